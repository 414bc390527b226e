namespace Bot.TelegramAdapter;

/// <summary>Telegram answered a request with a refusal.</summary>
public sealed class TelegramApiException : Exception
{
    private static readonly string[] NoRightsWords =
        ["not enough rights", "no rights", "administrator rights", "chat not found", "_FORBIDDEN", "CHAT_RESTRICTED",
            "CHAT_ADMIN_REQUIRED", "USER_BANNED_IN_CHANNEL"];

    /// <summary>Creates it.</summary>
    /// <param name="method">The Bot API method.</param>
    /// <param name="code">The error code, in general the HTTP status.</param>
    /// <param name="description">Telegram's words.</param>
    /// <param name="retryAfter">How long to wait; null where Telegram does not say.</param>
    /// <param name="migrateToChatId">The chat's new id; null where it has not moved.</param>
    public TelegramApiException(string method, int code, string description, TimeSpan? retryAfter = null, long? migrateToChatId = null)
        : base($"{method}: {code} {description}")
    {
        Code = code;
        Description = description;
        RetryAfter = retryAfter;
        MigrateToChatId = migrateToChatId;
        Refusal = Classify(method, code, description, migrateToChatId);
    }

    /// <summary>The error code.</summary>
    public int Code { get; }

    /// <summary>Telegram's words.</summary>
    public string Description { get; }

    /// <summary>How long to wait before the next attempt; null where Telegram does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The supergroup that the group has become; null where it has not.</summary>
    public long? MigrateToChatId { get; }

    /// <summary>What the refusal means.</summary>
    public TelegramRefusal Refusal { get; }

    // Telegram tells most refusals apart only by their English description. The words are those of the open-source Bot API server.
    private static TelegramRefusal Classify(string method, int code, string description, long? migrateToChatId)
    {
        bool Says(string words) => description.Contains(words, StringComparison.OrdinalIgnoreCase);

        return code switch
        {
            401 => TelegramRefusal.TokenRefused,
            404 when method == "getMe" => TelegramRefusal.TokenRefused,
            403 => TelegramRefusal.NotAllowed,
            409 when Says("webhook") => TelegramRefusal.WebhookActive,
            409 => TelegramRefusal.SecondPoller,
            429 => TelegramRefusal.TooMany,
            >= 500 => TelegramRefusal.ServerTrouble,
            _ when migrateToChatId is not null => TelegramRefusal.Migrated,
            400 when Says("message is not modified") => TelegramRefusal.NotModified,
            400 when Says("query is too old") || Says("QUERY_ID_INVALID") => TelegramRefusal.QueryTooOld,
            400 when Says("message to be replied not found") || Says("replied message not found") => TelegramRefusal.ReplyNotFound,
            400 when Says("message thread not found") || Says("TOPIC_CLOSED") || Says("TOPIC_DELETED") => TelegramRefusal.TopicGone,
            400 when Says("message to edit not found") || Says("message can't be edited") => TelegramRefusal.MessageGone,
            400 when NoRightsWords.Any(Says) => TelegramRefusal.NoRights,
            _ => TelegramRefusal.Other,
        };
    }
}
