using System.Globalization;
using Bot.Core.Chat.Claims;

namespace Bot.Core.Tests.Chat.Claims;

public sealed class ClaimTableTests(CheckDatesFixture shipped) : IClassFixture<CheckDatesFixture>
{
    public static TheoryData<string, string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string, string>();
        foreach (var fields in TestTable.Read("Chat/Claims", "claims.tsv"))
        {
            cases.Add(fields[0], fields[1], fields[2], fields[3], fields[4]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_Sentence_StandsAsItShould(string day, string standing, string differs, string happening, string sentence)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var judged = Assert.Single(shipped.Judge(sentence, today));

        Assert.Equal((standing, happening), (judged.Standing.ToString(), happening.Length == 0 ? "" : judged.Event ?? "none"));
        Assert.Equal(differs, judged.Standing == Standing.Differs ? Assert.Single(judged.Issues).Kind.ToString() : "");
    }

    [Theory]
    [InlineData("Did NATO expel eight Russian diplomats?")]
    [InlineData("I love this game.")]
    public void Judge_NoClaim_IsPassedOver(string sentence) => Assert.Empty(shipped.Judge(sentence, new DateOnly(2026, 1, 15)));
}
