using System.Text.Json.Nodes;
using Bot.DiscordAdapter.Interactions;
using Bot.TestSupport;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

public sealed class ComponentTests
{
    private const string Other = "90351110224678912";

    [Theory]
    [InlineData("Next page", "p:2:nato")]
    [InlineData("Later", "e:geneva-summit")]
    [InlineData("Earlier", "e:nato-expels-eight")]
    public async Task Turn_ByTheOneWhoAsked_ReplacesTheMessage(string label, string state)
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));

        var (turned, click) = await bot.AskAsync(InteractionSpec.Click(message, message.ButtonId(label), isEphemeral: false));

        Assert.Equal(7, (await click.First)["type"]!.GetValue<int>());
        Assert.Equal($"1 November 2021: pressed {state}", turned.Title());
        Assert.DoesNotContain(DiscordTexts.Share, turned.Labels());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Turn_BySomebodyElse_OpensAPrivateCopy()
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));

        var (copy, click) = await bot.AskAsync(
            InteractionSpec.Click(message, message.ButtonId("Next page"), isEphemeral: false) with { User = Other });

        Assert.Equal(4, (await click.First)["type"]!.GetValue<int>());
        Assert.True(click.IsEphemeral);
        Assert.Equal(Other, ButtonId.Parse(copy.ButtonId("Next page"))!.Owner);
    }

    [Theory]
    [InlineData("Sources")]
    [InlineData("Next page")]
    [InlineData(DiscordTexts.Share)]
    public async Task Click_OnSomebodyElsesPrivateAnswer_IsRefusedPolitely(string label)
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help", ("private", true)));

        var (refused, click) = await bot.AskAsync(
            InteractionSpec.Click(message, message.ButtonId(label), isEphemeral: true) with { User = Other });

        Assert.Equal(DiscordTexts.NotYours, refused.Content());
        Assert.True(click.IsEphemeral);
        Assert.Single(bot.Chat.Calls);
    }

    [Fact]
    public async Task Sources_OnAPublicAnswer_OpenPrivately()
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));

        var (sources, click) = await bot.AskAsync(InteractionSpec.Click(message, message.ButtonId("Sources"), isEphemeral: false));

        Assert.Equal("1 November 2021: pressed s:nato-office", sources.Title());
        Assert.True(click.IsEphemeral);
        Assert.Contains(DiscordTexts.Share, sources.Labels());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Menu_Choice_OpensTheRelatedEvent()
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help") with { Context = 1 });
        var menu = message.Menu();

        var choice = InteractionSpec.Click(message, menu["custom_id"]!.GetValue<string>(), isEphemeral: false, "e:geneva-summit");
        var (related, click) = await bot.AskAsync(choice with { Context = 1 });

        Assert.Equal("1 November 2021: pressed e:geneva-summit", related.Title());
        Assert.False(click.IsEphemeral);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Click_AfterARestart_Works()
    {
        await using var fake = await DiscordFake.StartAsync(RunningBot.FakeOptions);
        JsonObject message;
        await using (var before = await RunningBot.StartAsync(at: fake))
        {
            (message, _) = await before.AskAsync(InteractionSpec.Command("help", ("private", true)));
        }

        await using var after = await RunningBot.StartAsync(at: fake);
        await fake.Gateway.UntilAsync(g => g.Identifies == 2);
        var (turned, _) = await after.AskAsync(InteractionSpec.Click(message, message.ButtonId("Next page"), isEphemeral: true));

        Assert.Equal("1 November 2021: pressed p:2:nato", turned.Title());
        Assert.Contains(DiscordTexts.Share, turned.Labels());
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Share_PrivateAnswer_IsPostedOnceForAll()
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help", ("private", true)));

        var click = bot.Fake.Use(InteractionSpec.Click(message, message.ButtonId(DiscordTexts.Share), isEphemeral: true));
        var posted = await bot.WithinAsync(click.FollowUp);
        var left = await bot.WithinAsync(click.Message);

        Assert.Null(posted["flags"]);
        Assert.Equal(message.Title(), posted.Title());
        Assert.Equal(message.Embed()["description"]!.ToJsonString(), posted.Embed()["description"]!.ToJsonString());
        Assert.Equal("""{"parse":[]}""", posted["allowed_mentions"]!.ToJsonString());
        Assert.False(ButtonId.Parse(posted.ButtonId("Next page"))!.IsPrivate);
        Assert.DoesNotContain(DiscordTexts.Share, left.Labels());
        Assert.Empty(bot.Fake.Violations);

        var (turned, other) = await bot.AskAsync(
            InteractionSpec.Click(posted, posted.ButtonId("Next page"), isEphemeral: false) with { User = Other });
        Assert.True(other.IsEphemeral);
        Assert.Equal("1 November 2021: pressed p:2:nato", turned.Title());
    }

    [Fact]
    public async Task Share_AnswerGone_SaysSo()
    {
        await using var bot = await RunningBot.StartAsync();
        var id = new ButtonId(ButtonAction.Share, IsPrivate: true, "80351110224678912", 0, "").ToString();

        var (message, _) = await bot.AskAsync(
            InteractionSpec.Click(new JsonObject { ["embeds"] = new JsonArray() }, id, isEphemeral: true));

        Assert.Equal(DiscordTexts.NothingToShare, message.Content());
    }

    [Theory]
    [InlineData("page:2")]
    [InlineData("xp.1.0.state")]
    [InlineData("tp.me.0.state")]
    public async Task Click_OnAnIdOfAnotherForm_SaysSo(string customId)
    {
        await using var bot = await RunningBot.StartAsync();

        var (message, click) = await bot.AskAsync(
            InteractionSpec.Click(new JsonObject { ["content"] = "old" }, customId, isEphemeral: false));

        Assert.Equal(DiscordTexts.OldButton, message.Content());
        Assert.True(click.IsEphemeral);
    }

    [Fact]
    public async Task Turn_SlowAnswer_IsDeferredAndEdited()
    {
        await using var bot = await RunningBot.StartAsync(interactions: RunningBot.Hasty);
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));
        using var release = new ManualResetEventSlim();
        bot.Chat.OnPress = state =>
        {
            release.Wait();
            return ScriptedChatBot.Echo(state);
        };

        var click = bot.Fake.Use(InteractionSpec.Click(message, message.ButtonId("Later"), isEphemeral: false));
        var first = await bot.WithinAsync(click.First);
        release.Set();
        var edited = await bot.WithinAsync(click.Message);

        Assert.Equal(6, first["type"]!.GetValue<int>());
        Assert.Equal("1 November 2021: e:geneva-summit", edited.Title());
        Assert.Empty(bot.Fake.Violations);
    }
}
