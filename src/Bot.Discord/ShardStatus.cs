namespace Bot.DiscordAdapter;

/// <summary>One shard at one moment.</summary>
/// <param name="Id">Its number, from 0.</param>
/// <param name="State">Where its connection stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="LastHeartbeatAck">When the server last acknowledged a heartbeat; null before the first.</param>
/// <param name="LastEvent">When the last event came; null before the first.</param>
/// <param name="Guilds">How many servers it serves.</param>
/// <param name="Connections">How often it has been connected, resumptions included.</param>
public sealed record ShardStatus(
    int Id, ShardState State, DateTimeOffset Since, DateTimeOffset? LastHeartbeatAck,
    DateTimeOffset? LastEvent, int Guilds, int Connections);
