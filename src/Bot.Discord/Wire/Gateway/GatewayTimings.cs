namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>How long the gateway waits for what. Not configurable by operators; tests shorten them.</summary>
internal sealed record GatewayTimings
{
    /// <summary>For the connection to stand.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For HELLO, and after that for READY, RESUMED or INVALID_SESSION.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For the server's half of a closing handshake.</summary>
    public TimeSpan Goodbye { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The first back-off; each further one is twice as long.</summary>
    public TimeSpan BackoffFirst { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest back-off.</summary>
    public TimeSpan BackoffLongest { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After INVALID_SESSION: at least this, as the documentation asks.</summary>
    public TimeSpan InvalidSessionShortest { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After INVALID_SESSION: at most this.</summary>
    public TimeSpan InvalidSessionLongest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Between two identifications of one bucket.</summary>
    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A back-off of growing length with jitter over its upper half.</summary>
    /// <param name="attempt">0 for the first.</param>
    /// <param name="chance">0 to 1.</param>
    public TimeSpan Backoff(int attempt, double chance)
    {
        var whole = Math.Min(BackoffLongest.TotalMilliseconds, BackoffFirst.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 30)));
        return TimeSpan.FromMilliseconds(whole * (0.5 + (chance / 2)));
    }

    /// <summary>The random wait after INVALID_SESSION.</summary>
    /// <param name="chance">0 to 1.</param>
    public TimeSpan InvalidSession(double chance) =>
        InvalidSessionShortest + ((InvalidSessionLongest - InvalidSessionShortest) * chance);
}
