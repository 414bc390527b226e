using Bot.Host.Running;
using Bot.Host.Tests.Running;
using Bot.TestSupport;
using Bot.TestSupport.Discord;
using Bot.TestSupport.Telegram;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Faults;

public sealed class ClockTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Run_ClockSetByADay_GoesOnAnsweringOnBoth(int days)
    {
        var clock = new ManualTime();
        clock.SetClock(TimeProvider.System.GetUtcNow() - clock.GetUtcNow());
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(RunningHost.Settings(_program, discord, telegram), clock);
        await host.ConnectedAsync();

        clock.SetClock(TimeSpan.FromDays(days));
        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        var message = await discord.Use(RunningHost.InNoHurry(InteractionSpec.Command("when", ("question", "nato office closed")))).Message
            .WaitAsync(TimeSpan.FromSeconds(60));
        var report = await host.ConnectedAsync();

        Assert.Contains("1 November 2021", message.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("1 November 2021", (await telegram.SentAsync(1)).Text, StringComparison.Ordinal);
        Assert.Equal(0, (long)report["facts"]!["ageSeconds"]!);
        Assert.Single(telegram.Sent);
    }

    [Fact]
    public void Look_ClockSet_SaysSoOnce()
    {
        using var log = new LogLines();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var clock = new ManualTime();
        using var watcher = new ClockWatcher(clock, loggers.CreateLogger<ClockWatcher>());

        clock.Advance(TimeSpan.FromHours(30));
        clock.SetClock(TimeSpan.FromSeconds(5));
        watcher.Look();
        Assert.Empty(log.Of(1014));

        clock.SetClock(TimeSpan.FromHours(-2));
        watcher.Look();
        watcher.Look();

        Assert.StartsWith("The machine's clock was set by -7195 seconds", Assert.Single(log.Of(1014)), StringComparison.Ordinal);
    }
}
