namespace Bot.TestSupport.Discord;

/// <summary>One thing that a connection sends.</summary>
/// <param name="Data">The message; empty for a mere end.</param>
/// <param name="End">How the connection ends with it; null where it goes on.</param>
/// <param name="CloseCode">The code of a closing end; null for another.</param>
internal sealed record Outgoing(byte[] Data, FakeCut? End = null, int? CloseCode = null);
