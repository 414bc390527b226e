using Bot.Core.Chat.Claims;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Chat.Claims;

public sealed class ClauseCutterTests(CheckDatesFixture shipped) : IClassFixture<CheckDatesFixture>
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    public static TheoryData<string, string[]> Cases()
    {
        var cases = new TheoryData<string, string[]>();
        foreach (var fields in TestTable.Read("Chat/Claims", "clauses.tsv"))
        {
            cases.Add(fields[0], fields[1..]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cut_Sentence_GivesItsClaims(string sentence, string[] claims) =>
        Assert.Equal(claims, shipped.Cut(sentence, Today).Select(p => p.Text));

    [Theory]
    [InlineData("fun fact: NATO expelled eight Russians, right?", "NATO expelled eight Russians")]
    [InlineData("I read that NATO expelled eight Russians.", "NATO expelled eight Russians.")]
    [InlineData("lol nato did it", "nato did it")]
    [InlineData("False: NATO expelled eight Russians.", "False: NATO expelled eight Russians.")]
    [InlineData("I doubt that NATO expelled eight Russians.", "I doubt that NATO expelled eight Russians.")]
    [InlineData("right?", "right?")]
    [InlineData("", "")]
    public void Strip_WordsAroundAClaim_AreTakenOff(string sentence, string claim) =>
        Assert.Equal(claim, new ChatFrame(Language.English.Words.Tokenizer, ClaimLanguage.English).Strip(sentence));
}
