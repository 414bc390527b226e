using System.Globalization;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>
/// One connection to an index and the reads it offers. Not thread-safe; <see cref="TimelineIndex"/> hands them out one at a time.
/// </summary>
internal sealed class IndexSession(SqliteConnection connection, RowCache cache) : IDisposable
{
    // Queries whose text is fixed are prepared once; those that name ids have a text of their own each time and are not kept.
    private const int LongestKept = 400;
    private const int MostKept = 64;
    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    public SqliteConnection Connection { get; } = connection;

    /// <summary>Told the text of every query before it runs: the seam by which tests ask SQLite for its plan.</summary>
    public Action<string>? Observer { get; set; }

    public void Dispose()
    {
        foreach (var command in _idle.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    /// <summary>Runs a query and maps its rows. Values go in as parameters $1, $2 …</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        Observer?.Invoke(sql);

        // Taken out while it runs, so that a read within a read of the same text has a command of its own.
        var command = _idle.Remove(sql, out var idle) ? idle : Command(sql, values.Length);
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            var rows = new List<T>();
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                {
                    rows.Add(map(reader));
                }
            }

            return rows;
        }
        finally
        {
            if (sql.Length > LongestKept || _idle.Count >= MostKept || !_idle.TryAdd(sql, command))
            {
                command.Dispose();
            }
        }
    }

    /// <summary>Whether there is an event of that id.</summary>
    public bool HasEvent(int id) => Rows("SELECT 1 FROM event WHERE id = $1", _ => true, id).Count > 0;

    public string Title(int id) => Name(id).Title;

    /// <summary>The id that the facts give an event.</summary>
    public string Key(int id) => Name(id).Key;

    private (string Key, string Title) Name(int id) => cache.Names.GetOrAdd(id, ReadName);

    private (string Key, string Title) ReadName(int id) =>
        Rows("SELECT key, title FROM event WHERE id = $1", r => (r.GetString(0), r.GetString(1)), id)[0];

    /// <summary>The actors that an actor is a part of, as a person of a country is.</summary>
    public IReadOnlyList<int> Parents(int actor) => cache.Parents.GetOrAdd(actor, ReadParents);

    /// <summary>How many events hold a word of the text index.</summary>
    public int EventsWith(string word) =>
        cache.Frequencies.GetOrAdd(word, w => Rows("SELECT doc FROM vocabulary WHERE term = $1", r => r.GetInt32(0), w).FirstOrDefault());

    /// <summary>How many curated events there are.</summary>
    public int CountEvents => cache.Frequencies.GetOrAdd("", _ => ReadCountEvents());

    private int ReadCountEvents() =>
        Rows("SELECT value FROM meta WHERE name = 'events'", r => int.Parse(r.GetString(0), CultureInfo.InvariantCulture)).FirstOrDefault();

    private List<int> ReadParents(int actor) => Rows("SELECT parent FROM actor_parent WHERE actor = $1", r => r.GetInt32(0), actor);

    /// <summary>The offices that a person holds, in the order of the facts.</summary>
    public List<RoleRow> Roles(int actor) =>
        Rows(
            "SELECT r.title, a.name, r.edtf, r.source, r.locator FROM actor_role r LEFT JOIN actor a ON a.id = r.holder "
            + "WHERE r.actor = $1 ORDER BY r.position",
            r => new RoleRow(
                r.GetString(0), Text(r, 1), Text(r, 2) is { } edtf ? Edtf.Parse(edtf).Span : null,
                Text(r, 4) is { } locator ? (r.GetInt32(3), locator) : null),
            actor);

    /// <summary>The offices that a person holds for another actor, each with that actor and when, where the facts say.</summary>
    public IReadOnlyList<(string Title, int Of, DateSpan? Held)> OfficesFor(int actor) => cache.Offices.GetOrAdd(actor, ReadOffices);

    private List<(string Title, int Of, DateSpan? Held)> ReadOffices(int actor) =>
        Rows(
            "SELECT title, holder, edtf FROM actor_role WHERE actor = $1 AND holder IS NOT NULL ORDER BY position",
            r => (r.GetString(0), r.GetInt32(1), Text(r, 2) is { } edtf ? Edtf.Parse(edtf).Span : null), actor);

    /// <summary>The actors on one side of an event, in the order of the facts.</summary>
    public List<int> Side(int id, EventSide side) =>
        Rows("SELECT actor FROM event_actor WHERE event = $1 AND side = $2 ORDER BY position", r => r.GetInt32(0), id, (int)side);

    /// <summary>Who belongs to an actor, in the order of the facts.</summary>
    public List<MemberRow> Members(int actor) =>
        Rows(
            "SELECT actor, edtf, source, locator FROM member WHERE owner = $1 ORDER BY position",
            r => new MemberRow(r.GetInt32(0), Text(r, 1) is { } edtf ? Edtf.Parse(edtf).Span : null, r.GetInt32(2), r.GetString(3)), actor);

    public ActorRow Actor(int id) => cache.Actors.GetOrAdd(id, ReadActor);

    public SourceRow Source(int id) => cache.Sources.GetOrAdd(id, ReadSource);

    private ActorRow ReadActor(int id) =>
        Rows(
            "SELECT key, name, kind FROM actor WHERE id = $1",
            r => new ActorRow(id, r.GetString(0), r.GetString(1), (ActorKind)r.GetInt32(2)),
            id)[0];

    private SourceRow ReadSource(int id) =>
        Rows(
            "SELECT key, publisher, title, title_basis, published, basis, url, archived, retrieved, has_copy, is_dataset "
            + "FROM source WHERE id = $1",
            r => new SourceRow(
                r.GetString(0), r.GetString(1), r.GetString(2), (TitleBasis)r.GetInt32(3),
                r.GetString(4), (DateBasis)r.GetInt32(5), Text(r, 6))
            {
                Archived = Text(r, 7),
                Retrieved = Text(r, 8) is { } retrieved ? Edtf.Parse(retrieved).Span : null,
                HasCopy = r.GetBoolean(9),
                IsDataset = r.GetBoolean(10),
            },
            id)[0];

    /// <summary>An event with everything the sources say about it; null where there is no such id.</summary>
    public EventRow? Event(int id) => cache.Events.GetOrAdd(id, ReadEvent);

    private EventRow? ReadEvent(int id)
    {
        var rows = Rows(
            "SELECT key, title, type, place, part_of, first, last, is_report, is_saying, reading FROM event WHERE id = $1",
            r => new EventRow
            {
                Id = id,
                Key = r.GetString(0),
                Title = r.GetString(1),
                Type = r.GetString(2),
                Place = Int(r, 3),
                PartOf = Int(r, 4),
                First = r.GetInt32(5),
                Last = r.GetInt32(6),
                Sources = Side(id, EventSide.Source),
                Targets = Side(id, EventSide.Target),
                Mentions = Side(id, EventSide.Mention),
                SourceMembers = Side(id, EventSide.SourceMember),
                TargetMembers = Side(id, EventSide.TargetMember),
                RespondsTo = Rows("SELECT answers FROM event_link WHERE event = $1", l => l.GetInt32(0), id),
                Assertions = Assertions(id),
                IsReport = r.GetBoolean(7),
                IsSaying = r.GetBoolean(8),
                Reading = EventReading.Read(r.GetString(9)),
            },
            id);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Ids of the events that answer to an event.</summary>
    public List<int> AnswersTo(int id) => Rows("SELECT event FROM event_link WHERE answers = $1 ORDER BY event", r => r.GetInt32(0), id);

    /// <summary>Ids of the events that are part of an event.</summary>
    public List<int> PartsOf(int id) => Rows("SELECT id FROM event WHERE part_of = $1 ORDER BY first, id", r => r.GetInt32(0), id);

    private List<AssertionRow> Assertions(int id) =>
        Rows(
            "SELECT source, locator, milestone, edtf, basis, note, attributed, text, reason, quantities, last FROM assertion "
            + "WHERE event = $1 ORDER BY position",
            r => new AssertionRow(
                r.GetInt32(0), r.GetString(1), (MilestoneKind)r.GetInt32(2),
                Text(r, 3) is { } edtf ? Edtf.Parse(edtf).Span! with { Last = CalendarDay.FromDayNumber(r.GetInt32(10)) } : null,
                (DateBasis)r.GetInt32(4),
                Text(r, 5), Int(r, 6), r.GetString(7), Text(r, 8), QuantityText.Read(Text(r, 9))),
            id);

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (i + 1).ToString(CultureInfo.InvariantCulture) });
        }

        return command;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Int(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
