using Bot.Core.Matching;

namespace Bot.Core.Tests.Matching;

/// <summary>The table <c>findings.tsv</c>: what each check finds when it holds one event against one question.</summary>
public sealed class CheckTests(MatchingFacts facts) : IClassFixture<MatchingFacts>
{
    private const int FewestRows = 6;
    private const string Whole = "-";
    private const string Nothing = "None";

    private static readonly string[] Checks = ["action", "party", "word", "number", "mood", "speaker", "time", "publisher"];

    public static TheoryData<string, string, string, string, string> Findings()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in TestTable.Read("Matching", "findings.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void Compare_QuestionAndEvent_FindsTheAgreement(string question, string id, string check, string words, string agreement)
    {
        var verdict = facts.Compare(facts.Parse(question), id);

        var found = verdict.Findings.Where(f => f.Check == check && (f.Slot?.Text ?? Whole) == words).Select(f => f.Agreement.ToString());
        Assert.Equal(agreement, string.Join(' ', found.Distinct(StringComparer.Ordinal).DefaultIfEmpty(Nothing)));
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void Compare_QuestionAndEvent_HasAFindingForEachSlot(string question, string id, string check, string words, string agreement)
    {
        var verdict = facts.Compare(facts.Parse(question), id);

        Assert.True(agreement == Nothing || verdict.Findings.Any(f => f.Check == check && (f.Slot?.Text ?? Whole) == words));
        Assert.All(verdict.Findings, f => Assert.False(string.IsNullOrEmpty(f.Because)));
        Assert.All(verdict.Findings, f => Assert.InRange(f.Degree, 0, 1));
        Assert.All(verdict.Findings.Where(f => f.Slot is null), f => Assert.Equal(Agreement.Contradicted, f.Agreement));
        Assert.Distinct(verdict.Findings.Select(f => f.Slot).OfType<Slot>());
    }

    [Fact]
    public void Findings_EachCheck_HasEnoughRowsOfBothKinds()
    {
        var rows = TestTable.Read("Matching", "findings.tsv").ToLookup(row => row[2], row => row[4], StringComparer.Ordinal);

        Assert.Equal(Checks.Order(StringComparer.Ordinal), rows.Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.All(rows, check => Assert.True(check.Count() >= FewestRows, check.Key));
        Assert.All(rows, check => Assert.Contains(nameof(Agreement.Contradicted), check));
        Assert.All(rows, check => Assert.Contains(check, a => a is nameof(Agreement.Same) or Nothing));
    }
}
