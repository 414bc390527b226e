using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Matching;

/// <summary>An index over the made-up facts and <c>more-facts.yaml</c>, built once for all tests of a class.</summary>
public sealed class MatchingFacts : IDisposable
{
    private readonly IndexFolder _folder = new();
    private readonly TimelineIndex _index;
    private readonly QuestionParser _parser;
    private readonly FactCache _facts = new(Language.English);

    public MatchingFacts()
    {
        using var files = new FactFolder()
            .With("made-up.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "made-up.yaml")))
            .With("more.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Matching", "more-facts.yaml")));
        var reading = SeedReader.Read(files.Root);
        _index = IndexBuilder.OpenOrBuild(
            reading.Facts ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)), Language.English, _folder.IndexPath);
        _parser = new QuestionParser(new IndexNames(_index), Language.English);
    }

    internal Question Parse(string question) => _parser.Parse(question, MadeUpIndex.Today);

    /// <summary>How an event stands to a question.</summary>
    internal Verdict Compare(Question question, string id) =>
        _index.Read(session => new Matcher(session, _facts).Compare(question)).Single(v => v.Fact.Row.Key == id);

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }
}
