namespace Bot.TelegramAdapter.Updates;

/// <summary>A message, as far as the bot reads it.</summary>
public sealed record TelegramMessage
{
    /// <summary>Id within the chat.</summary>
    public required int MessageId { get; init; }

    /// <summary>The chat it was sent to.</summary>
    public required TelegramChat Chat { get; init; }

    /// <summary>Who sent it; null where Telegram does not say.</summary>
    public TelegramUser? From { get; init; }

    /// <summary>Whether it was sent in the name of a chat: an anonymous administrator, a linked channel.</summary>
    public bool OnBehalfOfChat { get; init; }

    /// <summary>Whether Telegram copied it from the group's linked channel by itself.</summary>
    public bool IsAutomaticForward { get; init; }

    /// <summary>The forum topic it belongs to; null outside topics.</summary>
    public int? TopicId { get; init; }

    /// <summary>The text, or the caption of a picture; null where there is neither.</summary>
    public string? Text { get; init; }

    /// <summary>Who is named in <see cref="Text"/>.</summary>
    public IReadOnlyList<TelegramMention> Mentions { get; init; } = [];

    /// <summary>Who sent the message that this one replies to; null where it is no reply.</summary>
    public long? ReplyToUserId { get; init; }

    /// <summary>The bot through whose inline mode it was sent; null where it was typed.</summary>
    public long? ViaBotId { get; init; }

    /// <summary>What <see cref="ITelegramApi.AnswerGuestAsync"/> takes; null outside guest messages.</summary>
    public string? GuestQueryId { get; init; }
}
