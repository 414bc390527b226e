namespace Bot.Core.Chat;

/// <summary>Shorter ways to ask a bot.</summary>
public static class ChatBotExtensions
{
    /// <summary>Answers a button.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="state">What the button carries.</param>
    /// <param name="today">The reference date.</param>
    /// <param name="conversation">As in <see cref="ChatRequest.Conversation"/>.</param>
    public static ChatReply Press(this IChatBot bot, string state, DateOnly today, string? conversation = null)
    {
        ArgumentNullException.ThrowIfNull(bot);
        return bot.Press(new ButtonPress { State = state, Today = today, Conversation = conversation });
    }
}
