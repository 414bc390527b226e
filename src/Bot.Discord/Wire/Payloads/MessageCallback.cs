namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A first response that is, or announces, a message.</summary>
/// <param name="Type">What kind.</param>
/// <param name="Data">The message; of a deferred one only its flags; null for a deferred update.</param>
internal sealed record MessageCallback(CallbackType Type, MessageBody? Data);
