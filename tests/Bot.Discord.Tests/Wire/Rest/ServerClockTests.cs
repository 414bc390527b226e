using Bot.DiscordAdapter.Wire.Rest;
using Bot.TestSupport;

namespace Bot.DiscordAdapter.Tests.Wire.Rest;

public sealed class ServerClockTests
{
    [Theory]
    [InlineData(-40)]
    [InlineData(0)]
    [InlineData(40)]
    public void Now_HostClockWrong_FollowsTheServer(int secondsWrong)
    {
        var time = new ManualTime();
        var clock = new ServerClock(time);
        var server = time.GetUtcNow() + TimeSpan.FromSeconds(secondsWrong);

        clock.Observe(server);
        time.Advance(TimeSpan.FromSeconds(10));
        clock.Observe(null);

        Assert.Equal(server + TimeSpan.FromSeconds(10), clock.Now);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Now_HostClockSetByADay_FollowsTheServer(int days)
    {
        var time = new ManualTime();
        var clock = new ServerClock(time);
        var server = time.GetUtcNow();
        clock.Observe(server);

        time.SetClock(TimeSpan.FromDays(days));

        Assert.Equal(server, clock.Now);
    }
}
