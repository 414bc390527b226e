using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>
/// Takes the rows of a dataset over from an index of its own. An actor of the dataset whose name a curated one has is that actor; types of
/// one code are one type, named as the dataset names them. Rows keep their numbers, by which they are cited.
/// </summary>
internal static class DatasetRows
{
    private const string Schema = "dataset";

    private const string Copy = """
        CREATE TEMP TABLE actor_of(old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
        INSERT INTO actor_of SELECT d.id, coalesce(
            (SELECT min(c.id) FROM main.actor c WHERE c.name = d.name COLLATE NOCASE),
            d.id + (SELECT coalesce(max(id), 0) FROM main.actor)) FROM dataset.actor d;
        CREATE TEMP TABLE type_of(old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
        INSERT INTO type_of SELECT d.id, coalesce(
            (SELECT c.id FROM main.type c WHERE c.code = d.code),
            d.id + (SELECT coalesce(max(id), 0) FROM main.type)) FROM dataset.type d;
        INSERT OR IGNORE INTO main.actor SELECT m.new, d.key, d.name, d.kind FROM dataset.actor d JOIN actor_of m ON m.old = d.id;
        INSERT OR IGNORE INTO main.actor_key SELECT d.hash, m.new, d.rank FROM dataset.actor_key d JOIN actor_of m ON m.old = d.actor;
        INSERT OR IGNORE INTO main.actor_word SELECT d.stem, m.new FROM dataset.actor_word d JOIN actor_of m ON m.old = d.actor;
        INSERT OR IGNORE INTO main.word SELECT stem, form, weight FROM dataset.word;
        INSERT OR REPLACE INTO main.type SELECT m.new, d.code, d.name FROM dataset.type d JOIN type_of m ON m.old = d.id;
        INSERT INTO main.deed SELECT d.id, t.new, s.new, g.new, d.first, d.last, 0, d.citation + (SELECT max(id) FROM main.source)
            FROM dataset.deed d JOIN type_of t ON t.old = d.type JOIN actor_of s ON s.old = d.source JOIN actor_of g ON g.old = d.target
            WHERE d.event = 0;
        INSERT INTO main.source SELECT id + (SELECT max(id) FROM main.source), key, publisher, title, title_basis, author, published, basis,
            note, url, archived, retrieved, has_copy, is_dataset FROM dataset.source;
        INSERT OR IGNORE INTO main.meta SELECT name, value FROM dataset.meta;
        DROP TABLE actor_of;
        DROP TABLE type_of;
        """;

    /// <summary>Opens the dataset's index beside the connection's; before any transaction.</summary>
    public static void Attach(SqliteConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"ATTACH $path AS {Schema}";
        command.Parameters.AddWithValue("$path", path);
        command.ExecuteNonQuery();
    }

    /// <summary>Copies the rows. Sources, actors and types of the curated facts have to be there, their deeds not yet.</summary>
    public static void Write(SqliteConnection connection) => IndexFile.Execute(connection, Copy);

    /// <summary>Closes the dataset's index.</summary>
    public static void Detach(SqliteConnection connection) => IndexFile.Execute(connection, $"DETACH {Schema}");
}
