namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>The last line of an embed.</summary>
/// <param name="Text">At most 2,048 UTF-16 code units.</param>
internal sealed record EmbedFooter(string Text);
