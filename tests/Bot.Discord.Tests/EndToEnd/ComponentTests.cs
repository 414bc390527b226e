using System.Text.Json.Nodes;
using Bot.Core.Answers;
using Bot.Core.Chat;
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
        Assert.Equal("[]", posted["allowed_mentions"]!["parse"]!.ToJsonString());
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

    [Theory]
    [InlineData(false, Outcome.NotUnderstood)]
    [InlineData(true, Outcome.NotUnderstood)]
    [InlineData(false, Outcome.NoSource)]
    [InlineData(false, Outcome.Closest)]
    public async Task Turn_ToWhatIsGone_LeavesTheAnswerAndSaysSoBesideIt(bool isSlow, Outcome outcome)
    {
        await using var bot = await RunningBot.StartAsync(interactions: isSlow ? RunningBot.Hasty : null);
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));
        using var release = new ManualResetEventSlim(!isSlow);
        bot.Chat.OnPress = _ =>
        {
            release.Wait();
            return new ChatReply { Outcome = outcome, Headline = "The facts have changed.", FactBase = "01234567" };
        };

        var click = bot.Fake.Use(InteractionSpec.Click(message, message.ButtonId("Later"), isEphemeral: false));
        var first = await bot.WithinAsync(click.First);
        release.Set();
        var said = await bot.WithinAsync(isSlow ? click.FollowUp : click.Message);

        Assert.Equal(isSlow ? 6 : 4, first["type"]!.GetValue<int>());
        Assert.Equal("The facts have changed.", said.Title());
        Assert.Equal(FakeInteraction.Ephemeral, said["flags"]!.GetValue<int>());
        Assert.Empty(click.Edits);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Share_DiscordDoesNotTakeIt_SaysSoAndLeavesTheButton()
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help", ("private", true)));
        var share = InteractionSpec.Click(message, message.ButtonId(DiscordTexts.Share), isEphemeral: true);
        bot.Fake.Rest.FailNext(new FakeFault(500, "POST /webhooks"));

        var failed = bot.Fake.Use(share);
        var said = await bot.WithinAsync(failed.FollowUp);

        Assert.Equal(DiscordTexts.NotShared, said.Content());
        Assert.Equal(FakeInteraction.Ephemeral, said["flags"]!.GetValue<int>());
        Assert.Empty(failed.Edits);

        var again = bot.Fake.Use(share);
        Assert.Equal(message.Title(), (await bot.WithinAsync(again.FollowUp)).Title());
        Assert.DoesNotContain(DiscordTexts.Share, (await bot.WithinAsync(again.Message)).Labels());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Share_ClickedTwice_IsPostedOnce()
    {
        await using var bot = await RunningBot.StartAsync();
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help", ("private", true)));
        var share = InteractionSpec.Click(message, message.ButtonId(DiscordTexts.Share), isEphemeral: true);

        var first = bot.Fake.Use(share);
        var second = bot.Fake.Use(share);
        await bot.WithinAsync(Task.WhenAll(first.First, second.First));
        await bot.UntilAsync(() => bot.Metrics.CountOf(InteractionOutcome.Answered) == 3);

        var posted = new[] { first, second }.Count(c => c.FollowUp.IsCompleted);
        var refused = new[] { first, second }.Single(c => !c.FollowUp.IsCompleted);
        Assert.Equal(1, posted);
        Assert.Equal(DiscordTexts.SharedAlready, (await bot.WithinAsync(refused.Message)).Content());
    }

    [Fact]
    public async Task Share_OfWhatCitesNothing_IsNotOffered()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Chat.OnAnswer = r => ScriptedChatBot.Echo(r.Text) with { Citations = [] };

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help", ("private", true)));

        Assert.DoesNotContain(DiscordTexts.Share, message.Labels());
    }

    [Theory]
    [InlineData(null, 7, false)]
    [InlineData(Other, 4, true)]
    public async Task Jump_PageOrDateTyped_TurnsTheListOrOpensACopy(string? somebody, int type, bool isEphemeral)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Chat.OnAnswer = r => ScriptedChatBot.Echo(r.Text) with
        {
            Buttons = [new(ReplyButtonKind.Jump, "Go to …", "g1:nato"), new(ReplyButtonKind.Year, "2014", "g2:nato")],
        };
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("timeline", ("actor", "nato")));
        Assert.Equal(["Go to …"], message.Labels());
        var id = message.ButtonId("Go to …");
        var user = somebody ?? InteractionSpec.Command("help").User;

        var click = bot.Fake.Use(InteractionSpec.Click(message, id, isEphemeral: false) with { User = user });
        var form = await bot.WithinAsync(click.First);
        var submit = InteractionSpec.Submit(message, (JsonObject)form["data"]!, isEphemeral: false, "March 2022");
        var (turned, filled) = await bot.AskAsync(submit with { User = user });

        Assert.Equal(9, form["type"]!.GetValue<int>());
        Assert.Contains(DiscordTexts.JumpField, form["data"]!["components"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("1 November 2021: pressed g1:nato March 2022", turned.Title());
        Assert.Equal(type, (await filled.First)["type"]!.GetValue<int>());
        Assert.Equal(isEphemeral, filled.IsEphemeral);
        Assert.Empty(bot.Fake.Violations);
    }
}
