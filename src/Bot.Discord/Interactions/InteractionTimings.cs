namespace Bot.DiscordAdapter.Interactions;

/// <summary>How long an interaction may take. Not configurable by operators; tests set other times.</summary>
internal sealed record InteractionTimings
{
    /// <summary>
    /// How long Discord waits for the first response (documentation, "Responding to an Interaction"). What comes later is dropped.
    /// </summary>
    public TimeSpan Life { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a first response is tried at least: an age that is reckoned too high must not keep it from being sent.</summary>
    public TimeSpan LeastLeft { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How old an interaction may be when it is deferred: leaves half of the 3 seconds to the network.</summary>
    public TimeSpan DeferAt { get; init; } = TimeSpan.FromMilliseconds(1_500);
}
