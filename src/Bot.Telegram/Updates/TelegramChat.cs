namespace Bot.TelegramAdapter.Updates;

/// <summary>Where a message was sent.</summary>
/// <param name="Id">The chat's id; up to 52 significant bits, negative for groups.</param>
/// <param name="Kind">What sort of chat it is.</param>
public sealed record TelegramChat(long Id, TelegramChatKind Kind);
