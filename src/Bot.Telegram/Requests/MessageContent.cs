namespace Bot.TelegramAdapter.Requests;

/// <summary>What a message shows.</summary>
/// <param name="Html">Text in Telegram's HTML, 1 to 4,096 characters after entity parsing. Link previews are always off.</param>
/// <param name="Keyboard">Rows of buttons; empty for none.</param>
public sealed record MessageContent(string Html, IReadOnlyList<IReadOnlyList<TelegramButton>> Keyboard);
