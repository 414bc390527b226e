namespace Bot.Core.Facts.Reading;

/// <summary>A key of a record.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Required">Whether every record has it.</param>
/// <param name="Longest">Most characters of its value, or of each value in its list; 0 where the value is no free text.</param>
internal sealed record KeyShape(string Name, bool Required = false, int Longest = 0);

/// <summary>The keys that a kind of record may have, in the order of the documentation.</summary>
internal sealed class RecordShape
{
    private readonly KeyShape[] _keys;

    /// <summary>Names the kind, with its article, as messages call it.</summary>
    public RecordShape(string name, params KeyShape[] keys)
    {
        Name = name;
        _keys = keys;
        KeyNames = Array.ConvertAll(keys, key => key.Name);
    }

    /// <summary>The kind with its article, such as "an event".</summary>
    public string Name { get; }

    /// <summary>The keys.</summary>
    public IReadOnlyList<KeyShape> Keys => _keys;

    /// <summary>The keys' names.</summary>
    public IReadOnlyList<string> KeyNames { get; }

    /// <summary>The position of a key, -1 where the record has no such key.</summary>
    public int IndexOf(string key)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (string.Equals(_keys[i].Name, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The format of fact files in one place: the reader works by these shapes, the JSON Schema is tested against them.</summary>
internal static class FactShapes
{
    public static readonly RecordShape File = new("a fact file", new("sources"), new("actors"), new("events"));

    public static readonly RecordShape Bot = new(
        "bot.yaml",
        new("name", Longest: 64),
        new("description", Longest: 300),
        new("examples", Longest: 100),
        new("accent"),
        new("contact", Longest: 200),
        new("language"));

    public static readonly RecordShape Source = new(
        "a source",
        new("id", Required: true),
        new("publisher", Required: true, Longest: 120),
        new("title", Required: true, Longest: 300),
        new("title_basis"),
        new("author", Longest: 200),
        new("published", Required: true),
        new("published_basis"),
        new("published_note", Longest: 400),
        new("url", Longest: 2000),
        new("archived", Longest: 2000),
        new("retrieved"),
        new("body", Longest: 120),
        new("copy", Longest: 120));

    public static readonly RecordShape Actor = new(
        "an actor",
        new("id", Required: true),
        new("name", Required: true, Longest: 120),
        new("kind", Required: true),
        new("aliases", Longest: 80),
        new("part_of"),
        new("roles"),
        new("members"));

    public static readonly RecordShape Role = new(
        "a role",
        new("title", Required: true, Longest: 120),
        new("of"),
        new("during"),
        new("source"),
        new("locator", Longest: 60),
        new("evidence", Longest: 80));

    public static readonly RecordShape Member = new(
        "a member",
        new("actor", Required: true),
        new("during"),
        new("source", Required: true),
        new("locator", Required: true, Longest: 60),
        new("evidence", Longest: 80));

    public static readonly RecordShape Event = new(
        "an event",
        new("id", Required: true),
        new("title", Required: true, Longest: 200),
        new("type", Required: true),
        new("actors"),
        new("targets"),
        new("mentions"),
        new("place"),
        new("aliases", Longest: 80),
        new("asks", Longest: 200),
        new("not", Longest: 200),
        new("responds_to"),
        new("part_of"),
        new("begins_with"),
        new("ends_with"),
        new("assertions", Required: true));

    public static readonly RecordShape Assertion = new(
        "an assertion",
        new("source", Required: true),
        new("locator", Required: true, Longest: 60),
        new("milestone", Required: true),
        new("date"),
        new("basis"),
        new("basis_note", Longest: 400),
        new("attributed_to"),
        new("text", Required: true, Longest: 400),
        new("quantities"),
        new("votes"),
        new("reason", Longest: 300),
        new("evidence", Longest: 80));

    public static readonly RecordShape Votes = new("votes", new("for"), new("against"), new("abstained"));

    public static readonly RecordShape Quantity = new(
        "a quantity",
        new("value", Required: true),
        new("unit", Required: true, Longest: 60),
        new("bound"),
        new("from"));
}
