using Bot.Host.Tests.Running;
using Bot.TestSupport;
using Bot.TestSupport.Discord;
using Bot.TestSupport.Telegram;

namespace Bot.Host.Tests.Faults;

/// <summary>An hour of fake time in which one platform cannot be reached.</summary>
public sealed class ServerGoneTests : IDisposable
{
    private const string Answer = "1 November 2021";

    // Shorter than any request may take: one step too many, while a request is on its way, ends none.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly ProgramRunner _program = new();
    private readonly ManualTime _clock = new();

    public ServerGoneTests() => _clock.SetClock(TimeProvider.System.GetUtcNow() - _clock.GetUtcNow());

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Run_TelegramGoneForAnHour_DiscordAnswersAndThenEverybodyOnce()
    {
        const int People = 5;
        await using var discord = await DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, discord, telegram);
        settings["TELEGRAM_POLL_SECONDS"] = "1";
        await using var host = await RunningHost.StartAsync(settings, _clock);
        await host.ConnectedAsync();

        var isGone = false;
        telegram.OnCall = call =>
        {
            // Whatever else is sent while it starts does not tell that polling fails.
            Volatile.Write(ref isGone, isGone || call.Method == "getUpdates");
            return new Bot.TestSupport.Telegram.FakeFault(FakeFaultKind.DropBefore);
        };

        // The next poll waits for the clock.
        await PassUntilAsync(() => Volatile.Read(ref isGone));
        await host.UntilAsync((_, body) => !(bool)body["adapters"]!["telegram"]!["connected"]!);
        for (var i = 0; i < People; i++)
        {
            telegram.People.Write(new FakeUser(6_000_000_000 + i, $"Person {i}"), "/when nato office closed");
        }

        await PassAnHourAsync(() => telegram.Calls.Count);
        var message = await discord.Use(RunningHost.InNoHurry(InteractionSpec.Command("when", ("question", "nato office closed")))).Message
            .WaitAsync(TimeSpan.FromSeconds(60));
        var isBack = false;
        telegram.OnCall = _ =>
        {
            Volatile.Write(ref isBack, true);
            return null;
        };
        await PassUntilAsync(() => Volatile.Read(ref isBack));
        await telegram.UntilAsync(() => telegram.Sent.Count >= People && telegram.Waiting == 0);
        await host.ConnectedAsync();

        Assert.Contains(Answer, message.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(People, telegram.Sent.Count);
        Assert.Equal(People, telegram.Sent.Select(sent => sent.ChatId).Distinct().Count());
        Assert.All(telegram.Sent, sent => Assert.Contains(Answer, sent.Text, StringComparison.Ordinal));
        Assert.NotEmpty(host.Log.Of(3005));
    }

    [Fact]
    public async Task Run_DiscordGoneForAnHour_TelegramAnswersAndDiscordComesBack()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var discord = await DiscordAsync();
        var port = new Uri(discord.Address).Port;
        await using var host = await RunningHost.StartAsync(RunningHost.Settings(_program, discord, telegram), _clock);
        await host.ConnectedAsync();

        await discord.DisposeAsync();
        await host.UntilAsync((_, body) => !(bool)body["adapters"]!["discord"]!["connected"]!);
        await PassAnHourAsync(() => host.Log.Of(2002).Count + host.Log.Of(2004).Count);

        // An hour of that clock was a second of Telegram's, so the poll may be one that was given up.
        var calls = telegram.Calls.Count;
        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        await PassUntilAsync(() => telegram.Calls.Count > calls);

        // The bot confirms what it has answered; until then the clock would let the answer time out that Telegram has already.
        await telegram.UntilAsync(() => telegram.Sent.Count > 0 && telegram.Waiting == 0);
        var sent = telegram.Sent[0];
        await using var again = await DiscordAsync(port);
        await PassUntilAsync(() => again.Gateway.ConnectedShards.Count == 1, () => again.Gateway.Connections > 0);
        await host.UntilAsync((_, body) => (bool)body["adapters"]!["discord"]!["connected"]!);
        var message = await again.Use(RunningHost.InNoHurry(InteractionSpec.Command("when", ("question", "nato office closed")))).Message
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains(Answer, sent.Text, StringComparison.Ordinal);
        Assert.Contains(Answer, message.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(telegram.Sent);
        Assert.NotEmpty(host.Log.Of(2002));
        Assert.Empty(again.Violations);
    }

    // Beats are seldom, and steps shorter than their interval: between two of them the first one's answer has the time of many steps.
    private static Task<DiscordFake> DiscordAsync(int port = 0) =>
        DiscordFake.StartAsync(new DiscordFakeOptions
        {
            Port = port,
            IdentifySpacing = TimeSpan.Zero,
            HeartbeatInterval = TimeSpan.FromHours(1),
            HeartbeatTolerance = TimeSpan.FromDays(1),
        });

    /// <summary>Lets an hour pass in steps, each of which ends with another attempt to connect.</summary>
    private async Task PassAnHourAsync(Func<int> attempts)
    {
        var began = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(began) < TimeSpan.FromHours(1))
        {
            var before = attempts();
            await PassUntilAsync(() => attempts() > before);
        }
    }

    /// <param name="holds">What is waited for.</param>
    /// <param name="isBusy">Whether sockets are at work, which need time of their own.</param>
    private async Task PassUntilAsync(Func<bool> holds, Func<bool>? isBusy = null)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (!holds())
        {
            _clock.Advance(isBusy?.Invoke() == true ? TimeSpan.FromMilliseconds(20) : Step);
            await Task.Delay(5, limit.Token);
        }
    }
}
