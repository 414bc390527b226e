namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A server; only what counting needs.</summary>
internal sealed class GuildRef
{
    /// <summary>Snowflake.</summary>
    public required string Id { get; init; }

    /// <summary>Of a deletion: true for an outage, null or false where the bot was removed.</summary>
    public bool? Unavailable { get; init; }
}
