namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A message: one of the bot's own whose component was used, or anybody's that a message command was used on.</summary>
internal sealed class DiscordMessage
{
    /// <summary>Snowflake; null in what is forwarded.</summary>
    public string? Id { get; init; }

    /// <summary>Its text; empty where it has none.</summary>
    public string? Content { get; init; }

    /// <summary>Bit set; 64 is ephemeral.</summary>
    public int? Flags { get; init; }

    /// <summary>Its embeds.</summary>
    public List<Embed>? Embeds { get; init; }

    /// <summary>Its poll; null where it has none.</summary>
    public Poll? Poll { get; init; }

    /// <summary>When it was written, ISO 8601; null where the server leaves it out.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Its action rows, or a layout of texts.</summary>
    public List<Component>? Components { get; init; }

    /// <summary>What it forwards: copies of other messages.</summary>
    public List<MessageSnapshot>? MessageSnapshots { get; init; }
}
