using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>
/// What understanding is worth without questions that a curator wrote to his own facts: timelines that have none, and the shipped facts
/// without theirs. A question is right where it is answered by one of the events that it is about; a near miss must not be answered.
/// </summary>
public sealed class TimelineEventTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private readonly IndexFolder _folder = new();

    // Floors and ceilings as measured: a floor is only raised, a ceiling only lowered.
    [Theory]
    [InlineData("falklands", 55, 1)]
    [InlineData("suez", 43, 1)]
    [InlineData("cyprus", 34, 1)]
    [InlineData("sudan", 49, 4)]
    public void Ask_TimelineWithoutOwnQuestions_ReachesItsFloor(string name, int fewestRight, int mostFalse)
    {
        var place = Path.Combine(ShippedFacts.Checkout, "tests", "timelines", name);
        var questions = File.ReadLines(Path.Combine(place, "questions.tsv")).Select(line => line.Split('\t'))
            .Select(f => new Expected(f[0].Split(','), f[1] == "yes", f[2])).ToList();

        AssertReaches(SeedReader.Read(Path.Combine(place, "facts")).Facts!, questions, fewestRight, mostFalse);
    }

    [Fact]
    public void Ask_ShippedFactsWithoutTheirOwnQuestions_ReachTheirFloor()
    {
        var facts = SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!;
        var questions = facts.Events.SelectMany(e => e.Questions.Asks.Select(q => new Expected([e.Id], IsAnswerable: true, q))
            .Concat(e.Questions.Not.Select(q => new Expected([e.Id], IsAnswerable: false, q)))).Where(e => e.Question[0] != '/').ToList();
        var bare = facts with { Events = [.. facts.Events.Select(e => e with { Questions = EventQuestions.None })] };

        AssertReaches(bare, questions, fewestRight: 435, mostFalse: 3);
    }

    public void Dispose() => _folder.Dispose();

    private void AssertReaches(FactBase facts, List<Expected> questions, int fewestRight, int mostFalse)
    {
        using var index = IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath);
        var bot = new TimelineBot(index, Language.English);
        var asked = questions.Select(q => (Expected: q, IsTold: IsTold(q, bot.Ask(new ChatRequest { Text = q.Question, Today = Today }))))
            .ToList();
        var right = asked.Count(a => a.Expected.IsAnswerable && a.IsTold);
        var lies = asked.Where(a => !a.Expected.IsAnswerable && a.IsTold).Select(a => a.Expected.Question).ToList();
        var missed = asked.Where(a => a.Expected.IsAnswerable && !a.IsTold).Select(a => a.Expected.Question);

        Assert.True(lies.Count <= mostFalse, $"{lies.Count} false answers:\n{string.Join('\n', lies)}");
        Assert.True(right >= fewestRight, $"only {right} right; not:\n{string.Join('\n', missed)}");
    }

    private static bool IsTold(Expected expected, AskReport report) => report.Reply.Outcome is Outcome.Answered or Outcome.Disputed
        && report.Events.Any(expected.Events.Contains);

    private sealed record Expected(IReadOnlyList<string> Events, bool IsAnswerable, string Question);
}
