namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>How many sessions an application may start.</summary>
internal sealed record SessionStartLimit
{
    /// <summary>Session starts left.</summary>
    public int Remaining { get; init; } = 1;

    /// <summary>Milliseconds until the count starts anew.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many may start within 5 seconds.</summary>
    public int MaxConcurrency { get; init; } = 1;
}
