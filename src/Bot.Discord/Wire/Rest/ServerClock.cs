namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>
/// The time by Discord's clock, as far as the Date headers of its responses tell: an interaction's age is reckoned by it, so that a host whose
/// clock goes wrong by some seconds does not drop every interaction as too old. Thread-safe.
/// </summary>
internal sealed class ServerClock(TimeProvider time)
{
    private long _offsetTicks;

    /// <summary>
    /// Now by Discord's clock, never ahead of it but up to a second behind: the header is cut to whole seconds. Ages reckoned from it are
    /// therefore never too high.
    /// </summary>
    public DateTimeOffset Now => time.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref _offsetTicks));

    /// <summary>Learns from a response that has just come in.</summary>
    public void Observe(DateTimeOffset? date)
    {
        if (date is { } seen)
        {
            Volatile.Write(ref _offsetTicks, (seen - time.GetUtcNow()).Ticks);
        }
    }
}
