using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>
/// An open index file: thread-safe, read-only. It goes on reading the file it opened even when another is swapped in under the same name.
/// </summary>
public sealed class TimelineIndex : IDisposable
{
    private readonly ConcurrentBag<IndexSession> _idle = [];
    private readonly string _path;
    private readonly HashSet<int> _parts;
    private readonly HashSet<int> _countries;
    private readonly HashSet<int> _towns;
    private volatile bool _disposed;

    private TimelineIndex(string path, IndexSession first, IReadOnlyDictionary<string, string> meta)
    {
        _path = path;
        Meta = meta;
        Keys = new ActorKeyTable(first.Connection);
        Types = TypeTable.Read(first.Connection);
        _parts = first.Rows("SELECT DISTINCT p.actor FROM actor_parent p JOIN actor a ON a.id = p.actor WHERE a.kind IN (1, 3)", r => r.GetInt32(0)).ToHashSet();
        _countries = first.Rows("SELECT id FROM actor WHERE kind = 0", r => r.GetInt32(0)).ToHashSet();
        _towns = first.Rows("SELECT id FROM actor WHERE kind = 4", r => r.GetInt32(0)).ToHashSet();
        Years = first.Rows("SELECT DISTINCT first, last FROM assertion WHERE first IS NOT NULL AND last - first < 400", r => DateOnly.FromDayNumber(r.GetInt32(0)).Year).Distinct().Order().ToList();
        _idle.Add(first);
    }

    /// <summary>Hash of the facts in it, lower-case hexadecimal.</summary>
    public string FactsHash => Meta["facts"];

    internal IReadOnlyDictionary<string, string> Meta { get; }

    internal ActorKeyTable Keys { get; }

    internal TypeTable Types { get; }

    /// <summary>The years in which curated events have their dates, in order.</summary>
    internal IReadOnlyList<int> Years { get; }

    /// <summary>Whether something can happen in an actor: it is a place or a country.</summary>
    internal bool IsPlace(int actor) => _towns.Contains(actor) || _countries.Contains(actor);

    /// <summary>Whether an actor is a place that is no country.</summary>
    internal bool IsTown(int actor) => _towns.Contains(actor);

    /// <summary>Whether an actor is an organisation or a group that is part of another actor.</summary>
    internal bool IsPart(int actor) => _parts.Contains(actor);

    /// <summary>Opens an index file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IndexException">It is missing, no index, damaged, or of another version of the program.</exception>
    public static TimelineIndex Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new IndexException($"There is no index at {path}.");
        }

        SqliteConnection? connection = null;
        try
        {
            connection = IndexFile.OpenForReading(path);
            var meta = ReadMeta(connection);
            if (meta.GetValueOrDefault("schema") != Schema.Version)
            {
                throw new IndexException($"The index {path} was built by another version of the program; build it anew.");
            }

            return new TimelineIndex(path, new IndexSession(connection), meta);
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw new IndexException($"{path} is not an index, or it is damaged: {e.Message}", e);
        }
        catch (IndexException)
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    /// <summary>Runs a read with a connection of its own.</summary>
    internal T Read<T>(Func<IndexSession, T> read)
    {
        if (!_idle.TryTake(out var session))
        {
            session = new IndexSession(IndexFile.OpenForReading(_path));
        }

        try
        {
            return read(session);
        }
        finally
        {
            if (_disposed)
            {
                session.Dispose();
            }
            else
            {
                _idle.Add(session);
            }
        }
    }

    private static Dictionary<string, string> ReadMeta(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, value FROM meta";
        using var reader = command.ExecuteReader();
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            meta[reader.GetString(0)] = reader.GetString(1);
        }

        return meta;
    }
}
