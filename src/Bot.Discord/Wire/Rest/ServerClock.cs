namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>
/// The time by Discord's clock, as far as the Date headers of its responses tell: an interaction's age is reckoned by it, so that a host
/// whose clock goes wrong, or is set while the bot runs, does not drop every interaction as too old. Thread-safe.
/// </summary>
internal sealed class ServerClock(TimeProvider time)
{
    private volatile Reading? _last;

    /// <summary>
    /// Now by Discord's clock, never ahead of it but up to a second behind: the header is cut to whole seconds. Ages reckoned from it are
    /// therefore never too high.
    /// </summary>
    public DateTimeOffset Now => _last is { } last ? last.Date + time.GetElapsedTime(last.At) : time.GetUtcNow();

    /// <summary>Learns from a response that has just come in.</summary>
    public void Observe(DateTimeOffset? date)
    {
        if (date is { } seen)
        {
            _last = new Reading(seen, time.GetTimestamp());
        }
    }

    /// <param name="Date">What the server said.</param>
    /// <param name="At">When it did, by the counter that nobody sets.</param>
    private sealed record Reading(DateTimeOffset Date, long At);
}
