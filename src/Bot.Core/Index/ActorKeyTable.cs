using Bot.Core.Questions.Linking;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>
/// All actor keys of an index in memory: twelve bytes a key, found by binary search, so that linking a question asks the file nothing.
/// </summary>
internal sealed class ActorKeyTable
{
    private readonly long[] _hashes;
    private readonly int[] _actors;
    private readonly byte[] _ranks;

    public ActorKeyTable(SqliteConnection connection)
    {
        var hashes = new List<long>();
        var actors = new List<int>();
        var ranks = new List<byte>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hash, actor, rank FROM actor_key ORDER BY hash, rank, actor";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            hashes.Add(reader.GetInt64(0));
            actors.Add(reader.GetInt32(1));
            ranks.Add(reader.GetByte(2));
        }

        _hashes = [.. hashes];
        _actors = [.. actors];
        _ranks = [.. ranks];
    }

    /// <summary>
    /// The actors under a key; empty where there is none. A name and an alias count alike; worse ranks only where there is neither.
    /// </summary>
    public (IReadOnlyList<int> Actors, KeyRank Rank) Find(long key)
    {
        var at = Array.BinarySearch(_hashes, key);
        if (at < 0)
        {
            return ([], KeyRank.Loose);
        }

        while (at > 0 && _hashes[at - 1] == key)
        {
            at--;
        }

        var rank = _ranks[at];
        var worst = Math.Max(rank, (byte)KeyRank.Alias);
        var found = new List<int>();
        for (; at < _hashes.Length && _hashes[at] == key && _ranks[at] <= worst; at++)
        {
            found.Add(_actors[at]);
        }

        return (found, (KeyRank)rank);
    }
}
