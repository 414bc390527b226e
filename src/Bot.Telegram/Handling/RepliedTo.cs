namespace Bot.TelegramAdapter.Handling;

/// <summary>What a message replies to.</summary>
/// <param name="MessageId">That message's id; 0 for one that one person alone sees.</param>
/// <param name="States">The states of its buttons in their order; empty where it has none or is not the bot's.</param>
internal sealed record RepliedTo(int MessageId, IReadOnlyList<string> States);
