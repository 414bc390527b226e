using Bot.DiscordAdapter.Wire.Gateway;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class GatewayTimingsTests
{
    [Theory]
    [InlineData(0, 0, 500)]
    [InlineData(0, 1, 1_000)]
    [InlineData(3, 0.5, 6_000)]
    [InlineData(10, 1, 60_000)]
    [InlineData(100_000, 1, 60_000)]
    public void Backoff_AnyAttempt_GrowsToAMinuteWithJitter(int attempt, double chance, double milliseconds) =>
        Assert.Equal(milliseconds, new GatewayTimings().Backoff(attempt, chance).TotalMilliseconds);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 5)]
    public void InvalidSession_AnyChance_WaitsOneToFiveSeconds(double chance, double seconds) =>
        Assert.Equal(seconds, new GatewayTimings().InvalidSession(chance).TotalSeconds);
}
