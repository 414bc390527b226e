namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A command as it is registered.</summary>
internal sealed record CommandPayload
{
    /// <summary>1 slash command, 3 message command; null counts as 1.</summary>
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

    /// <summary>Where it can be used: 0 server, 1 direct message with the bot, 2 other private channels.</summary>
    public List<int>? Contexts { get; init; }
}
