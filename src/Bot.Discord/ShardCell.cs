namespace Bot.DiscordAdapter;

/// <summary>The changing status of one shard. Thread-safe.</summary>
internal sealed class ShardCell(int id, DateTimeOffset now)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _guilds = new(StringComparer.Ordinal);
    private ShardStatus _status = new(id, ShardState.Connecting, now, null, null, 0, 0);

    /// <summary>The shard's number.</summary>
    public int Id { get; } = id;

    /// <summary>The status now.</summary>
    public ShardStatus Snapshot()
    {
        lock (_lock)
        {
            return _status with { Guilds = _guilds.Count };
        }
    }

    /// <summary>Enters a state.</summary>
    public void Set(ShardState state, DateTimeOffset at)
    {
        lock (_lock)
        {
            var connections = _status.Connections + (state == ShardState.Connected ? 1 : 0);
            _status = _status with { State = state, Since = at, Connections = connections };
        }
    }

    /// <summary>A heartbeat was acknowledged.</summary>
    public void Acknowledged(DateTimeOffset at)
    {
        lock (_lock)
        {
            _status = _status with { LastHeartbeatAck = at };
        }
    }

    /// <summary>An event came.</summary>
    public void SawEvent(DateTimeOffset at)
    {
        lock (_lock)
        {
            _status = _status with { LastEvent = at };
        }
    }

    /// <summary>A new session serves these servers.</summary>
    public void Serve(IEnumerable<string> guilds)
    {
        lock (_lock)
        {
            _guilds.Clear();
            _guilds.UnionWith(guilds);
        }
    }

    /// <summary>A server is there.</summary>
    public void Join(string guild)
    {
        lock (_lock)
        {
            _guilds.Add(guild);
        }
    }

    /// <summary>The bot was removed from a server.</summary>
    public void Leave(string guild)
    {
        lock (_lock)
        {
            _guilds.Remove(guild);
        }
    }
}
