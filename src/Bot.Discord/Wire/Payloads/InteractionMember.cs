namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A person as a member of a server.</summary>
internal sealed class InteractionMember
{
    /// <summary>Who it is.</summary>
    public DiscordUser? User { get; init; }

    /// <summary>Permissions in the channel as a decimal bit set.</summary>
    public string? Permissions { get; init; }
}
