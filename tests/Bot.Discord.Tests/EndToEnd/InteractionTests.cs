using System.Text.Json.Nodes;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Rendering;
using Bot.TestSupport;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

public sealed class InteractionTests
{
    private const string Somebody = "80351110224678912";
    private const string Other = "90351110224678912";

#if DISCORD_NET
    // it does not read what the member may do: whoever brought the bot along is answered alone (decision 0006)
    private const bool SeesMembers = false;
#else
    private const bool SeesMembers = true;
#endif

    [Fact]
    public async Task Command_WithOptions_AsksCoreAndShowsOneEmbed()
    {
        await using var bot = await RunningBot.StartAsync();

        var (message, interaction) = await bot.AskAsync(
            InteractionSpec.Command("timeline", ("to", "2021-11"), ("actor", "nato"), ("from", "2021-10")));

        Assert.Equal(["answer /timeline nato from 2021-10 to 2021-11"], bot.Chat.Calls);
        Assert.Equal("1 November 2021: /timeline nato from 2021-10 to 2021-11", message.Title());
        Assert.Equal(EmbedRenderer.Answered, message.Embed()["color"]!.GetValue<int>());
        Assert.Equal("Page 1 of 2", message.Embed()["footer"]!["text"]!.GetValue<string>());
        Assert.Equal("[]", message["allowed_mentions"]!["parse"]!.ToJsonString());
        Assert.False(interaction.IsEphemeral);
        Assert.Equal(4, (await interaction.First)["type"]!.GetValue<int>());
        Assert.Equal(["Sources", "Earlier", "Later", "Next page"], message.Labels());
        Assert.Equal(
            ["NATO expels eight", "Geneva summit"], ((JsonArray)message.Menu()["options"]!).Select(o => o!["label"]!.GetValue<string>()));
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Command_Private_IsEphemeralAndCanBeShared()
    {
        await using var bot = await RunningBot.StartAsync();

        var (message, interaction) = await bot.AskAsync(InteractionSpec.Command("when", ("question", "nato office"), ("private", true)));

        Assert.True(interaction.IsEphemeral);
        Assert.Contains(DiscordTexts.Share, message.Labels());
        Assert.Equal(["answer /when nato office"], bot.Chat.Calls);
    }

    [Fact]
    public async Task Command_NotInTheCatalogue_SaysSoPrivately()
    {
        await using var bot = await RunningBot.StartAsync();

        var (message, interaction) = await bot.AskAsync(InteractionSpec.Command("forecast"));

        Assert.Equal(DiscordTexts.OldCommand, message.Content());
        Assert.True(interaction.IsEphemeral);
    }

    [Theory]
    [InlineData(false, 0, false)]
    [InlineData(true, 0, false)]
    [InlineData(false, 0, true)]
    [InlineData(false, 1, false)]
    [InlineData(false, 2, true)]
    public async Task Command_SlowAnswer_IsDeferredAndEdited(bool isPrivate, int context, bool userInstalled)
    {
        await using var bot = await RunningBot.StartAsync(interactions: RunningBot.Hasty);
        using var release = new ManualResetEventSlim();
        bot.Chat.OnAnswer = request =>
        {
            release.Wait();
            return ScriptedChatBot.Echo(request.Text);
        };

        var interaction = bot.Fake.Use(
            InteractionSpec.Command("help", ("private", isPrivate)) with { Context = context, UserInstalled = userInstalled });
        var first = await bot.WithinAsync(interaction.First);
        release.Set();
        var message = await bot.WithinAsync(interaction.Message);

        Assert.Equal(5, first["type"]!.GetValue<int>());
        Assert.Equal(isPrivate || (userInstalled && context == 0 && !SeesMembers), interaction.IsEphemeral);
        Assert.Equal("1 November 2021: /help", message.Title());
        Assert.Single(interaction.Edits);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Command_CoreFails_ShowsFixedSentenceWithId()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Chat.OnAnswer = _ => throw new InvalidOperationException("inner matters");

        var (message, interaction) = await bot.AskAsync(InteractionSpec.Command("help"));

        Assert.Equal($"Something went wrong here. It is noted under {interaction.Id}.", message.Content());
        Assert.True(interaction.IsEphemeral);
        Assert.Contains(bot.Log.Lines, l => l.Event == 2020 && l.Text.Contains(interaction.Id, StringComparison.Ordinal));
    }

#if !DISCORD_NET
    [Fact]
    public async Task Command_OlderThanThreeSeconds_IsDroppedWithACount()
    {
        await using var bot = await RunningBot.StartAsync(interactions: new InteractionTimings());

        bot.Fake.Use(InteractionSpec.Command("help") with { Age = TimeSpan.FromSeconds(6) });

        await bot.UntilAsync(() => bot.Metrics.CountOf(InteractionOutcome.Stale) == 1);
        Assert.Empty(bot.Chat.Calls);
    }
#endif

    [Fact]
    public async Task Command_UnknownToDiscord_IsCountedNotLoggedAsError()
    {
        await using var bot = await RunningBot.StartAsync(RunningBot.FakeOptions with { AckWindow = TimeSpan.Zero });

        bot.Fake.Use(InteractionSpec.Command("help"));

        await bot.UntilAsync(() => bot.Metrics.CountOf(InteractionOutcome.Unknown) == 1);
        Assert.DoesNotContain(bot.Log.Lines, l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Callback_ServerFailsOnce_IsRepeatedAndShownOnce(bool isApplied)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Fake.Rest.FailNext(new FakeFault(502, "/callback") { IsApplied = isApplied });

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));

        Assert.Equal("1 November 2021: /help", message.Title());
        await bot.UntilAsync(() => bot.Metrics.CountOf(InteractionOutcome.Answered) == 1);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Callback_AnswerToTheDeferralGetsLost_AnswerIsEditedInAllTheSame()
    {
        await using var bot = await RunningBot.StartAsync(interactions: RunningBot.Hasty);
        using var release = new ManualResetEventSlim();
        bot.Chat.OnAnswer = request =>
        {
            release.Wait();
            return ScriptedChatBot.Echo(request.Text);
        };
        bot.Fake.Rest.FailNext(new FakeFault(502, "/callback") { IsApplied = true });

        var interaction = bot.Fake.Use(InteractionSpec.Command("help"));
        await bot.WithinAsync(interaction.First);
        release.Set();

        Assert.Equal("1 November 2021: /help", (await bot.WithinAsync(interaction.Message)).Title());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Autocomplete_HalfTyped_OffersChoices()
    {
        await using var bot = await RunningBot.StartAsync();

        var (data, interaction) = await bot.AskAsync(InteractionSpec.Typing("when", "question", "nato"));

        Assert.Equal(
            """[{"name":"nato 1","value":"nato 1"},{"name":"nato 2","value":"nato 2"},{"name":"nato 3","value":"nato 3"}]""",
            data["choices"]!.ToJsonString());
        Assert.Equal(["complete when question nato"], bot.Chat.Calls);
        Assert.Equal(8, (await interaction.First)["type"]!.GetValue<int>());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Autocomplete_ChoicesThatDoNotFit_AreGuarded()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Chat.OnComplete = _ =>
        [
            new Completion(new string('a', 99) + "😀", "kept"),
            new Completion("too long", new string('v', 101)), new Completion("", "no label"),
            .. Enumerable.Range(0, 30).Select(i => new Completion($"n{i}", $"v{i}")),
        ];

        var (data, _) = await bot.AskAsync(InteractionSpec.Typing("event", "event", ""));

        var choices = (JsonArray)data["choices"]!;
        Assert.Equal(25, choices.Count);
        Assert.Equal(new string('a', 99) + "…", choices[0]!["name"]!.GetValue<string>());
        Assert.Equal("v0", choices[1]!["value"]!.GetValue<string>());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task CheckDates_OnAMessage_AnswersPrivatelyAsOfTheDayItWasWritten()
    {
        await using var bot = await RunningBot.StartAsync();

        var (message, interaction) = await bot.AskAsync(
            InteractionSpec.OnMessage("Check dates", "NATO's office closed on 1 November 2021."));

        Assert.Equal(["check 2023-04-24 NATO's office closed on 1 November 2021."], bot.Chat.Calls);
        Assert.True(interaction.IsEphemeral);
        Assert.Contains(DiscordTexts.Share, message.Labels());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task UserRate_Exceeded_AsksForPatience()
    {
        await using var bot = await RunningBot.StartAsync(userRate: 2);

        await bot.AskAsync(InteractionSpec.Command("help"));
        await bot.AskAsync(InteractionSpec.Command("help"));
        var (refused, interaction) = await bot.AskAsync(InteractionSpec.Command("help"));
        var (other, _) = await bot.AskAsync(InteractionSpec.Command("help") with { User = Other });

        Assert.StartsWith("That was a lot of questions at once. Please wait ", refused.Content(), StringComparison.Ordinal);
        Assert.True(interaction.IsEphemeral);
        Assert.Equal("1 November 2021: /help", other.Title());
    }

    [Theory]
    [InlineData(0, true, false, true, false)]
    [InlineData(0, true, true, false, false)]
    [InlineData(1, true, true, false, false)]
    [InlineData(2, true, true, false, false)]
    [InlineData(1, false, true, false, false)]
    [InlineData(0, true, false, true, true)]
    public async Task Command_AtAnyPlace_IsAnsweredAsThePlaceAllows(
        int context, bool userInstalled, bool externalApps, bool isEphemeral, bool asksPrivately)
    {
        await using var bot = await RunningBot.StartAsync();
        var spec = InteractionSpec.Command("help", ("private", asksPrivately)) with
        {
            Context = context,
            UserInstalled = userInstalled,
            ExternalAppsAllowed = externalApps,
        };

        var (message, interaction) = await bot.AskAsync(spec);

        var flags = (await interaction.First)["data"]!["flags"]?.GetValue<int>() ?? 0;
        Assert.Equal(isEphemeral || (userInstalled && context == 0 && !SeesMembers) ? FakeInteraction.Ephemeral : 0, flags);
        Assert.DoesNotContain(DiscordTexts.Share, message.Labels());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Outcomes_Each_HasItsColour()
    {
        await using var bot = await RunningBot.StartAsync();
        var colours = new List<int>();
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            bot.Chat.OnAnswer = r => ScriptedChatBot.Echo(r.Text) with { Outcome = outcome };
            var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));
            colours.Add(message.Embed()["color"]!.GetValue<int>());
        }

        Assert.Equal(
            [
                EmbedRenderer.Answered, EmbedRenderer.Disputed, EmbedRenderer.Disputed, EmbedRenderer.None, EmbedRenderer.None,
                EmbedRenderer.None,
            ],
            colours);
    }

    [Fact]
    public async Task Secrets_AfterEverything_AreInNoLog()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Chat.OnAnswer = _ => throw new InvalidOperationException("fails");
        bot.Fake.Rest.FailNext(new FakeFault(403, "/callback"));
        var refused = bot.Fake.Use(InteractionSpec.Command("ask", ("question", "my secret question")));
        await bot.UntilAsync(() => bot.Log.Lines.Any(l => l.Event == 2021));
        var (_, failed) = await bot.AskAsync(InteractionSpec.Command("help", ("private", true)));
        await bot.Fake.Gateway.CutAsync(FakeCut.Abort);
        await bot.Fake.Gateway.UntilAsync(g => g.Resumes == 1);

        Assert.DoesNotContain(bot.Fake.Options.Token, bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Token, bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(failed.Token, bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret question", bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Somebody, bot.Log.All, StringComparison.Ordinal);
    }
}
