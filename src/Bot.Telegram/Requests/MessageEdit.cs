namespace Bot.TelegramAdapter.Requests;

/// <summary>A change of a message that the bot sent. Either chat and message are set, or the inline message.</summary>
public sealed record MessageEdit
{
    /// <summary>The chat; null for an inline message.</summary>
    public long? ChatId { get; init; }

    /// <summary>The message; null for an inline message.</summary>
    public int? MessageId { get; init; }

    /// <summary>The message sent by inline or guest mode; null otherwise.</summary>
    public string? InlineMessageId { get; init; }

    /// <summary>What it shows from now on.</summary>
    public required MessageContent Content { get; init; }
}
