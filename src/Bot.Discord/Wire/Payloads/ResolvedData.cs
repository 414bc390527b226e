namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>Objects that came with an interaction.</summary>
internal sealed class ResolvedData
{
    /// <summary>Messages by snowflake.</summary>
    public Dictionary<string, DiscordMessage>? Messages { get; init; }
}
