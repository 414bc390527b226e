using Bot.Core.Chat;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Host;

/// <summary>Open facts and the bot that answers from them.</summary>
internal sealed class OpenFacts : IDisposable
{
    private readonly ConversationMemory _memory;

    private OpenFacts(TimelineIndex index, TimeProvider time)
    {
        Index = index;
        _memory = new ConversationMemory(time);
        Bot = new TimelineBot(index, Language.English, _memory);
    }

    public TimelineIndex Index { get; }

    public TimelineBot Bot { get; }

    /// <summary>Opens the facts at some paths; null where that failed: every problem is then written to standard error.</summary>
    public static OpenFacts? Open(IReadOnlyList<string> paths, IReadOnlyList<string> indexFolders, HostSurroundings surroundings)
    {
        var error = surroundings.Error;
        Language.Preload();
        var opening = FactStore.Open(paths, indexFolders, () => Language.English, warning => error.WriteLine("warning: " + warning));
        if (opening.Index is { } index)
        {
            return new OpenFacts(index, surroundings.Clock);
        }

        foreach (var problem in opening.Problems)
        {
            error.WriteLine(problem);
        }

        error.WriteLine(
            $"The facts at {string.Join(" and ", paths)} cannot be used: "
            + $"{(opening.Problems.Count == 1 ? "1 problem" : opening.Problems.Count + " problems")}.");
        return null;
    }

    public void Dispose()
    {
        Index.Dispose();
        _memory.Dispose();
    }
}
