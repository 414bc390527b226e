using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>
/// Writes a fact base into an empty index. Ids follow the order of the facts' own ids, so the same facts give the same file.
/// </summary>
internal sealed class FactIndexer
{
    private readonly FactBase _facts;
    private readonly Language _language;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, int> _sources;
    private readonly Dictionary<string, int> _actors;
    private readonly Dictionary<string, int> _events;
    private readonly Dictionary<string, int> _types;
    private readonly Dictionary<string, Actor> _actorById;
    private readonly Dictionary<string, string> _publishers;

    private FactIndexer(FactBase facts, Language language, SqliteConnection connection)
    {
        _facts = facts;
        _language = language;
        _connection = connection;
        _sources = Number(facts.Sources.Select(s => s.Id));
        _actors = Number(facts.Actors.Select(a => a.Id));
        _events = Number(facts.Events.Select(e => e.Id));
        _types = Number(facts.Events.Select(e => e.Type).Distinct(StringComparer.Ordinal));
        _actorById = facts.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _publishers = facts.Sources.ToDictionary(s => s.Id, s => Folding.Fold(s.Publisher), StringComparer.Ordinal);
    }

    /// <summary>Writes the schema and all facts.</summary>
    public static void Write(SqliteConnection connection, FactBase facts, Language language) =>
        Write(connection, facts, language, null, null);

    /// <summary>Writes the schema, all facts, and the rows of a dataset.</summary>
    /// <param name="connection">An empty index.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="language">The language data.</param>
    /// <param name="dataset">Path of the dataset's index; null for none.</param>
    /// <param name="datasetHash">Hash of the facts in it; null for none.</param>
    public static void Write(SqliteConnection connection, FactBase facts, Language language, string? dataset, string? datasetHash)
    {
        var indexer = new FactIndexer(facts, language, connection);
        if (dataset is not null)
        {
            DatasetRows.Attach(connection, dataset);
        }

        using (var transaction = connection.BeginTransaction())
        {
            IndexFile.Execute(connection, Schema.Tables);
            indexer.WriteMeta(datasetHash);
            indexer.WriteSources();
            indexer.WriteActors();
            indexer.WriteTypes();
            if (dataset is not null)
            {
                // Rows keep their numbers; the deeds of events take the next ones.
                DatasetRows.Write(connection);
            }

            indexer.WriteEvents();
            indexer.WriteWords();
            IndexFile.Execute(connection, Schema.Indexes);
            transaction.Commit();
        }

        if (dataset is not null)
        {
            DatasetRows.Detach(connection);
        }

        IndexFile.Execute(connection, "ANALYZE");
    }

    private static Dictionary<string, int> Number(IEnumerable<string> ids) =>
        ids.Order(StringComparer.Ordinal).Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i + 1, StringComparer.Ordinal);

    private void WriteMeta(string? datasetHash)
    {
        using var meta = new RowWriter(_connection, "meta", "name, value");
        meta.Write("schema", Schema.Version);
        meta.Write("language", _language.Hash);
        meta.Write("facts", datasetHash is null ? _facts.Hash : Together(_facts.Hash, datasetHash));
        meta.Write("events", _facts.Events.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in ProfileRows.Of(_facts.Profile))
        {
            meta.Write(name, value);
        }
    }

    private void WriteSources()
    {
        using var rows = new RowWriter(
            _connection, "source",
            "id, key, publisher, title, title_basis, author, published, basis, note, url, archived, retrieved, has_copy, is_dataset");
        foreach (var source in _facts.Sources)
        {
            rows.Write(
                _sources[source.Id], source.Id, source.Publisher, source.Title, (int)source.TitleBasis, source.Author,
                source.Published.Edtf, (int)source.PublishedBasis, source.PublishedNote, source.Url,
                source.Archived, source.Retrieved?.Edtf, source.HasCopy ? 1 : 0, 0);
        }
    }

    private void WriteActors()
    {
        using var rows = new RowWriter(_connection, "actor", "id, key, name, kind");
        using var parents = new RowWriter(_connection, "actor_parent", "actor, parent");
        using var roles = new RowWriter(_connection, "actor_role", "actor, position, title, holder, edtf, source, locator");
        using var members = new RowWriter(_connection, "member", "owner, position, actor, edtf, source, locator");
        using var keys = new RowWriter(_connection, "actor_key", "hash, actor, rank");
        using var words = new RowWriter(_connection, "actor_word", "stem, actor");
        var naming = new ActorKeys(_language);
        var leaders = _facts.Actors
            .SelectMany(a => a.Roles.Where(r => _language.Offices.IsLeader(r.Title)).Select(r => (r.Of, a.Name)))
            .ToLookup(r => r.Of, r => r.Name, StringComparer.Ordinal);
        foreach (var actor in _facts.Actors)
        {
            var id = _actors[actor.Id];
            rows.Write(id, actor.Id, actor.Name, (int)actor.Kind);
            foreach (var parent in actor.PartOf)
            {
                parents.Write(id, _actors[parent]);
            }

            for (var i = 0; i < actor.Roles.Count; i++)
            {
                var role = actor.Roles[i];
                roles.Write(
                    id, i, role.Title, role.Of is { } of ? _actors[of] : null, role.During?.Edtf,
                    role.Source is { } told ? _sources[told] : null, role.Locator);
            }

            for (var i = 0; i < actor.Members.Count; i++)
            {
                var member = actor.Members[i];
                members.Write(id, i, _actors[member.Actor], member.During?.Edtf, _sources[member.Source], member.Locator);
            }

            foreach (var (key, rank) in naming.Of(actor, holder => _actorById[holder].Name, holder => leaders[holder]))
            {
                keys.Write(key, id, (int)rank);
            }

            foreach (var token in _language.Words.Tokenizer.Tokenize(actor.Name))
            {
                words.Write(token.Stem, id);
            }
        }
    }

    private static string Together(string facts, string dataset) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{facts}\n{dataset}")));

    private void WriteTypes()
    {
        using var rows = new RowWriter(_connection, "type", "id, code, name");
        foreach (var (code, id) in _types)
        {
            rows.Write(id, code, Cameo.Name(code) ?? code);
        }
    }

    private void WriteEvents()
    {
        using var rows = new RowWriter(
            _connection, "event", "id, key, title, type, place, part_of, first, last, is_report, is_saying, reading");
        using var sides = new RowWriter(_connection, "event_actor", "event, side, position, actor");
        using var links = new RowWriter(_connection, "event_link", "event, answers");
        using var words = new RowWriter(_connection, "words", "rowid, title, aliases, body, names, marks, asks");
        using var titles = new RowWriter(_connection, "titles", "rowid, title, aliases");
        using var deeds = new RowWriter(_connection, "deed", "type, source, target, first, last, event, citation");
        using var assertions = new RowWriter(
            _connection,
            "assertion",
            "event, position, source, locator, milestone, first, last, edtf, basis, note, attributed, text, reason, quantities");
        var text = new EventText(_language, new EventNames(_facts.Events, _language), _actors, _actorById);
        foreach (var happening in _facts.Events)
        {
            var id = _events[happening.Id];
            var span = EventDates.Primary(happening);
            var reading = text.Read(happening);
            rows.Write(
                id, happening.Id, happening.Title, happening.Type, happening.Place is null ? null : _actors[happening.Place],
                happening.PartOf is null ? null : _events[happening.PartOf], Day(span?.First) ?? 0, Day(span?.Last) ?? 0,
                IsReport(happening) ? 1 : 0, text.IsSaying(happening, reading) ? 1 : 0, reading.Write());
            WriteSide(sides, id, EventSide.Source, happening.Sources);
            WriteSide(sides, id, EventSide.Target, happening.Targets);
            WriteSide(sides, id, EventSide.Mention, happening.Mentions);
            WriteSide(sides, id, EventSide.VotedFor, Voters(happening, v => v.For));
            WriteSide(sides, id, EventSide.VotedAgainst, Voters(happening, v => v.Against));
            WriteSide(sides, id, EventSide.Abstained, Voters(happening, v => v.Abstained));
            WriteSide(sides, id, EventSide.SourceMember, Members(happening.Sources, span));
            WriteSide(sides, id, EventSide.TargetMember, Members(happening.Targets, span));
            foreach (var answered in happening.RespondsTo)
            {
                links.Write(id, _events[answered]);
            }

            var columns = text.Columns(happening, reading);
            words.Write(id, columns.Title, columns.Aliases, columns.Body, columns.Names, columns.Marks, columns.Asks);
            titles.Write(id, happening.Title, string.Join(" . ", happening.Aliases));
            WriteDeeds(deeds, id, _types[happening.Type], happening);
            WriteAssertions(assertions, id, happening);
        }
    }

    private void WriteSide(RowWriter rows, int id, EventSide side, IReadOnlyList<string> actors)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            rows.Write(id, (int)side, i, _actors[actors[i]]);
        }
    }

    // What an agency itself reports it did on the day of its report.
    private bool IsReport(Event happening) =>
        happening.Assertions.All(a => a.Date is null || a.Milestone == MilestoneKind.Reported)
        && !happening.Assertions.Any(a => a.Date is not null && happening.Sources.Any(s => IsPublisher(_actorById[s], a.Source)));

    private bool IsPublisher(Actor actor, string source) =>
        actor.Aliases.Prepend(actor.Name).Any(name => Folding.Fold(name) == _publishers[source]);

    private static List<string> Voters(Event happening, Func<Votes, VoteSide?> side) =>
        happening.Assertions.Select(a => a.Votes).OfType<Votes>().SelectMany(v => side(v)?.Actors ?? [])
            .Distinct(StringComparer.Ordinal).ToList();

    // What a group does its members do; an organisation acts for itself.
    private List<string> Members(IReadOnlyList<string> actors, DateSpan? when) =>
        actors.Select(a => _actorById[a]).Where(a => a.Kind == ActorKind.Group).SelectMany(a => a.Members)
            .Where(m => when is null || m.During is null || m.During.Overlaps(when))
            .Select(m => m.Actor).Distinct(StringComparer.Ordinal).ToList();

    private void WriteDeeds(RowWriter rows, int id, int type, Event happening)
    {
        var spans = happening.Assertions.Where(a => a.Date is not null).Select(a => (a.Date!.First, a.Date.Last)).Distinct().ToList();
        foreach (var source in happening.Sources.Select(s => _actors[s]).DefaultIfEmpty())
        {
            foreach (var target in happening.Targets.Select(t => _actors[t]).DefaultIfEmpty())
            {
                foreach (var (first, last) in spans)
                {
                    rows.Write(type, source, target, first.DayNumber, last.DayNumber, id, 0);
                }
            }
        }
    }

    private void WriteAssertions(RowWriter rows, int id, Event happening)
    {
        for (var i = 0; i < happening.Assertions.Count; i++)
        {
            var assertion = happening.Assertions[i];
            rows.Write(
                id, i, _sources[assertion.Source], assertion.Locator, (int)assertion.Milestone,
                Day(assertion.Date?.First), Day(assertion.Date?.Last), assertion.Date?.Edtf,
                (int)assertion.Basis, assertion.BasisNote,
                assertion.AttributedTo is null ? null : _actors[assertion.AttributedTo], assertion.Text, assertion.Reason,
                assertion.Quantities.Count == 0 ? null : QuantityText.Write(assertion.Quantities));
        }
    }

    private void WriteWords()
    {
        var forms = new SortedDictionary<string, (string Form, int Weight)>(StringComparer.Ordinal);
        var texts = _facts.Events.SelectMany(e => e.Aliases.Append(e.Title).Concat(e.Assertions.Select(a => a.Text)))
            .Concat(_facts.Events.SelectMany(e => e.Questions.Asks))
            .Concat(_facts.Actors.SelectMany(a => a.Aliases.Append(a.Name)))
            .Concat(_facts.Actors.SelectMany(a => a.Roles.Select(r => r.Title)))
            .Concat(_facts.Sources.Select(s => s.Publisher));
        foreach (var token in texts.SelectMany(_language.Words.Tokenizer.Tokenize).Where(t => t.Kind == TokenKind.Word))
        {
            var known = forms.GetValueOrDefault(token.Stem, (token.Norm, 0));
            forms[token.Stem] = (known.Item1, known.Item2 + 1);
        }

        using var rows = new RowWriter(_connection, "word", "stem, form, weight");
        foreach (var (stem, (form, weight)) in forms)
        {
            rows.Write(stem, form, weight);
        }
    }

    private static int? Day(CalendarDay? day) => day?.DayNumber;
}
