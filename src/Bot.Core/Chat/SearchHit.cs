namespace Bot.Core.Chat;

/// <summary>One event found for inline search.</summary>
/// <param name="Id">At most 60 bytes, unique in the result: the button state that opens the event.</param>
/// <param name="Title">The short answer.</param>
/// <param name="Description">The milestone, its date and the publisher.</param>
/// <param name="Reply">The whole reply to send when it is chosen.</param>
public sealed record SearchHit(string Id, string Title, string Description, ChatReply Reply);
