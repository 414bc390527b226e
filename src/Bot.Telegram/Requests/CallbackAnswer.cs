namespace Bot.TelegramAdapter.Requests;

/// <summary>The answer that every pressed button waits for.</summary>
/// <param name="CallbackId">The callback query's id.</param>
/// <param name="Alert">A sentence to show in a box, at most 200 characters; null to show nothing.</param>
public sealed record CallbackAnswer(string CallbackId, string? Alert);
