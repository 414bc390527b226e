namespace Bot.TelegramAdapter.Requests;

/// <summary>A message to send.</summary>
public sealed record OutgoingMessage
{
    /// <summary>The chat it goes to.</summary>
    public required long ChatId { get; init; }

    /// <summary>What it shows.</summary>
    public required MessageContent Content { get; init; }

    /// <summary>The message it replies to, if that is still there; null for no reply.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>The forum topic it goes to; null outside topics.</summary>
    public int? TopicId { get; init; }
}
