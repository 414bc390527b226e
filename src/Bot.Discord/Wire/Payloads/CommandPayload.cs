namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A command as it is registered.</summary>
internal sealed record CommandPayload
{
    /// <summary>
    /// The type number of an Activity's entry point, which Discord itself may have made: it has to be among the commands that overwrite.
    /// </summary>
    public const int EntryPoint = 4;

    /// <summary>1 slash command, 3 message command, 4 entry point; null counts as 1.</summary>
    public int? Type { get; init; }

    /// <summary>1 to 32 characters; lower-case for slash commands.</summary>
    public required string Name { get; init; }

    /// <summary>The name by locale.</summary>
    public SortedDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters; null for message commands.</summary>
    public string? Description { get; init; }

    /// <summary>The description by locale.</summary>
    public SortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Options, required ones first.</summary>
    public List<CommandOptionPayload>? Options { get; init; }

    /// <summary>Where it can be installed: 0 server, 1 user.</summary>
    public List<int>? IntegrationTypes { get; init; }

    /// <summary>Of an entry point: 1 the bot answers, 2 Discord launches the Activity.</summary>
    public int? Handler { get; init; }

    /// <summary>Of an entry point: its snowflake, by which it stays the same one.</summary>
    public string? Id { get; init; }

    /// <summary>Where it can be used: 0 server, 1 direct message with the bot, 2 other private channels.</summary>
    public List<int>? Contexts { get; init; }
}
