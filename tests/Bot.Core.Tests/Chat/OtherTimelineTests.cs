using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>Questions over fact folders that nobody tuned the program to (<c>tests/timelines</c>).</summary>
public sealed class OtherTimelineTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private readonly IndexFolder _folder = new();

    [Theory]
    [InlineData("korea", 0.55, 1)]
    public void Ask_TimelineOfAnotherCurator_ReachesItsFloor(string name, double floor, int mostFalse)
    {
        var place = Path.Combine(ShippedFacts.Checkout, "tests", "timelines", name);
        var facts = SeedReader.Read(Path.Combine(place, "facts")).Facts!;
        using var index = IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath);
        var bot = new TimelineBot(index, Language.English);
        var questions = JudgedQuestion.Read(Path.Combine(place, "questions.jsonl"));

        var failures = questions.Select(q => (Question: q, Wrong: q.Judge(bot.Ask(new ChatRequest { Text = q.Text, Today = Today }))))
            .Where(v => v.Wrong.Count > 0).ToList();

        var score = 1 - ((double)failures.Count / questions.Count);
        var falseAnswers = failures.Count(f => f.Question.IsUnanswerable);
        Assert.True(
            score >= floor && falseAnswers <= mostFalse,
            $"score {score:0.000}, {falseAnswers} false answers\n"
            + string.Join('\n', failures.Select(f => $"{f.Question.Text}: {string.Join(", ", f.Wrong)}")));
    }

    public void Dispose() => _folder.Dispose();
}
