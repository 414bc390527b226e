using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>
/// Questions over fact folders that nobody tuned the program to (<c>tests/timelines</c>), and over the shipped facts without the questions
/// that their curator wrote to them. A floor is only raised, and a ceiling only lowered.
/// </summary>
public sealed class OtherTimelineTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private readonly IndexFolder _folder = new();

    [Theory]
    [InlineData("korea", 0.55, 1)]
    public void Ask_TimelineOfAnotherCurator_ReachesItsFloor(string name, double floor, int mostFalse)
    {
        var failures = new List<(JudgedQuestion Question, IReadOnlyList<string> Wrong)>();
        var questions = JudgedQuestion.Read(Path.Combine(Place(name), "questions.jsonl"));
        AskAll(Facts(name), questions, q => q.Text, (question, report) => failures.Add((question, question.Judge(report))));
        failures.RemoveAll(f => f.Wrong.Count == 0);

        var score = 1 - ((double)failures.Count / questions.Count);
        var falseAnswers = failures.Count(f => f.Question.IsUnanswerable);
        Assert.True(
            score >= floor && falseAnswers <= mostFalse,
            $"score {score:0.000}, {falseAnswers} false answers\n"
            + string.Join('\n', failures.Select(f => $"{f.Question.Text}: {string.Join(", ", f.Wrong)}")));
    }

    // Facts without `asks`: a question is right where one of the events that it is about is told; a near miss must not be answered by them.
    [Theory]
    [InlineData("falklands", 62, 1)]
    [InlineData("suez", 48, 0)]
    [InlineData("cyprus", 40, 1)]
    [InlineData("sudan", 54, 3)]
    [InlineData("cuba", 29, 3)]
    [InlineData("lebanon", 35, 10)]
    [InlineData("camp", 24, 7)]
    [InlineData("kosovo", 26, 3)]
    public void Ask_TimelineWithoutOwnQuestions_ReachesItsFloor(string name, int fewestRight, int mostFalse) =>
        AssertReaches(Facts(name), Lines(Place(name), "questions.tsv"), fewestRight, mostFalse);

    [Theory]
    [InlineData("korea", 5)]
    [InlineData("falklands", 4)]
    [InlineData("kosovo", 12)]
    [InlineData("suez", 12)]
    [InlineData("lebanon", 23)]
    [InlineData("cyprus", 12)]
    public void Ask_NearMissOfAnotherCurator_IsSeldomAnswered(string name, int mostFalse) =>
        AssertReaches(Facts(name), NearMisses(Place(name)), fewestRight: 0, mostFalse);

    [Fact]
    public void Ask_ShippedFactsWithoutTheirOwnQuestions_ReachTheirFloor()
    {
        var facts = SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!;
        var questions = facts.Events.SelectMany(e => e.Questions.Asks.Select(q => new Expected([e.Id], IsAnswerable: true, q))
            .Concat(e.Questions.Not.Select(q => new Expected([e.Id], IsAnswerable: false, q)))).Where(e => e.Question[0] != '/').ToList();
        var bare = facts with { Events = [.. facts.Events.Select(e => e with { Questions = EventQuestions.None })] };

        AssertReaches(bare, questions, fewestRight: 437, mostFalse: 1);
        AssertReaches(bare, NearMisses(Path.Combine(ShippedFacts.Checkout, "tests", "questions")), fewestRight: 0, mostFalse: 7);
    }

    public void Dispose() => _folder.Dispose();

    private static string Place(string name) => Path.Combine(ShippedFacts.Checkout, "tests", "timelines", name);

    // Events by their ids, yes or no, the question.
    private static List<Expected> Lines(params string[] path) =>
        [.. File.ReadLines(Path.Combine(path)).Select(line => line.Split('\t'))
            .Select(f => new Expected(f[0].Split(','), f[1] == "yes", f[2]))];

    // Answered by no event at all.
    private static List<Expected> NearMisses(string folder) => [.. Lines(folder, "near-misses.tsv").Select(e => e with { Events = [] })];

    private static FactBase Facts(string name) => SeedReader.Read(Path.Combine(Place(name), "facts")).Facts!;

    private void AssertReaches(FactBase facts, IReadOnlyList<Expected> questions, int fewestRight, int mostFalse)
    {
        var (right, lies, missed) = (0, new List<string>(), new List<string>());
        AskAll(facts, questions, q => q.Question, (expected, report) =>
        {
            var isTold = report.Reply.Outcome is Outcome.Answered or Outcome.Disputed
                && (expected.Events.Count == 0 || report.Events.Any(expected.Events.Contains));
            right += expected.IsAnswerable && isTold ? 1 : 0;
            if (isTold != expected.IsAnswerable)
            {
                (isTold ? lies : missed).Add(expected.Question);
            }
        });

        Assert.True(
            right >= fewestRight && lies.Count <= mostFalse,
            $"{right} right, {lies.Count} false answers:\n{string.Join('\n', lies)}\nnot answered:\n{string.Join('\n', missed)}");
    }

    private void AskAll<T>(FactBase facts, IReadOnlyList<T> questions, Func<T, string> text, Action<T, AskReport> judge)
    {
        using var index = IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath);
        var bot = new TimelineBot(index, Language.English);
        foreach (var question in questions)
        {
            judge(question, bot.Ask(new ChatRequest { Text = text(question), Today = Today }));
        }
    }

    private sealed record Expected(IReadOnlyList<string> Events, bool IsAnswerable, string Question);
}
