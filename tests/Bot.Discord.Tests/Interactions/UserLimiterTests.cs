using Bot.DiscordAdapter.Interactions;
using Bot.TestSupport;

namespace Bot.DiscordAdapter.Tests.Interactions;

public sealed class UserLimiterTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void TryTake_MoreThanAllowed_SaysHowLongToWait()
    {
        var limiter = new UserLimiter(20, _time);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(TimeSpan.Zero, limiter.TryTake("1"));
        }

        var wait = limiter.TryTake("1");
        Assert.Equal(3, wait.TotalSeconds, 3);
        Assert.Equal(TimeSpan.Zero, limiter.TryTake("2"));
        _time.Advance(wait);
        Assert.Equal(TimeSpan.Zero, limiter.TryTake("1"));
        Assert.NotEqual(TimeSpan.Zero, limiter.TryTake("1"));
    }

    [Fact]
    public void TryTake_AfterAMinute_IsAsAtFirst()
    {
        var limiter = new UserLimiter(2, _time);
        limiter.TryTake("1");
        limiter.TryTake("1");
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.Zero, limiter.TryTake("1"));
        Assert.Equal(TimeSpan.Zero, limiter.TryTake("1"));
        Assert.NotEqual(TimeSpan.Zero, limiter.TryTake("1"));
    }
}
