using System.Globalization;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Matching;

/// <summary>The tables <c>decisions.tsv</c> and <c>nearness.tsv</c>: which event answers, which only comes near, which corrects.</summary>
public sealed class DecisionTests(MatchingFacts facts) : IClassFixture<MatchingFacts>
{
    private const string Yes = "yes";

    public static TheoryData<string, string, string, string, string> Decisions()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in TestTable.Read("Matching", "decisions.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }

    public static TheoryData<string, string, string, string> Nearness()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in TestTable.Read("Matching", "nearness.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Answers_QuestionEventAndLead_SaysWhetherItIsAnAnswer(string text, string asked, string id, string lead, string answers)
    {
        var question = facts.Parse(text);
        var verdict = facts.Compare(question, id);

        Assert.Equal(asked, question.Asked.ToString());
        Assert.Equal(answers == Yes, Decision.Answers(question, verdict, double.Parse(lead, CultureInfo.InvariantCulture)));
    }

    // The further ahead it is, the more is forgiven: never the other way round.
    [Theory]
    [MemberData(nameof(Decisions))]
    public void Answers_LongerLead_NeverTakesAnAnswerBack(string text, string asked, string id, string lead, string answers)
    {
        var question = facts.Parse(text);
        var verdict = facts.Compare(question, id);

        var isAnswer = new[] { -1.0, 0, MatchWeights.ClearLead, 1 }.Select(l => Decision.Answers(question, verdict, l)).ToList();
        Assert.Equal(isAnswer.Order(), isAnswer);
        Assert.True(answers != Yes || isAnswer[^1], $"{text}: {asked}, {lead}");
    }

    [Theory]
    [MemberData(nameof(Nearness))]
    public void IsNear_QuestionAndEvent_SaysWhetherItIsToldAtAll(string text, string id, string near, string corrects)
    {
        var question = facts.Parse(text);
        var verdict = facts.Compare(question, id);

        Assert.Equal(near == Yes, Decision.IsNear(question, verdict));
        Assert.False(corrects == Yes && Decision.Answers(question, verdict, 1));
    }

    [Theory]
    [MemberData(nameof(Nearness))]
    public void IsCorrection_QuestionAndEvent_IsOfOneThingAlone(string text, string id, string near, string corrects)
    {
        var question = facts.Parse(text);
        var verdict = facts.Compare(question, id);

        Assert.Equal(corrects == Yes, Decision.IsCorrection(question, verdict));
        Assert.True(near == Yes || corrects != Yes);
    }

    [Fact]
    public void Decisions_EachKindOfQuestion_HasRowsOfBothOutcomes()
    {
        // The two events of an order are questions of their own.
        var kinds = Enum.GetNames<Asked>().Except([nameof(Asked.Order)], StringComparer.Ordinal);
        var rows = TestTable.Read("Matching", "decisions.tsv").ToLookup(row => row[1], row => row[4], StringComparer.Ordinal);

        Assert.All(kinds, kind => Assert.Equal(["no", Yes], rows[kind].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }
}
