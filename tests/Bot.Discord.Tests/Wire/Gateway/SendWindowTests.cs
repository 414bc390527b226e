using Bot.DiscordAdapter.Wire.Gateway;
using Bot.TestSupport;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class SendWindowTests
{
    [Fact]
    public void TryTake_MoreThan120InAMinute_IsRefusedUntilTheOldestIsOut()
    {
        var time = new ManualTime();
        var window = new SendWindow(time);
        for (var i = 0; i < 120; i++)
        {
            Assert.True(window.TryTake());
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.False(window.TryTake());
        time.Advance(TimeSpan.FromSeconds(48));
        Assert.True(window.TryTake());
        Assert.False(window.TryTake());
    }
}
