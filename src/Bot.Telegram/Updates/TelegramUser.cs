namespace Bot.TelegramAdapter.Updates;

/// <summary>Who sent something.</summary>
/// <param name="Id">The user's id; up to 52 significant bits.</param>
/// <param name="IsBot">Whether it is a bot. Anonymous group administrators appear as one.</param>
public sealed record TelegramUser(long Id, bool IsBot);
