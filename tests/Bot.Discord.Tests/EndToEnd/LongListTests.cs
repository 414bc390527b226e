using System.Text.Json.Nodes;
using Bot.DiscordAdapter.Interactions;
using Bot.TestSupport;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>A list of 301 events, and what becomes of its buttons when the facts change.</summary>
public sealed class LongListTests
{
    private const string LongQuestion =
        "please list each and every visit of Peru to Chile that took place between 1 January 2001 and 31 December 2023";

    [Theory]
    [InlineData("13", "Page 13 of 26", "2010")]
    [InlineData("March 2012", "Page 14 of 26", "2012")]
    [InlineData("2015", "Page 18 of 26", "2015")]
    [InlineData("99", "Page 26 of 26", "2021")]
    public async Task Jump_PageOrDateTyped_OpensThatPage(string typed, string page, string year)
    {
        using var visits = new VisitsBot(301);
        await using var bot = await StartAsync(visits);
        var (list, _) = await bot.AskAsync(InteractionSpec.Command("timeline", ("actor", "peru")));

        var click = bot.Fake.Use(InteractionSpec.Click(list, list.ButtonId("Go to …"), isEphemeral: false));
        var form = (JsonObject)(await bot.WithinAsync(click.First))["data"]!;
        var (turned, filled) = await bot.AskAsync(InteractionSpec.Submit(list, form, isEphemeral: false, typed));

        Assert.Equal("301 events.", turned.Title());
        Assert.Equal(page, Footer(turned));
        Assert.Contains(year, turned.Embed()["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(filled.IsEphemeral);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Jump_ToWhatIsNoPage_SaysSoBesideTheList()
    {
        using var visits = new VisitsBot(301);
        await using var bot = await StartAsync(visits);
        var (list, _) = await bot.AskAsync(InteractionSpec.Command("timeline", ("actor", "peru")));

        var click = bot.Fake.Use(InteractionSpec.Click(list, list.ButtonId("Go to …"), isEphemeral: false));
        var form = (JsonObject)(await bot.WithinAsync(click.First))["data"]!;
        var (said, filled) = await bot.AskAsync(InteractionSpec.Submit(list, form, isEphemeral: false, "somewhere"));

        Assert.StartsWith("“somewhere” is neither a page nor a date.", said.Title(), StringComparison.Ordinal);
        Assert.True(filled.IsEphemeral);
    }

    [Fact]
    public async Task Next_OfAQuestionTooLongForAButton_TurnsToTheLastPage()
    {
        using var visits = new VisitsBot(301);
        await using var bot = await StartAsync(visits);
        var (list, _) = await bot.AskAsync(InteractionSpec.Command("ask", ("question", LongQuestion)));
        Assert.True(LongQuestion.Length > ButtonId.LongestState);

        for (var page = 2; page <= 26; page++)
        {
            (list, _) = await bot.AskAsync(InteractionSpec.Click(list, list.ButtonId("Next page"), isEphemeral: false));
            Assert.EndsWith($"Page {page} of 26", Footer(list), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Next page", list.Labels());
        Assert.Empty(bot.Fake.Violations);
    }

    [Theory]
    [InlineData(300, "Peru", false, "300 events.")]
    [InlineData(301, "Bolivia", true, "No source here says that.")]
    public async Task Next_AfterTheFactsWereReplaced_ShowsTheListOrLeavesIt(int count, string visitor, bool isBeside, string title)
    {
        using var visits = new VisitsBot(301);
        using var others = new VisitsBot(count, visitor);
        await using var fake = await DiscordFake.StartAsync(RunningBot.FakeOptions);
        JsonObject list;
        await using (var before = await StartAsync(visits, fake))
        {
            (list, _) = await before.AskAsync(InteractionSpec.Command("timeline", ("actor", "peru")));
        }

        await using var after = await StartAsync(others, fake);
        await fake.Gateway.UntilAsync(g => g.Identifies == 2);
        var click = fake.Use(InteractionSpec.Click(list, list.ButtonId("Next page"), isEphemeral: false));
        var shown = await after.WithinAsync(click.Message);

        Assert.Equal(title, shown.Title());
        Assert.Equal(isBeside, click.IsEphemeral);
        Assert.Equal(isBeside ? 4 : 7, (await click.First)["type"]!.GetValue<int>());
        Assert.Empty(fake.Violations);
    }

    private static Task<RunningBot> StartAsync(VisitsBot visits, DiscordFake? at = null) => RunningBot.StartAsync(core: visits.Bot, at: at);

    private static string Footer(JsonObject message) => message.Embed()["footer"]!["text"]!.GetValue<string>();
}
