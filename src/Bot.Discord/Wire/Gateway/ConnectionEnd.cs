namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>How one connection ended.</summary>
/// <param name="Action">What to do next.</param>
/// <param name="Reason">In words, for the log; for <see cref="CloseAction.Stop"/> the advice to the operator.</param>
/// <param name="WasReady">Whether READY or RESUMED had come: the back-off starts anew.</param>
/// <param name="Wait">A wait that the protocol asks for; null for the back-off.</param>
internal sealed record ConnectionEnd(CloseAction Action, string Reason, bool WasReady, TimeSpan? Wait = null);
