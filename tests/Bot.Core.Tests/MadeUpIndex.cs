using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests;

/// <summary>An index over the made-up facts (<c>made-up.yaml</c>), built once for all tests of a class.</summary>
public sealed class MadeUpIndex : IDisposable
{
    /// <summary>What "today" means in the tests.</summary>
    public static readonly DateOnly Today = new(2005, 3, 9);

    private readonly IndexFolder _folder = new();

    public MadeUpIndex()
    {
        Facts = Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "made-up.yaml")));
        Index = IndexBuilder.OpenOrBuild(Facts, Language.English, _folder.IndexPath);
        Bot = new TimelineBot(Index, Language.English);
        Parser = new QuestionParser(new IndexNames(Index), Language.English);
    }

    public FactBase Facts { get; }

    public TimelineIndex Index { get; }

    public TimelineBot Bot { get; }

    public QuestionParser Parser { get; }

    /// <summary>Reads facts that are written as one file.</summary>
    public static FactBase Read(string yaml)
    {
        using var folder = new IndexFolder();
        folder.Write("facts.yaml", yaml);
        var reading = SeedReader.Read(folder.Root);
        return reading.Facts ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    public AskReport Ask(string text) => Bot.Ask(new ChatRequest { Text = text, Today = Today });

    internal Answer Answer(string text) =>
        Index.Read(session => new Answerer(Index, session, new FactCache(Language.English)).Answer(Parser.Parse(text, Today)));

    public void Dispose()
    {
        Index.Dispose();
        _folder.Dispose();
    }
}
