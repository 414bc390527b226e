namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>One choice.</summary>
/// <param name="Name">Shown; 1 to 100 UTF-16 code units.</param>
/// <param name="Value">Sent when chosen; 1 to 100 UTF-16 code units.</param>
internal sealed record Choice(string Name, string Value);
