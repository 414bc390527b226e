using System.Diagnostics;
using Bot.Host.Tests.Running;
using Bot.TestSupport.Discord;
using Bot.TestSupport.Telegram;

namespace Bot.Host.Tests.Faults;

/// <summary>The process is told to stop, or killed, while people wait for answers.</summary>
public sealed class StopTests : IDisposable
{
    private const int People = 60;
    private const int Before = 5;

    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_EndsAmongMany_NobodyIsLeftOutAndNobodyIsAnsweredTwice(bool killed)
    {
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, discord, telegram);
        using (var bots = BotsProcess.Start(settings, "run"))
        {
            await bots.UntilAsync("shard 0 is connected");
            await bots.UntilAsync("Telegram: connected");

            // The first few get their answers; the others are told to wait for half a minute.
            var sends = 0;
            telegram.OnCall = call => call.Method == "sendMessage" && Interlocked.Increment(ref sends) > Before
                ? new(FakeFaultKind.TooMany, RetryAfter: 30)
                : null;
            for (var i = 0; i < People; i++)
            {
                telegram.People.Write(new FakeUser(6_000_000_000 + i, $"Person {i}"), "/when nato office closed");
            }

            await RememberedAsync();
            for (var i = 0; i < 5; i++)
            {
                discord.Use(RunningHost.InNoHurry(InteractionSpec.Command("when", ("question", "nato office closed"))) with
                {
                    User = $"8035111022467891{i}",
                });
            }

            Assert.Equal(killed ? 128 + 9 : 0, await (killed ? bots.KillAsync() : bots.TerminateAsync()));
            Assert.Equal(!killed, bots.All.Contains(" 1001 ", StringComparison.Ordinal));
            Assert.Equal(Before, telegram.Sent.Count);
        }

        telegram.OnCall = null;
        using var next = BotsProcess.Start(settings, "run");
        await telegram.UntilAsync(() => telegram.Sent.Count >= People && telegram.Waiting == 0);
        Assert.Equal(0, await next.TerminateAsync());

        Assert.Equal(People, telegram.Sent.Count);
        Assert.Equal(People, telegram.Sent.Select(sent => sent.ChatId).Distinct().Count());
        Assert.Empty(discord.Violations);
        Assert.DoesNotContain("warning: ", next.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ToldToStopWhileItWaitsOutAMistake_Ends()
    {
        using var bots = BotsProcess.Start(RunningHost.Settings(_program, null, null), "run", "--wait");
        await bots.UntilAsync("Nothing is started.");

        // Not 128 + 15, which would be the system's doing: it does not do that to the first process of a container.
        Assert.Equal(ExitCodes.Failure, await bots.TerminateAsync());
    }

    // Between Telegram's taking an answer and the number's being written lies the one moment in which nothing helps against a kill.
    private async Task RememberedAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await RememberedNumbersAsync() < Before)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    // The program lets no other of its kind open the file; cp does not ask.
    private async Task<int> RememberedNumbersAsync()
    {
        var copy = Path.Combine(_program.Folder, "updates");
        using var cp = Process.Start("cp", [Directory.GetFiles(_program.Data, "telegram-*-updates").Single(), copy]);
        await cp.WaitForExitAsync();
        var numbers = await File.ReadAllBytesAsync(copy);
        return numbers.Chunk(sizeof(long)).Count(number => number.Any(b => b != 0));
    }
}
