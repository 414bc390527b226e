namespace Bot.TelegramAdapter.Polling;

/// <summary>Growing pauses with jitter, so that many bots do not come back in the same instant.</summary>
internal static class Backoff
{
    /// <summary>The pause before an attempt: between half and the whole of <c>first · 2^failures</c>, never above the longest.</summary>
    /// <param name="failures">Failures so far without a success in between, 1 or more.</param>
    /// <param name="first">The pause after the first failure.</param>
    /// <param name="longest">The longest pause.</param>
    /// <param name="random">0 inclusive to 1 exclusive.</param>
    public static TimeSpan Pause(int failures, TimeSpan first, TimeSpan longest, double random)
    {
        // 2^30 times even one millisecond is more than any longest pause.
        var whole = Math.Min(first.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 30)), longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(whole * (0.5 + (random / 2)));
    }
}
