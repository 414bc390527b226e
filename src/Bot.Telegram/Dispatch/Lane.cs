namespace Bot.TelegramAdapter.Dispatch;

/// <summary>What must stay in order: a chat's updates, or one person's inline queries.</summary>
/// <param name="IsInline">Apart, since a person's id is also the id of the private chat with that person.</param>
/// <param name="Id">The chat's or the person's id.</param>
internal readonly record struct Lane(bool IsInline, long Id);
