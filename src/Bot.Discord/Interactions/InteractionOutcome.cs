namespace Bot.DiscordAdapter.Interactions;

/// <summary>How an interaction ended; the tag of the counter.</summary>
internal enum InteractionOutcome
{
    /// <summary>It got its first response.</summary>
    Answered,

    /// <summary>It was older than 3 seconds when it came.</summary>
    Stale,

    /// <summary>Discord no longer knew it.</summary>
    Unknown,

    /// <summary>It had come before.</summary>
    Duplicate,

    /// <summary>More were under way than can be answered in time.</summary>
    Overload,

    /// <summary>Something went wrong.</summary>
    Failed,
}
