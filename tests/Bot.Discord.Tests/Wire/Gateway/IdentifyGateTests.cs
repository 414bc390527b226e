using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.TestSupport;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class IdentifyGateTests
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);
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
            new SessionStartLimit { Remaining = 0, ResetAfter = 60_000, MaxConcurrency = 1 }, Spacing,
            _ =>
            {
                asked++;
                return Task.FromResult<SessionStartLimit?>(new SessionStartLimit { Remaining = 1_000 });
            },
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

    private IdentifyGate Gate(SessionStartLimit limit) => new(limit, Spacing, _ => Task.FromResult<SessionStartLimit?>(limit), _time);

    private async Task WaitsAsync()
    {
        while (_time.Waiting == 0)
        {
            await Task.Yield();
        }
    }
}
