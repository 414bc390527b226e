namespace Bot.TelegramAdapter.Updates;

/// <summary>Somebody pressed a button.</summary>
public sealed record TelegramCallback
{
    /// <summary>What <see cref="ITelegramApi.AnswerCallbackAsync"/> takes; valid once, for a short time.</summary>
    public required string Id { get; init; }

    /// <summary>Who pressed.</summary>
    public required TelegramUser From { get; init; }

    /// <summary>The button's data; null for a game button. A modified client may send anything.</summary>
    public string? Data { get; init; }

    /// <summary>The chat of the message under which the button stands; null for messages sent by inline or guest mode.</summary>
    public TelegramChat? Chat { get; init; }

    /// <summary>The message under which the button stands; null together with <see cref="Chat"/>.</summary>
    public int? MessageId { get; init; }

    /// <summary>The topic of that message; null outside topics.</summary>
    public int? TopicId { get; init; }

    /// <summary>The message, where it was sent by inline or guest mode; null elsewhere.</summary>
    public string? InlineMessageId { get; init; }
}
