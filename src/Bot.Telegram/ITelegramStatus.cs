namespace Bot.TelegramAdapter;

/// <summary>What a health check asks the adapter. Thread-safe. Never holds the token or anything that somebody wrote.</summary>
public interface ITelegramStatus
{
    /// <summary>How it stands with Telegram.</summary>
    TelegramConnection Connection { get; }

    /// <summary>The bot's name without the @; null before it has connected.</summary>
    string? Username { get; }

    /// <summary>When Telegram last answered a poll, or the webhook was set; null for never.</summary>
    DateTimeOffset? LastContact { get; }

    /// <summary>When the last update came in; null for none since the start.</summary>
    DateTimeOffset? LastUpdate { get; }

    /// <summary>Why it is disconnected or stopped; null where it is neither.</summary>
    string? Problem { get; }
}
