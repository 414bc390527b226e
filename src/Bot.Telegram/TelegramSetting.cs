namespace Bot.TelegramAdapter;

/// <summary>One setting of the Telegram adapter, for reading and for the documentation.</summary>
/// <param name="Name">The environment variable.</param>
/// <param name="Default">What holds where it is not set; empty for nothing.</param>
/// <param name="Meaning">What it does, with unit and range.</param>
public sealed record TelegramSetting(string Name, string Default, string Meaning);
