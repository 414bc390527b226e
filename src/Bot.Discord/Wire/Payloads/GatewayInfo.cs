namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>What <c>GET /gateway/bot</c> says.</summary>
internal sealed record GatewayInfo
{
    /// <summary>Where to connect, without query.</summary>
    public required string Url { get; init; }

    /// <summary>Recommended number of shards.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many sessions may be started; null where the server does not say.</summary>
    public SessionStartLimit? SessionStartLimit { get; init; }
}
