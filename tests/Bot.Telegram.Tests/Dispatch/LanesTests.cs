using System.Collections.Concurrent;
using Bot.TelegramAdapter.Dispatch;

namespace Bot.TelegramAdapter.Tests.Dispatch;

public sealed class LanesTests
{
    [Fact]
    public async Task Add_ManyToSeveralLanes_InOrderWithinEach()
    {
        using var lanes = new Lanes(1_000);
        var seen = new ConcurrentDictionary<long, List<int>>();
        for (var i = 0; i < 900; i++)
        {
            var (lane, number) = (i % 7, i);
            await lanes.AddAsync(new Lane(IsInline: false, lane), async () =>
            {
                await Task.Yield();
                seen.GetOrAdd(lane, _ => []).Add(number);
            }, default);
        }

        Assert.True(await lanes.DrainAsync(TimeSpan.FromMinutes(2), TimeProvider.System));
        Assert.Equal(7, seen.Count);
        Assert.All(seen.Values, numbers => Assert.Equal(numbers.Order(), numbers));
    }

    [Fact]
    public async Task Add_BehindASlowLane_OthersRun()
    {
        using var lanes = new Lanes(10);
        var slow = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        await lanes.AddAsync(new Lane(IsInline: false, 1), () => slow.Task, default);
        await lanes.AddAsync(new Lane(IsInline: false, 1), () => Task.CompletedTask, default);
        await lanes.AddAsync(new Lane(IsInline: true, 1), () => { other.SetResult(); return Task.CompletedTask; }, default);

        await other.Task.WaitAsync(TimeSpan.FromMinutes(2));
        slow.SetResult();

        Assert.True(await lanes.DrainAsync(TimeSpan.FromMinutes(2), TimeProvider.System));
    }

    [Fact]
    public async Task Add_BeyondTheCapacity_WaitsForRoom()
    {
        using var lanes = new Lanes(2);
        var slow = new TaskCompletionSource();
        await lanes.AddAsync(new Lane(IsInline: false, 1), () => slow.Task, default);
        await lanes.AddAsync(new Lane(IsInline: false, 1), () => Task.CompletedTask, default);

        var third = lanes.AddAsync(new Lane(IsInline: false, 2), () => Task.CompletedTask, default);
        Assert.False(third.IsCompleted);
        slow.SetResult();

        await third.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Drain_WithWorkThatTakesLonger_FalseThenTrueOnceItHasRun()
    {
        using var lanes = new Lanes(2);
        var slow = new TaskCompletionSource();
        await lanes.AddAsync(new Lane(IsInline: false, 1), () => slow.Task, default);

        Assert.False(await lanes.DrainAsync(TimeSpan.Zero, TimeProvider.System));
        slow.SetResult();

        Assert.True(await lanes.DrainAsync(TimeSpan.FromMinutes(2), TimeProvider.System));
    }
}
