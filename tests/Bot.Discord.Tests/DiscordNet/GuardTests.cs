using Bot.DiscordAdapter.Tests.EndToEnd;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.DiscordNet;

/// <summary>What the thin adapter adds to Discord.Net where that does harm by itself; compiled with it alone.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData(4004)]
    [InlineData(4011)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Close_Final_StopsWithAdvice(int code)
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Fake.Gateway.CloseAsync(code);
        await bot.UntilAsync(() => bot.Status.FatalReason is not null);

        Assert.Equal(CloseCodes.Find(code).Advice, bot.Status.FatalReason);
        Assert.Equal(1, bot.Fake.Gateway.Identifies);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4006)]
    [InlineData(4009)]
    public async Task Close_Other_IsConnectedAgainAndAnswers(int code)
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Fake.Gateway.CloseAsync(code);
        await bot.UntilAsync(() => bot.Status.IsConnected && bot.Status.Shards[0].Connections == 2);

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));
        Assert.Equal("1 November 2021: /help", message.Title());
    }

    [Fact]
    public async Task Start_ServerFails_IsAskedAgain()
    {
        await using var bot = await RunningBot.StartAsync(prepare: fake =>
        {
            fake.Rest.FailNext(new FakeFault(503, "GET /gateway/bot"));
            fake.Rest.FailNext(new FakeFault(503, "GET /gateway/bot"));
        });

        Assert.Equal(2, bot.Log.Lines.Count(l => l.Event == 2004));
    }

    [Fact]
    public async Task Close_SessionsOfTheDaySpent_WaitsForMore()
    {
        await using var bot = await RunningBot.StartAsync(RunningBot.FakeOptions with { SessionStarts = 1 });

        await bot.Fake.Gateway.CloseAsync(4000);
        await bot.UntilAsync(() => bot.Log.Lines.Any(l => l.Event == 2006));

        Assert.NotNull(bot.Status.Hold);
    }
}
