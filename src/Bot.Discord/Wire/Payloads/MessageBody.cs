namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A message to send or to put in place of another.</summary>
internal sealed record MessageBody
{
    /// <summary>The flag that only the person who asked sees it.</summary>
    public const int Ephemeral = 64;

    /// <summary>Plain text; null where the embeds say it all.</summary>
    public string? Content { get; init; }

    /// <summary>The embeds.</summary>
    public List<Embed>? Embeds { get; init; }

    /// <summary>Action rows; an empty list takes away those that an edited message had.</summary>
    public List<Component>? Components { get; init; }

    /// <summary>Whom the text may notify: always nobody.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>Bit set; left out of edits, which cannot change it.</summary>
    public int? Flags { get; init; }
}
