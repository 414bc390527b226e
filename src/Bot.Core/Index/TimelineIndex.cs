using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>
/// An open index file: thread-safe, read-only. It goes on reading the file it opened even when another is swapped in under the same name.
/// </summary>
public sealed class TimelineIndex : IDisposable
{
    private const int MostLeading = 3;

    // The read that is under way on a thread: one that waited for a connection while it held the last one would wait for itself.
    [ThreadStatic]
    private static (TimelineIndex Index, IndexSession Session)? t_current;

    // Connections that nobody reads with; its monitor also guards whether this index is closed.
    private readonly Stack<IndexSession> _idle = [];
    private readonly string _path;
    private readonly RowCache _rows;
    private readonly HashSet<int> _parts;
    private readonly HashSet<int> _countries;
    private readonly HashSet<int> _towns;
    private bool _disposed;

    private TimelineIndex(string path, IndexSession first, RowCache rows, IReadOnlyDictionary<string, string> meta)
    {
        _path = path;
        _rows = rows;
        Meta = meta;
        Profile = ProfileRows.Read(meta);
        Keys = new ActorKeyTable(first.Connection);
        Types = TypeTable.Read(first.Connection);
        var parts = first.Rows(
            "SELECT DISTINCT p.actor FROM actor_parent p JOIN actor a ON a.id = p.actor WHERE a.kind IN (1, 3)", r => r.GetInt32(0));
        _parts = parts.ToHashSet();
        _countries = first.Rows("SELECT id FROM actor WHERE kind = 0", r => r.GetInt32(0)).ToHashSet();
        Publishers = first.Rows("SELECT publisher FROM source", r => r.GetString(0)).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        _towns = first.Rows("SELECT id FROM actor WHERE kind = 4", r => r.GetInt32(0)).ToHashSet();
        var years = first.Rows(
            "SELECT DISTINCT first, last FROM assertion WHERE first IS NOT NULL AND last - first < 400",
            r => CalendarDay.FromDayNumber(r.GetInt32(0)).Year);
        Years = years.Distinct().Order().ToList();
        HasEvents = first.Rows("SELECT 1 FROM event LIMIT 1", r => r.GetInt32(0)).Count > 0;
        Leading = [.. first.Rows(
            "SELECT a.id FROM event_actor x JOIN event e ON e.id = x.event AND e.first > 0 JOIN actor a ON a.id = x.actor "
            + "WHERE x.side IN (0, 1) GROUP BY a.id "
            + $"ORDER BY a.kind = {(int)ActorKind.Person}, count(DISTINCT x.event) DESC, a.id LIMIT {MostLeading}",
            r => r.GetInt32(0)).Select(first.Actor)];
        PublisherNames = [.. first.Rows("SELECT publisher FROM source ORDER BY id", r => r.GetString(0)).Distinct().Take(MostLeading)];
        HasRows = first.Rows("SELECT 1 FROM deed WHERE event = 0 LIMIT 1", r => r.GetInt32(0)).Count > 0;
        _idle.Push(first);
    }

    /// <summary>Hash of the facts in it, lower-case hexadecimal.</summary>
    public string FactsHash => Meta["facts"];

    /// <summary>How the bot over it introduces itself.</summary>
    public BotProfile Profile { get; }

    /// <summary>How many events and dataset rows it holds.</summary>
    public int CountFacts() =>
        Read(session =>
            session.Rows("SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM deed WHERE event = 0)", r => r.GetInt32(0))[0]);

    internal IReadOnlyDictionary<string, string> Meta { get; }

    internal ActorKeyTable Keys { get; }

    /// <summary>The publishers of the sources, folded: "according to RT" asks for nothing but what is cited anyway.</summary>
    internal IReadOnlySet<string> Publishers { get; }

    internal TypeTable Types { get; }

    /// <summary>
    /// Who did most of the dated events or had them done to him, persons last; at most three. Whoever is only spoken of is not what a
    /// timeline is about.
    /// </summary>
    internal IReadOnlyList<ActorRow> Leading { get; }

    /// <summary>The first publishers of the sources, as they are written; at most three.</summary>
    internal IReadOnlyList<string> PublisherNames { get; }

    /// <summary>The years in which curated events have their dates, in order.</summary>
    internal IReadOnlyList<int> Years { get; }

    /// <summary>Whether there are curated events in it.</summary>
    internal bool HasEvents { get; }

    /// <summary>Whether there are rows of a dataset in it.</summary>
    internal bool HasRows { get; }

    /// <summary>Whether something can happen in an actor: it is a place or a country.</summary>
    internal bool IsPlace(int actor) => _towns.Contains(actor) || _countries.Contains(actor);

    /// <summary>Whether an actor is a place that is no country.</summary>
    internal bool IsTown(int actor) => _towns.Contains(actor);

    /// <summary>Whether an actor is a country.</summary>
    internal bool IsState(int actor) => _countries.Contains(actor);

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

            var rows = new RowCache();
            return new TimelineIndex(path, new IndexSession(connection, rows), rows, meta);
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

    /// <summary>
    /// Closes it; a read under way ends on its connection, one that waits for a connection raises <see cref="ObjectDisposedException"/>.
    /// </summary>
    public void Dispose()
    {
        lock (_idle)
        {
            _disposed = true;
            Monitor.PulseAll(_idle);
            while (_idle.TryPop(out var session))
            {
                session.Dispose();
            }
        }
    }

    /// <summary>Runs a read with a connection of its own; a read within a read has the connection of the outer one.</summary>
    internal T Read<T>(Func<IndexSession, T> read)
    {
        if (t_current is { } current && ReferenceEquals(current.Index, this))
        {
            return read(current.Session);
        }

        var session = TakeIdle() ?? OpenAnother() ?? AwaitIdle();
        var outer = t_current;
        t_current = (this, session);
        try
        {
            return read(session);
        }
        finally
        {
            t_current = outer;
            Return(session);
        }
    }

    private IndexSession? TakeIdle()
    {
        lock (_idle)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _idle.TryPop(out var session) ? session : null;
        }
    }

    private void Return(IndexSession session)
    {
        lock (_idle)
        {
            if (_disposed)
            {
                session.Dispose();
                return;
            }

            _idle.Push(session);
            Monitor.Pulse(_idle);
        }
    }

    /// <summary>One more connection; null where the file is gone or another has been swapped in, which this index must not read.</summary>
    private IndexSession? OpenAnother()
    {
        SqliteConnection? connection = null;
        try
        {
            connection = IndexFile.OpenForReading(_path);
            var meta = ReadMeta(connection);
            if (meta.Count == Meta.Count && meta.All(pair => Meta.GetValueOrDefault(pair.Key) == pair.Value))
            {
                return new IndexSession(connection, _rows);
            }
        }
        catch (SqliteException)
        {
            // Gone or being replaced: the connections that are open still read the old file.
        }

        connection?.Dispose();
        return null;
    }

    // Every index has at least the connection it was opened with, and reads take a moment.
    private IndexSession AwaitIdle()
    {
        lock (_idle)
        {
            while (true)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (_idle.TryPop(out var session))
                {
                    return session;
                }

                Monitor.Wait(_idle);
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
