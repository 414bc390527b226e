using Bot.Core.Chat;
using Bot.Core.Chat.Claims;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat.Claims;

/// <summary>The claims of messages held against the shipped facts.</summary>
public sealed class CheckDatesFixture : IDisposable
{
    private readonly IndexFolder _folder = new();
    private readonly TimelineIndex _index;
    private readonly QuestionParser _parser;
    private readonly FactCache _facts = new(Language.English);

    public CheckDatesFixture()
        : this("seeds")
    {
    }

    private CheckDatesFixture(string facts)
    {
        Facts = SeedReader.Read(Path.Combine(ShippedFacts.Checkout, facts)).Facts!;
        _index = IndexBuilder.OpenOrBuild(Facts, Language.English, _folder.IndexPath);
        _parser = new QuestionParser(new IndexNames(_index), Language.English);
    }

    public FactBase Facts { get; }

    /// <summary>The same over other facts.</summary>
    /// <param name="facts">Their folder, from the folder of the solution on.</param>
    public static CheckDatesFixture Of(string facts) => new(facts);

    internal IReadOnlyList<(string Sentence, Standing Standing, string? Event, IReadOnlyList<Issue> Issues)> Judge(string message,
        DateOnly today) =>
        _index.Read(session => new ClaimChecker(_index, session, _parser, _facts).Judge(message, today)
            .Select(j => (j.Claim.Text, j.Judgement.Standing, j.Judgement.Fact?.Key, j.Judgement.Issues)).ToList());

    internal IReadOnlyList<ClaimPart> Cut(string sentence, DateOnly today) =>
        new ClauseCutter(_index, Language.English, ClaimLanguage.English).Cut(sentence, today, null);

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }
}
