namespace Bot.TelegramAdapter.Requests;

/// <summary>A button under a message.</summary>
/// <param name="Label">Its label, no markup.</param>
/// <param name="Data">What comes back when it is pressed: 1 to 64 bytes of UTF-8.</param>
public sealed record TelegramButton(string Label, string Data);
