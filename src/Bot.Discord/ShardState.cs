namespace Bot.DiscordAdapter;

/// <summary>Where a shard's connection stands.</summary>
public enum ShardState
{
    /// <summary>Waiting for its turn, or starting a session.</summary>
    Connecting,

    /// <summary>Taking its session up again.</summary>
    Resuming,

    /// <summary>READY or RESUMED has come.</summary>
    Connected,

    /// <summary>Waiting to connect again.</summary>
    Disconnected,

    /// <summary>Ended for good: told to stop, or refused.</summary>
    Stopped,
}
