using System.Collections.Immutable;

namespace Bot.DiscordAdapter;

/// <summary>How the Discord bot is doing, for the health check. Thread-safe.</summary>
public sealed class DiscordStatus
{
    private ImmutableArray<ShardCell> _shards = [];
    private volatile string? _fatal;
    private volatile string? _application;
    private volatile string? _hold;

    /// <summary>What the operator has to do where the bot has stopped for good; null while there is hope.</summary>
    public string? FatalReason => _fatal;

    /// <summary>Snowflake of the application, which its invite link needs; null before Discord has said it.</summary>
    public string? ApplicationId => _application;

    /// <summary>What keeps the bot from connecting for now, in a sentence; null where nothing does.</summary>
    public string? Hold => _hold;

    /// <summary>The shards of this process; empty before Discord has said how many there are.</summary>
    public IReadOnlyList<ShardStatus> Shards => [.. _shards.Select(s => s.Snapshot())];

    /// <summary>Whether every shard of this process is connected.</summary>
    public bool IsConnected => Shards is { Count: > 0 } shards && shards.All(s => s.State == ShardState.Connected);

    /// <summary>How many servers the shards of this process serve.</summary>
    public int Guilds => Shards.Sum(s => s.Guilds);

    /// <summary>Takes the shards of this process.</summary>
    internal void Track(IEnumerable<ShardCell> shards) => ImmutableInterlocked.InterlockedExchange(ref _shards, [.. shards]);

    /// <summary>Takes the application that the token belongs to.</summary>
    internal void Identified(string application) => _application = application;

    /// <summary>Something keeps the bot from connecting for now; null where that is over.</summary>
    internal void HoldUp(string? reason) => _hold = reason;

    /// <summary>The bot has stopped for good.</summary>
    internal void Fail(string reason) => _fatal = reason;
}
