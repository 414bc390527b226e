namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>The application; only its id is read.</summary>
internal sealed class ApplicationRef
{
    /// <summary>Snowflake.</summary>
    public required string Id { get; init; }
}
