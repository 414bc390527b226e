namespace Bot.TelegramAdapter.Dispatch;

/// <summary>How an update ended; the tag of the counter.</summary>
internal enum UpdateOutcome
{
    /// <summary>It was answered, or the answer was given up: see <see cref="TelegramMetrics.CountUndelivered"/>.</summary>
    Answered,

    /// <summary>It was not meant for the bot.</summary>
    Ignored,

    /// <summary>Somebody had asked too much, and had been told so.</summary>
    Silenced,

    /// <summary>It had come before.</summary>
    Duplicate,

    /// <summary>Something went wrong.</summary>
    Failed,

    /// <summary>The bot stopped before it was answered; it comes again after the start.</summary>
    Dropped,
}
