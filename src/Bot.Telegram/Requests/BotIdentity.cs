namespace Bot.TelegramAdapter.Requests;

/// <summary>Who the token belongs to.</summary>
/// <param name="Id">The bot's user id.</param>
/// <param name="Username">Its name without the @.</param>
/// <param name="SupportsInline">Whether inline mode is switched on at BotFather.</param>
/// <param name="SupportsGuest">Whether guest mode is switched on at BotFather.</param>
public sealed record BotIdentity(long Id, string Username, bool SupportsInline, bool SupportsGuest);
