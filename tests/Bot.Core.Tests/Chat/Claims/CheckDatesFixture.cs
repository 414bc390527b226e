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
    {
        Facts = SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!;
        _index = IndexBuilder.OpenOrBuild(Facts, Language.English, _folder.IndexPath);
        _parser = new QuestionParser(_index, Language.English);
    }

    public FactBase Facts { get; }

    internal IReadOnlyList<(string Sentence, Standing Standing, string? Event, IReadOnlyList<Issue> Issues)> Judge(string message,
        DateOnly today) =>
        _index.Read(session => new ClaimChecker(_index, session, _parser, _facts).Judge(message, today)
            .Select(j => (j.Claim.Text, j.Judgement.Standing, j.Judgement.Fact?.Key, j.Judgement.Issues)).ToList());

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }
}
