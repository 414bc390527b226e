namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>One line of a menu.</summary>
/// <param name="Label">Shown; 1 to 100 UTF-16 code units.</param>
/// <param name="Value">Sent when chosen; 1 to 100 UTF-16 code units, once in a menu.</param>
internal sealed record SelectOption(string Label, string Value);
