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

    /// <summary>The fields of a form that was filled in.</summary>
    public List<Component>? Components { get; init; }

    /// <summary>What was filled in, of a form with one field; null where there is none.</summary>
    public string? Typed =>
        Components?.SelectMany(c => (c.Components ?? []).Append(c.Field)).Select(f => f?.Value).FirstOrDefault(v => v is not null);

    /// <summary>Snowflake of the message that a message command was used on.</summary>
    public string? TargetId { get; init; }

    /// <summary>The objects that ids above stand for.</summary>
    public ResolvedData? Resolved { get; init; }
}
