using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Answers;

/// <summary>Whole questions to a bot over a few made-up facts.</summary>
public abstract class AskTests : IDisposable
{
    private readonly IndexFolder _folder = new();
    private readonly TimelineIndex _index;
    private readonly TimelineBot _bot;

    /// <param name="facts">A fact file.</param>
    protected AskTests(string facts)
    {
        _index = IndexBuilder.OpenOrBuild(MadeUpIndex.Read(facts), Language.English, _folder.IndexPath);
        _bot = new TimelineBot(_index, Language.English);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The day on which it is asked.</summary>
    protected virtual DateOnly Today => MadeUpIndex.Today;

    protected ChatReply Answer(string text) => _bot.Answer(new ChatRequest { Text = text, Today = Today });

    protected AskReport Ask(string text) => _bot.Ask(new ChatRequest { Text = text, Today = Today });
}
