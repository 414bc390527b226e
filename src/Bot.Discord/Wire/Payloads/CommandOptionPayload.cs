namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>An option of a command as it is registered.</summary>
internal sealed record CommandOptionPayload
{
    /// <summary>The type number of a text.</summary>
    public const int Text = 3;

    /// <summary>The type number of yes or no.</summary>
    public const int YesNo = 5;

    /// <summary>Which of the two.</summary>
    public required int Type { get; init; }

    /// <summary>1 to 32 lower-case characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name by locale.</summary>
    public SortedDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description by locale.</summary>
    public SortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Of a text: most characters, 1 to 6,000; null counts as 6,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the command needs it; null counts as no.</summary>
    public bool? Required { get; init; }

    /// <summary>Whether the bot offers choices while it is typed; null counts as no.</summary>
    public bool? Autocomplete { get; init; }
}
