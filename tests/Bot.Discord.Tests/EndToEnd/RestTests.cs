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
}
