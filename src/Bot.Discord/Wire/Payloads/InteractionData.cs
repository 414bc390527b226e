namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>What was invoked. Which members are set depends on the interaction's type.</summary>
internal sealed class InteractionData
{
    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>1 slash command, 2 user command, 3 message command.</summary>
    public int? Type { get; init; }

    /// <summary>The options that were filled in.</summary>
    public List<InteractionOption>? Options { get; init; }

    /// <summary>The id that the component was given when it was sent.</summary>
    public string? CustomId { get; init; }

    /// <summary>What was chosen in a menu.</summary>
    public List<string>? Values { get; init; }

    /// <summary>Snowflake of the message that a message command was used on.</summary>
    public string? TargetId { get; init; }

    /// <summary>The objects that ids above stand for.</summary>
    public ResolvedData? Resolved { get; init; }
}
