namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A framed part of a message. Title at most 256 UTF-16 code units, description 4,096, 25 fields, 6,000 in all.</summary>
internal sealed record Embed
{
    /// <summary>Small line above the title.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>First line, bold.</summary>
    public string? Title { get; init; }

    /// <summary>The text; takes Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>RGB of the bar on the left.</summary>
    public int? Color { get; init; }

    /// <summary>Titled paragraphs below.</summary>
    public List<EmbedField>? Fields { get; init; }

    /// <summary>Small last line; takes no Markdown.</summary>
    public EmbedFooter? Footer { get; init; }
}
