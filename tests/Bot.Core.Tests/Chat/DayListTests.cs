using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class DayListTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    private const string Crowded = "what happened on 18 october 2021";

    [Fact]
    public void Ask_DaysWithSeveralEvents_StandOnceAboveThem()
    {
        var blocks = facts.Ask("/timeline germany").Reply.Blocks;

        Assert.Equal(
            ["18 October 2021", "4 April 2022", "Between about May 2024 and 28 June 2024"],
            blocks.Where(b => b.Kind == ReplyBlockKind.Heading).Select(b => b.Text));
        Assert.DoesNotContain(blocks, b => b.Kind == ReplyBlockKind.Item && b.Text.Contains("20", StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_DaysWithOneEventEach_KeepTheirDates()
    {
        var blocks = facts.Ask("how many times did nato cut the delegation").Reply.Blocks;

        Assert.Equal(["2018", "October 2021"], blocks.Select(b => b.Text.Split(':')[0]));
        Assert.All(blocks, b => Assert.Equal(ReplyBlockKind.Item, b.Kind));
    }

    [Fact]
    public void Ask_Day_TellsDeedsBeforeSayings()
    {
        var first = facts.Ask(Crowded).Reply.Blocks.Where(b => b.Kind == ReplyBlockKind.Item).Select(b => b.Text).ToList();
        var second = facts.Ask(Crowded, page: 2).Reply.Blocks.Where(b => b.Kind == ReplyBlockKind.Item).Select(b => b.Text).ToList();
        List<string> all = [.. first, .. second];

        var saying = all.FindIndex(t => t.StartsWith("NATO's Lungescu says", StringComparison.Ordinal));
        Assert.InRange(saying, 1, all.Count - 1);
        Assert.All(
            ["Russia orders NATO's", "Russia breaks off", "Russia suspends its", "Russia withdraws the"],
            deed => Assert.InRange(all.FindIndex(t => t.StartsWith(deed, StringComparison.Ordinal)), 0, saying - 1));
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Ask_ListOverManyPages_HeadsEachPageWithItsDay()
    {
        for (var page = 1; page <= 3; page++)
        {
            var blocks = facts.Ask("/timeline nato", page).Reply.Blocks;

            Assert.Equal(ReplyBlockKind.Heading, blocks[0].Kind);
            Assert.All(
                blocks.Zip(blocks.Skip(1)).Where(p => p.First.Kind == ReplyBlockKind.Heading),
                p => Assert.Equal(ReplyBlockKind.Item, p.Second.Kind));
            Assert.All(blocks.Where(b => b.Kind == ReplyBlockKind.Heading), b => Assert.Empty(b.Citations));
        }
    }
}
