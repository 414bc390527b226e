namespace Bot.TelegramAdapter.Updates;

/// <summary>What sort of chat a message belongs to.</summary>
public enum TelegramChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>A group or a supergroup.</summary>
    Group,

    /// <summary>A channel, or a kind of chat that Telegram may add later; the bot is silent there.</summary>
    Other,
}
