namespace Bot.Host.Tests;

/// <summary>A clock that stands still, so that two runs give the same bytes.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(2021, 11, 15, 12, 0, 0, TimeSpan.Zero);

    public override long GetTimestamp() => 0;
}
