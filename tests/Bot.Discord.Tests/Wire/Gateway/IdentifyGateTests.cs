using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.TestSupport;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class IdentifyGateTests
{
    private static readonly GatewayTimings Timings = new();
    private static readonly TimeSpan Spacing = Timings.IdentifySpacing;
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Enter_SameBucket_WaitsForTheLeaseAndTheSpacing()
    {
        using var gate = Gate(new SessionStartLimit { Remaining = 10, MaxConcurrency = 1 });
        var first = await gate.EnterAsync(0, CancellationToken.None);
        var second = gate.EnterAsync(1, CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.False(second.IsCompleted);
        first.Identified();
        first.Dispose();
        await WaitsAsync();
        Assert.False(second.IsCompleted);
        _time.Advance(Spacing);

        (await second.WaitAsync(TimeSpan.FromMinutes(2))).Dispose();
    }

    [Fact]
    public async Task Enter_AfterALeaseThatDidNotIdentify_NeedsNoSpacing()
    {
        using var gate = Gate(new SessionStartLimit { Remaining = 10, MaxConcurrency = 1 });
        (await gate.EnterAsync(0, CancellationToken.None)).Dispose();

        (await gate.EnterAsync(1, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(2))).Dispose();
    }

    [Fact]
    public async Task Enter_OtherBucket_DoesNotWait()
    {
        using var gate = Gate(new SessionStartLimit { Remaining = 10, MaxConcurrency = 2 });
        using var first = await gate.EnterAsync(0, CancellationToken.None);
        first.Identified();

        using var second = await gate.EnterAsync(1, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.NotSame(first, second);
    }

    [Fact]
    public async Task Enter_NoSessionStartsLeft_WaitsForTheResetWhateverTheClockSaysAndAsksAgain()
    {
        var asked = 0;
        using var gate = new IdentifyGate(
            new SessionStartLimit { Remaining = 0, ResetAfter = 60_000, MaxConcurrency = 1 }, Timings,
            _ =>
            {
                asked++;
                return Task.FromResult<SessionStartLimit?>(new SessionStartLimit { Remaining = 1_000 });
            },
            _ => { },
            _time);
        _time.SetClock(TimeSpan.FromDays(-1));
        var entering = gate.EnterAsync(0, CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(entering.IsCompleted);
        Assert.Equal(0, asked);
        _time.Advance(TimeSpan.FromSeconds(3));

        (await entering.WaitAsync(TimeSpan.FromMinutes(2))).Dispose();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Enter_NoneLeftAndNoneToWaitFor_AsksLessAndLessOftenAndSaysWhenItIsOver()
    {
        var waits = new List<TimeSpan?>();
        var asked = 0;
        using var gate = new IdentifyGate(
            new SessionStartLimit { Remaining = 0 }, Timings,
            _ => Task.FromResult<SessionStartLimit?>(new SessionStartLimit { Remaining = ++asked < 9 ? 0 : 1 }), waits.Add, _time);
        var entering = gate.EnterAsync(0, CancellationToken.None);
        while (!entering.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await entering).Dispose();
        Assert.Equal([1, 1, 2, 4, 8, 16, 32, 60, 60, null], waits.Select(w => w?.TotalSeconds));
    }

    private IdentifyGate Gate(SessionStartLimit limit) =>
        new(limit, Timings, _ => Task.FromResult<SessionStartLimit?>(limit), _ => { }, _time);

    private async Task WaitsAsync()
    {
        while (_time.Waiting == 0)
        {
            await Task.Yield();
        }
    }
}
