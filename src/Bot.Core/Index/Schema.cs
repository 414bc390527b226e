using Bot.Core.Dates;

namespace Bot.Core.Index;

/// <summary>
/// The tables of an index file. Days are <see cref="CalendarDay.DayNumber"/>; both ends of a range are inclusive.
/// A <c>deed</c> is "who did what to whom when", flattened: one row for each source actor, target actor and dated milestone.
/// Rows of a big dataset are deeds alone (<c>event</c> = 0); a curated event has a row in <c>event</c>, its assertions, its stems in
/// <c>words</c>, by which questions find it, and its title's words as they are written in <c>titles</c>, by which half-typed words find it.
/// </summary>
internal static class Schema
{
    /// <summary>Changes whenever an index of an older program can no longer be read, or would be read otherwise.</summary>
    public const string Version = "16";

    public const string Tables = """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE source(id INTEGER PRIMARY KEY, key TEXT NOT NULL, publisher TEXT NOT NULL, title TEXT NOT NULL,
            title_basis INTEGER NOT NULL, author TEXT, published TEXT NOT NULL, basis INTEGER NOT NULL, note TEXT, url TEXT,
            archived TEXT, retrieved TEXT, has_copy INTEGER NOT NULL, is_dataset INTEGER NOT NULL);
        CREATE TABLE actor(id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, kind INTEGER NOT NULL);
        CREATE TABLE actor_parent(actor INTEGER NOT NULL, parent INTEGER NOT NULL, PRIMARY KEY(actor, parent)) WITHOUT ROWID;
        CREATE TABLE actor_role(actor INTEGER NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, holder INTEGER,
            edtf TEXT, source INTEGER, locator TEXT, PRIMARY KEY(actor, position)) WITHOUT ROWID;
        CREATE TABLE member(owner INTEGER NOT NULL, position INTEGER NOT NULL, actor INTEGER NOT NULL, edtf TEXT,
            source INTEGER NOT NULL, locator TEXT NOT NULL, PRIMARY KEY(owner, position)) WITHOUT ROWID;
        CREATE TABLE actor_key(hash INTEGER NOT NULL, actor INTEGER NOT NULL, rank INTEGER NOT NULL,
            PRIMARY KEY(hash, actor)) WITHOUT ROWID;
        CREATE TABLE actor_word(stem TEXT NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY(stem, actor)) WITHOUT ROWID;
        CREATE TABLE word(stem TEXT PRIMARY KEY, form TEXT NOT NULL, weight INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE type(id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL);
        CREATE TABLE deed(id INTEGER PRIMARY KEY, type INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL, event INTEGER NOT NULL, citation INTEGER NOT NULL);
        CREATE TABLE event(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL, place INTEGER,
            part_of INTEGER, first INTEGER NOT NULL, last INTEGER NOT NULL, is_report INTEGER NOT NULL, is_saying INTEGER NOT NULL,
            reading TEXT NOT NULL);
        CREATE TABLE event_actor(event INTEGER NOT NULL, side INTEGER NOT NULL, position INTEGER NOT NULL, actor INTEGER NOT NULL,
            PRIMARY KEY(event, side, position)) WITHOUT ROWID;
        CREATE TABLE event_link(event INTEGER NOT NULL, answers INTEGER NOT NULL, PRIMARY KEY(event, answers)) WITHOUT ROWID;
        CREATE TABLE assertion(event INTEGER NOT NULL, position INTEGER NOT NULL, source INTEGER NOT NULL, locator TEXT NOT NULL,
            milestone INTEGER NOT NULL, first INTEGER, last INTEGER, edtf TEXT, basis INTEGER NOT NULL, note TEXT, attributed INTEGER,
            text TEXT NOT NULL, reason TEXT, quantities TEXT, PRIMARY KEY(event, position)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5(title, aliases, body, names, marks, asks, content='',
            tokenize='unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row);
        CREATE VIRTUAL TABLE titles USING fts5(title, aliases, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
        """;

    /// <summary>
    /// Made after the rows are in, which is faster than keeping them up to date row by row. The three over all deeds hold every column that
    /// a question reads, so that no row is fetched one by one: a sixth more bytes, and two to five times the speed.
    /// </summary>
    public const string Indexes = """
        CREATE INDEX deed_target ON deed(target, type, first, source, last, event);
        CREATE INDEX deed_source ON deed(source, type, first, target, last, event);
        CREATE INDEX deed_type ON deed(type, first, source, target, last, event);
        CREATE INDEX deed_event ON deed(event) WHERE event > 0;
        CREATE INDEX deed_day ON deed(first) WHERE event > 0;
        CREATE INDEX event_day ON event(first, id);
        CREATE INDEX event_part ON event(part_of) WHERE part_of IS NOT NULL;
        CREATE INDEX event_answered ON event_link(answers, event);
        CREATE INDEX event_by_actor ON event_actor(actor, event);
        CREATE UNIQUE INDEX event_key ON event(key);
        """;
}
