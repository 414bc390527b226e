using System.Text.Json.Nodes;
using Bot.DiscordAdapter.Interactions;
using Bot.TestSupport;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

public sealed class RestTests
{
    [Fact]
    public async Task Commands_NoneRegistered_AreOverwritten()
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.UntilAsync(() => bot.Fake.Rest.Commands.Count > 0);

        Assert.Equal(Bot.Core.Chat.CommandCatalogue.Commands.Count + 1, bot.Fake.Rest.Commands.Count);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Commands_SameAsRegistered_AreLeftAlone()
    {
        await using var fake = await DiscordFake.StartAsync(RunningBot.FakeOptions);
        await using (var first = await RunningBot.StartAsync(at: fake))
        {
            await first.UntilAsync(() => first.Log.Lines.Any(l => l.Event == 2041));
        }

        await using var second = await RunningBot.StartAsync(at: fake);
        await second.UntilAsync(() => second.Log.Lines.Any(l => l.Event == 2040));

        Assert.Single(fake.Rest.Requests, r => r.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commands_OneChanged_AreOverwritten()
    {
        await using var fake = await DiscordFake.StartAsync(RunningBot.FakeOptions);
        await using (var first = await RunningBot.StartAsync(at: fake))
        {
            await first.UntilAsync(() => first.Log.Lines.Any(l => l.Event == 2041));
        }

        ((JsonObject)fake.Rest.Commands[0]!)["description"] = "Another one";
        await using var second = await RunningBot.StartAsync(at: fake);
        await second.UntilAsync(() => second.Log.Lines.Any(l => l.Event == 2041));

        Assert.Equal("Ask anything about the timeline", fake.Rest.Commands[0]!["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Commands_RefusedAtFirst_AreTriedAgain()
    {
        await using var bot = await RunningBot.StartAsync(prepare: f => f.Rest.FailNext(new FakeFault(403, "/commands")));

        await bot.UntilAsync(() => bot.Fake.Rest.Commands.Count > 0);

        Assert.Contains(bot.Log.Lines, l => l.Event == 2042);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("shared")]
    public async Task Limit_429_IsWaitedOut(string scope)
    {
        await using var bot = await RunningBot.StartAsync(
            prepare: f => f.Rest.FailNext(new FakeFault(429, "/commands") { Scope = scope, RetryAfter = 0.15 }));

        await bot.UntilAsync(() => bot.Fake.Rest.Commands.Count > 0);

        Assert.DoesNotContain(bot.Log.Lines, l => l.Event == 2042);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Limit_BucketLearned_IsNeverExceeded()
    {
        var options = RunningBot.FakeOptions with { BucketLimit = 2, BucketWindow = TimeSpan.FromMilliseconds(300) };
        await using var bot = await RunningBot.StartAsync(options);
        var api = bot.Api;

        for (var i = 0; i < 7; i++)
        {
            await api.GetCommandsAsync(options.Application, CancellationToken.None);
        }

        Assert.Equal(0, bot.Fake.Rest.Limited);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Callbacks_ManyAtOnce_AreExemptFromBuckets()
    {
        await using var bot = await RunningBot.StartAsync(RunningBot.FakeOptions with { BucketLimit = 1 });

        var all = Enumerable.Range(0, 50).Select(_ => bot.Fake.Use(InteractionSpec.Command("help"))).ToList();
        await bot.WithinAsync(Task.WhenAll(all.Select(i => i.First)));

        Assert.Equal(0, bot.Fake.Rest.Limited);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Edits_OfSeveralInteractions_DoNotWaitForEachOther()
    {
        await using var bot = await RunningBot.StartAsync(
            RunningBot.FakeOptions with { BucketLimit = 1, BucketWindow = TimeSpan.FromMinutes(10) }, interactions: RunningBot.Hasty);
        using var release = new ManualResetEventSlim();
        bot.Chat.OnAnswer = request =>
        {
            release.Wait();
            return ScriptedChatBot.Echo(request.Text);
        };

        var all = Enumerable.Range(0, 3).Select(_ => bot.Fake.Use(InteractionSpec.Command("help"))).ToList();
        await bot.WithinAsync(Task.WhenAll(all.Select(i => i.First)));
        release.Set();
        await bot.WithinAsync(Task.WhenAll(all.Select(i => i.Message)));

        Assert.Equal(0, bot.Fake.Rest.Limited);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Edit_AfterTheTokenDied_IsLoggedNotRaised()
    {
        await using var bot = await RunningBot.StartAsync(
            RunningBot.FakeOptions with { TokenLifetime = TimeSpan.Zero }, interactions: RunningBot.Hasty);
        using var release = new ManualResetEventSlim();
        bot.Chat.OnAnswer = request =>
        {
            release.Wait();
            return ScriptedChatBot.Echo(request.Text);
        };

        var interaction = bot.Fake.Use(InteractionSpec.Command("help"));
        await bot.WithinAsync(interaction.First);
        release.Set();

        await bot.UntilAsync(
            () => bot.Log.Lines.Any(l => l.Event == 2021 && l.Text.Contains("Invalid Webhook Token", StringComparison.Ordinal)));
        Assert.Equal(1, bot.Metrics.CountOf(InteractionOutcome.Failed));
        Assert.Empty(interaction.Edits);
    }

    [Fact]
    public async Task Refusal_400_ErrorTreeIsLoggedWithoutWhatItQuotes()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Fake.Rest.FailNext(new FakeFault(400, "/callback")
        {
            Body = """
                { "message": "Invalid Form Body", "code": 50035, "errors": { "data": { "embeds": { "0": { "title": { "_errors": [
                  { "code": "BASE_TYPE_MAX_LENGTH", "message": "\"my question\" is longer than 256." }] } } } } } }
                """,
        });

        bot.Fake.Use(InteractionSpec.Command("help"));
        await bot.UntilAsync(() => bot.Log.Lines.Any(l => l.Event == 2021));

        var line = bot.Log.Lines.Single(l => l.Event == 2021).Text;
        Assert.Contains(
            "400 Invalid Form Body [data.embeds.0.title: \"\" is longer than 256. (BASE_TYPE_MAX_LENGTH)] (50035)", line,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callback_ServerFailsAgainAndAgain_IsRepeatedWhileTheInteractionLives()
    {
        await using var bot = await RunningBot.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            bot.Fake.Rest.FailNext(new FakeFault(503, "/callback"));
        }

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));

        Assert.Equal("1 November 2021: /help", message.Title());
    }

    [Fact]
    public async Task Callback_ServerFailsForEver_IsGivenUpWithTheInteraction()
    {
        var brief = RunningBot.Patient with { Life = TimeSpan.FromMilliseconds(300), LeastLeft = TimeSpan.FromMilliseconds(50) };
        await using var bot = await RunningBot.StartAsync(interactions: brief);
        for (var i = 0; i < 1_000; i++)
        {
            bot.Fake.Rest.FailNext(new FakeFault(503, "/callback"));
        }

        bot.Fake.Use(InteractionSpec.Command("help"));

        await bot.UntilAsync(() => bot.Log.Lines.Any(l => l.Event == 2021));
        var line = bot.Log.Lines.Single(l => l.Event == 2021).Text;
        Assert.Contains("Discord took no response while it was due.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_EntryPointOfAnActivity_IsKept()
    {
        const string EntryPoint = """
            { "id": "1050000000000000077", "type": 4, "name": "launch", "description": "", "handler": 2, "contexts": [0, 1, 2],
              "integration_types": [0, 1] }
            """;
        await using var fake = await DiscordFake.StartAsync(RunningBot.FakeOptions);
        fake.Rest.Commands = [JsonNode.Parse(EntryPoint)];
        await using (var first = await RunningBot.StartAsync(at: fake))
        {
            await first.UntilAsync(() => first.Log.Lines.Any(l => l.Event == 2041));
        }

        var kept = fake.Rest.Commands.Single(c => c!["type"]!.GetValue<int>() == 4)!;
        Assert.Equal(("1050000000000000077", "launch", 2), ((string)kept["id"]!, (string)kept["name"]!, (int)kept["handler"]!));

        await using var second = await RunningBot.StartAsync(at: fake);
        await second.UntilAsync(() => second.Log.Lines.Any(l => l.Event == 2040));
        Assert.Empty(fake.Violations);
    }
}
