namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>The channel of an interaction; only what it belongs to.</summary>
internal sealed class ChannelRef
{
    /// <summary>Snowflake of the channel that a thread belongs to, or of the category of a channel; null for neither.</summary>
    public string? ParentId { get; init; }
}
