namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>The READY event, cut down to what the bot reads.</summary>
internal sealed class ReadyEvent
{
    /// <summary>Names the session when it is resumed.</summary>
    public required string SessionId { get; init; }

    /// <summary>Where to resume it; null where the server does not say.</summary>
    public string? ResumeGatewayUrl { get; init; }

    /// <summary>The servers this shard serves.</summary>
    public List<GuildRef>? Guilds { get; init; }

    /// <summary>The application; null where the server leaves it out.</summary>
    public ApplicationRef? Application { get; init; }
}
