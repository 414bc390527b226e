using Bot.TelegramAdapter.Sending;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.TelegramAdapter.Tests.Sending;

public sealed class SlidingWindowTests
{
    [Fact]
    public void Reserve_AnyArrivals_NeverMoreThanTheLimitWithinTheSpan() => Prop.ForAll(
        (from limit in Gen.Choose(1, 5) from gaps in Gen.Choose(0, 700).ListOf() select (limit, gaps)).ToArbitrary(),
        given =>
        {
            var window = new SlidingWindow(given.limit, TimeSpan.FromSeconds(1));
            var now = TimeSpan.Zero;
            var times = new List<TimeSpan>();
            foreach (var gap in given.gaps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                times.Add(window.Reserve(now));
                Assert.True(times[^1] >= now);
            }

            for (var i = given.limit; i < times.Count; i++)
            {
                Assert.True(times[i] - times[i - given.limit] >= TimeSpan.FromSeconds(1));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryTake_BeyondTheLimit_FalseUntilTheSpanHasPassed()
    {
        var window = new SlidingWindow(2, TimeSpan.FromMinutes(1));

        Assert.True(window.TryTake(TimeSpan.FromSeconds(0)));
        Assert.True(window.TryTake(TimeSpan.FromSeconds(30)));
        Assert.False(window.TryTake(TimeSpan.FromSeconds(59)));
        Assert.True(window.TryTake(TimeSpan.FromSeconds(60)));
        Assert.False(window.TryTake(TimeSpan.FromSeconds(89)));
        Assert.True(window.TryTake(TimeSpan.FromSeconds(90)));
        Assert.False(window.IsIdle(TimeSpan.FromSeconds(149)));
        Assert.True(window.IsIdle(TimeSpan.FromSeconds(150)));
    }

    [Fact]
    public void Get_ManyKeysOverTime_IdleOnesDropped()
    {
        var table = new IdleTable<int, SlidingWindow>(
            _ => new SlidingWindow(1, TimeSpan.FromSeconds(1)), (window, now) => window.IsIdle(now));
        for (var i = 0; i < 100_000; i++)
        {
            table.Get(i, TimeSpan.FromMilliseconds(i)).TryTake(TimeSpan.FromMilliseconds(i));
        }

        Assert.InRange(table.Count, 1, 3_000);
    }
}
