namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A titled paragraph of an embed.</summary>
/// <param name="Name">1 to 256 UTF-16 code units.</param>
/// <param name="Value">1 to 1,024 UTF-16 code units.</param>
internal sealed record EmbedField(string Name, string Value);
