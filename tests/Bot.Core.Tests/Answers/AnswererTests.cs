using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

/// <summary>The table <c>answers.tsv</c>: what is answered, what is abstained from, and which facts carry it or lie nearest.</summary>
public sealed class AnswererTests(MadeUpIndex facts) : IClassFixture<MadeUpIndex>
{
    public static TheoryData<string, string, string, string> Questions()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in TestTable.Read("Answers", "answers.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Answer_Question_GivesOutcomeAndShortAnswers(string question, string outcome, string values, string events)
    {
        var report = facts.Ask(question);

        Assert.Equal(outcome, report.Reply.Outcome.ToString());
        Assert.Equal(Sorted(values), Sorted(string.Join("; ", report.Values)));
        if (outcome is nameof(Outcome.Answered) or nameof(Outcome.Disputed))
        {
            Assert.Equal(events.Split(", ").Order(StringComparer.Ordinal), report.Events.Order(StringComparer.Ordinal));
            AssertFirst(question, values, report.Values);
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Answer_NoAnswer_TellsTheNearestFactsAndNoValue(string question, string outcome, string values, string nearest)
    {
        var answer = facts.Answer(question);

        var isAnswer = outcome is nameof(Outcome.Answered) or nameof(Outcome.Disputed);
        Assert.Equal(isAnswer, values.Length > 0);
        Assert.Equal(isAnswer, answer.Hits.Count > 0);
        Assert.Equal(outcome is nameof(Outcome.Closest) or nameof(Outcome.Corrected), answer.Nearest.Count > 0);
        Assert.All(answer.Nearest.Take(1), v => Assert.Equal(nearest.Split(", ")[0], v.Fact.Row.Key));
    }

    [Fact]
    public void Answer_SourcesDiffer_GivesEachDateWithItsOwnSource()
    {
        var reply = facts.Ask("when did Ecuador suspend its mission to the League");

        Assert.Contains(
            reply.Reply.Blocks,
            b => b.Text == "Sources differ: The Daily Post gives 3 September 2001; The Gazette gives 5 September 2001."
                && b.Citations.Count == 2);
        Assert.Equal(["2001-09-03", "2001-09-05"], reply.Dates.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("when was the League office closed")]
    [InlineData("when did Peru expel Chilean diplomats")]
    [InlineData("when did Brazil and Peru sign the trade treaty")]
    public void Answer_DifferentMilestonesOrCoarserDate_IsNoDispute(string question) =>
        Assert.Equal(Outcome.Answered, facts.Ask(question).Reply.Outcome);

    [Theory]
    [InlineData("how long between the expulsion of Chilean diplomats by Peru and the shelling of Uruguay", "Between 1,126 and 1,128 days.")]
    [InlineData("how long between the expulsion of Chilean diplomats by Peru and the expulsion of Chilean diplomats by Bolivia", "2 days.")]
    [InlineData("when did Bolivia shell Uruguay", "Between 3 and 5 June 2004.")]
    [InlineData("when was the Andean League founded", "1994.")]
    [InlineData("when was the League office closed", "In effect 1 August 2001; ordered 2 July 2001.")]
    [InlineData("when did Uruguay threaten Bolivia", "Reported 2004.")]
    public void Answer_ImpreciseDates_AreNeverMadeFiner(string question, string headline) =>
        Assert.Equal(headline, facts.Ask(question).Reply.Headline);

    [Fact]
    public void Answer_AnyQuestion_StatesNoDateThatNoFactHas()
    {
        var known = facts.Facts.Events.SelectMany(e => e.Assertions).Select(a => a.Date?.Edtf).ToHashSet(StringComparer.Ordinal);

        Assert.All(TestTable.Read("Answers", "answers.tsv"), row =>
            Assert.Subset(known, facts.Ask(row[0]).Dates.Select(string? (d) => d).ToHashSet(StringComparer.Ordinal)));
    }

    private static void AssertFirst(string question, string values, IReadOnlyList<string> actual)
    {
        if (question.StartsWith("when", StringComparison.Ordinal))
        {
            Assert.Equal(values.Split("; ")[0], actual[0]);
        }
    }

    private static string Sorted(string list) => string.Join("; ", list.Split("; ").Order(StringComparer.Ordinal));
}
