namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A person; only the id is read.</summary>
internal sealed class DiscordUser
{
    /// <summary>Snowflake.</summary>
    public required string Id { get; init; }
}
