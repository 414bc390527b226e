using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>What the gateway logs: never a token, a session id or a payload. Event ids 2000 to 2019.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(2000, LogLevel.Information, "Discord shard {Shard} is connected; {Guilds} servers")]
    public static partial void Ready(ILogger log, int shard, int guilds);

    [LoggerMessage(2001, LogLevel.Information, "Discord shard {Shard} has resumed")]
    public static partial void Resumed(ILogger log, int shard);

    [LoggerMessage(2002, LogLevel.Warning, "Discord shard {Shard} is disconnected: {Reason}; next: {Next} in {Seconds:0.0} s")]
    public static partial void Disconnected(ILogger log, int shard, string reason, string next, double seconds);

    [LoggerMessage(2003, LogLevel.Warning, "Discord shard {Shard} got an event that could not be read: {Event}")]
    public static partial void Unreadable(ILogger log, int shard, string @event);

    [LoggerMessage(2004, LogLevel.Warning, "Discord cannot be asked for its gateway: {Reason}; again in {Seconds:0.0} s")]
    public static partial void NoGateway(ILogger log, string reason, double seconds);

    [LoggerMessage(
        2006, LogLevel.Warning,
        "Discord allows no further session for now: too many have been started. Connected shards go on; next try in {Seconds:0} s")]
    public static partial void NoSessionsLeft(ILogger log, double seconds);

    [LoggerMessage(2005, LogLevel.Information, "Discord: running {Here} of {Shards} shards")]
    public static partial void Sharding(ILogger log, int here, int shards);
}
