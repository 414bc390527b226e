using Bot.Host.Health;

namespace Bot.Host.Tests.Health;

public sealed class AdapterHealthTests
{
    [Theory]
    [InlineData(true, "connected", "https://t.me/bot", true)]
    [InlineData(true, "connected", null, false)]
    [InlineData(false, "connecting", null, false)]
    [InlineData(false, "connecting", "https://t.me/bot", false)]
    [InlineData(false, "stopped", null, true)]
    public void IsSettled_Adapter_WaitsForItsLinkUnlessItHasStopped(bool connected, string state, string? link, bool settled) =>
        Assert.Equal(
            settled, new AdapterHealth(connected, state, null, null, null, link is null ? null : new Uri(link)).IsSettled);
}
