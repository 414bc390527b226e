using Bot.Core.Answers;
using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

/// <summary>
/// The sets of judged questions over the shipped facts. Each has a floor a little below what is reached, so that a step back shows;
/// a false answer, one to a question that no source answers, weighs more than a missed one.
/// </summary>
public sealed class QuestionSetTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    private const int MostWronglyAnswered = 198;

    [Fact]
    public void Ask_DevelopmentSet_ReachesItsFloor() => AssertFloor("tests/questions/dev.jsonl", 0.895, 0, showFailures: true);

    // Totals alone: whoever reads its failures can no longer judge by it.
    [Fact]
    public void Ask_HeldOutSet_ReachesItsFloor() => AssertFloor("tests/questions/held-out.jsonl", 0.76, 4, showFailures: false);

    [Fact]
    public void Ask_EverydaySet_ReachesItsFloor() => AssertFloor("tests/questions/everyday.jsonl", 0.91, 0, showFailures: true);

    [Fact]
    public void Ask_IdiomaticSet_ReachesItsFloor() => AssertFloor("tests/questions/idiomatic.jsonl", 0.67, 1, showFailures: true);

    [Fact]
    public void Ask_PlainSet_ReachesItsFloor() => AssertFloor("tests/questions/plain.jsonl", 0.71, 1, showFailures: true);

    [Fact]
    public void Ask_RoundaboutSet_ReachesItsFloor() => AssertFloor("tests/questions/roundabout.jsonl", 0.54, 2, showFailures: true);

    [Fact]
    public void Ask_HeldOutRoundaboutSet_ReachesItsFloor() =>
        AssertFloor("tests/questions/held-out-roundabout.jsonl", 0.47, 2, showFailures: false);

    [ExampleSetFact]
    public void Ask_ExampleSet_ReachesItsFloor() => AssertFloor(ExampleSetFactAttribute.File, 0.95, 1, showFailures: true);

    // What an adversary got a wrong answer to: the list may only shrink. Whoever mends one takes it out and, where it was plainly wrong,
    // puts it among the near misses.
    [Fact]
    public void Ask_WronglyAnswered_AreStillAnsweredOrTakenOutOfTheList()
    {
        var listed = File.ReadLines(Path.Combine(ShippedFacts.Checkout, "tests/questions/wrongly-answered.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0]).ToList();

        Assert.InRange(listed.Count, 0, MostWronglyAnswered);
        Assert.All(listed, q => Assert.True(facts.Ask(q).Reply.Outcome is Outcome.Answered or Outcome.Disputed, q));
    }

    public static TheoryData<string> NearMisses() => new(TestTable.Read("Chat", "near_misses.tsv").Select(r => r[0]));

    public static TheoryData<string, string> Headlines()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in TestTable.Read("Chat", "headlines.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Ask_Question_IsAnsweredInShort(string question, string headline)
    {
        var report = facts.Ask(question);

        Assert.StartsWith(headline, report.Reply.Headline, StringComparison.Ordinal);
        Assert.NotEmpty(report.Reply.Citations);
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void Ask_NearMiss_IsNotAnswered(string question)
    {
        var report = facts.Ask(question);

        Assert.False(report.Reply.Outcome is Outcome.Answered or Outcome.Disputed, report.Reply.Headline);
        Assert.Empty(report.Values);
    }

    private void AssertFloor(string file, double floor, int mostFalse, bool showFailures)
    {
        var questions = JudgedQuestion.Read(Path.Combine(ShippedFacts.Checkout, file));
        var asked = questions.Select(q => (Question: q, Report: facts.Ask(q.Text))).ToList();
        var failures = asked.Select(a => (a.Question, Wrong: a.Question.Judge(a.Report))).Where(v => v.Wrong.Count > 0).ToList();
        var score = 1 - ((double)failures.Count / questions.Count);
        var falseAnswers = failures.Count(f => f.Question.IsUnanswerable);

        Assert.True(
            score >= floor && falseAnswers <= mostFalse,
            $"score {score:0.000} of {questions.Count}, {falseAnswers} false answers\n"
            + $"{(showFailures ? string.Join('\n', failures.Select(f => $"{f.Question.Text}: {string.Join(", ", f.Wrong)}")) : "")}");
        Assert.Equal(0, asked.Count(a => IsLongerThanAScreen(a.Report.Reply)));
    }

    // A list may be: it has what was asked for, and pages.
    private static bool IsLongerThanAScreen(ChatReply reply) =>
        reply.Blocks.All(b => b.Kind != ReplyBlockKind.Item) && PlainText.Of(reply with { Citations = [] }).Length > ReplyLimits.Screen;
}
