namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>The small line above an embed's title; takes no Markdown.</summary>
/// <param name="Name">1 to 256 UTF-16 code units.</param>
internal sealed record EmbedAuthor(string Name);
