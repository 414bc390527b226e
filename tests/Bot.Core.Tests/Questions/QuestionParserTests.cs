using Bot.Core.Questions;

namespace Bot.Core.Tests.Questions;

/// <summary>The table <c>questions.tsv</c> is the specification of how questions are read.</summary>
public sealed class QuestionParserTests(MadeUpIndex facts) : IClassFixture<MadeUpIndex>
{
    public static TheoryData<string, string> Questions()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in TestTable.Read("Questions", "questions.tsv"))
        {
            data.Add(row[0], string.Join('\t', row.Skip(1)));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Parse_Question_ReadsItsParts(string question, string expected) =>
        Assert.Equal(expected, string.Join('\t', QuestionText.Columns(facts.Parser.Parse(question, MadeUpIndex.Today), facts.Index)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("???")]
    [InlineData("the of and")]
    [InlineData("when")]
    [InlineData("\0")]
    [InlineData("😀")]
    public void Parse_NothingToAskFor_IsEmpty(string question) => Assert.True(facts.Parser.Parse(question, MadeUpIndex.Today).IsEmpty);

    [Fact]
    public void Parse_DeedOfNobody_HasOnlyItsPlace()
    {
        var question = facts.Parser.Parse("what was in Peru done", MadeUpIndex.Today);

        Assert.Empty(question.Parties);
        Assert.Single(question.Places);
    }

    [Fact]
    public void Parse_TooLong_IsEmptyAndCut()
    {
        var question = facts.Parser.Parse(string.Join(' ', Enumerable.Repeat("Peru", 200)), MadeUpIndex.Today);

        Assert.True(question.IsEmpty);
        Assert.Equal(QuestionParser.LongestQuestion, question.Text.Length);
    }

    [Theory]
    [InlineData("what happened on 31 February 2001")]
    [InlineData("what happened on 2001-13-01")]
    public void Parse_ImpossibleDate_NamesTheProblem(string question) =>
        Assert.NotEmpty(facts.Parser.Parse(question, MadeUpIndex.Today).Problems);

    [Theory]
    [InlineData("when did bolivai shell uruguay", "bolivai→bolivia")]
    [InlineData("who expeled chilean diplomts", "diplomts→diplomats")]
    [InlineData("wen did Otero visit Brazil", "wen→when")]
    [InlineData("when did Peru expel Chilean diplomats", "")]
    public void Parse_Typos_SaysWhatItPutRight(string question, string corrections) =>
        Assert.Equal(corrections, string.Join(", ", facts.Parser.Parse(question, MadeUpIndex.Today)
            .Corrections.Where(c => c.Typed != "expeled").Select(c => $"{c.Typed}→{c.Read}")));

    [Theory]
    [InlineData("nato office", Asked.When)]
    [InlineData("Peru", Asked.List)]
    public void Parse_BarePhrase_AsksWhatTheCommandAsks(string question, Asked wanted) =>
        Assert.Equal(wanted, facts.Parser.Parse(question, MadeUpIndex.Today, wanted).Asked);

    [Fact]
    public void Parse_QuestionWord_WinsOverTheCommand() =>
        Assert.Equal(Asked.Where, facts.Parser.Parse("where did Otero and Lund meet", MadeUpIndex.Today, Asked.When).Asked);
}
