namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>How the REST client repeats. Not configurable by operators; tests shorten the waits.</summary>
internal sealed record RestTimings
{
    /// <summary>One request, without waits for limits.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>One try of a first response to an interaction: leaves room for another within the 3 seconds.</summary>
    public TimeSpan UrgentRequest { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Before the first repetition after a server's error; doubled for each further one.</summary>
    public TimeSpan Repeat { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Most repetitions after a server's error.</summary>
    public int MostRepeats { get; init; } = 3;

    /// <summary>Most waits for a 429 of one request.</summary>
    public int MostLimited { get; init; } = 5;

    /// <summary>Before the commands are registered again after a failure; doubled for each further one.</summary>
    public TimeSpan Register { get; init; } = TimeSpan.FromSeconds(5);
}
