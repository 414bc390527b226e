namespace Bot.TelegramAdapter.Updates;

/// <summary>A place in a message's text where somebody is named.</summary>
/// <param name="Offset">First UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="UserId">The user meant; null where the text itself is the name (<c>@name</c>).</param>
public sealed record TelegramMention(int Offset, int Length, long? UserId);
