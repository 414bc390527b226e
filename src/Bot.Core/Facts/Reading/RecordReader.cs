using System.Globalization;
using Bot.Core.Dates;

namespace Bot.Core.Facts.Reading;

/// <summary>
/// Reads the values of one record by its shape. Every getter reports what is wrong with its value and then gives a
/// harmless substitute, so that reading goes on and all problems are found at once.
/// </summary>
internal sealed class RecordReader
{
    private readonly RecordShape _shape;
    private readonly SeedNode?[] _values;
    private readonly ProblemList _problems;

    private RecordReader(SeedMap map, RecordShape shape, ProblemList problems)
    {
        At = map.At;
        _shape = shape;
        _values = new SeedNode?[shape.Keys.Count];
        _problems = problems;
    }

    /// <summary>Where the record starts.</summary>
    public FilePosition At { get; }

    /// <summary>Opens a record, reporting unknown and missing keys; null where the node is no record, which is reported, too.</summary>
    public static RecordReader? Open(SeedNode node, RecordShape shape, ProblemList problems)
    {
        if (node is not SeedMap map)
        {
            if (node is not SeedUnusable)
            {
                problems.Add(node.At, FactMessages.RecordExpected(shape.Name, node));
            }

            return null;
        }

        var reader = new RecordReader(map, shape, problems);
        foreach (var (key, value) in map.Entries)
        {
            var index = shape.IndexOf(key.Text);
            if (index < 0)
            {
                problems.Add(key.At, FactMessages.UnknownKey(key.Text, shape, Nearest.Find(key.Text, shape.KeyNames)));
            }
            else
            {
                reader._values[index] = value;
            }
        }

        for (var i = 0; i < shape.Keys.Count; i++)
        {
            if (shape.Keys[i].Required && reader._values[i] is null)
            {
                problems.Add(map.At, FactMessages.MissingKey(shape.Keys[i].Name, shape.Name));
            }
        }

        return reader;
    }

    /// <summary>Whether the key stands there, with whatever value.</summary>
    public bool Has(string key) => _values[_shape.IndexOf(key)] is not null;

    /// <summary>Whether the key stands there with nothing behind it, as <c>from: null</c> does.</summary>
    public bool IsNothing(string key) => _values[_shape.IndexOf(key)] is SeedScalar { IsNothing: true };

    /// <summary>Whether the key stands there with a list that has no values.</summary>
    public bool IsEmptyList(string key) => _values[_shape.IndexOf(key)] is SeedList { Items.Count: 0 };

    /// <summary>The keys that stand there with a list that has no values, and where the lists are.</summary>
    public IReadOnlyList<(string Key, FilePosition At)> EmptyLists() =>
        [.. _shape.KeyNames.Where(IsEmptyList).Select(key => (key, _values[_shape.IndexOf(key)]!.At))];

    /// <summary>The single value of a key, checked as text; null where it is missing or bad.</summary>
    public SeedScalar? Scalar(string key) => _values[_shape.IndexOf(key)] is { } node ? Checked(key, node) : null;

    /// <summary>The text of a key; the empty text where it is missing or bad.</summary>
    public string Text(string key) => Scalar(key)?.Text ?? string.Empty;

    /// <summary>The text of an optional key; null where it is missing or bad.</summary>
    public string? OptionalText(string key) => Scalar(key)?.Text;

    /// <summary>
    /// The records of a list, or a single record, which is a list of one, opened one by one as they are asked for; empty where the key is
    /// missing or no list.
    /// </summary>
    public IEnumerable<RecordReader> Records(string key, RecordShape shape)
    {
        var isSingle = _values[_shape.IndexOf(key)] is SeedMap map && map.Entries.Any(entry => shape.IndexOf(entry.Key.Text) >= 0);
        var items = isSingle ? [_values[_shape.IndexOf(key)]!] : Items(key);
        return items.Select(item => Open(item, shape, _problems)).OfType<RecordReader>();
    }

    /// <summary>
    /// The texts of a list, or of a single value, which is a list of one; each checked, bad ones and repetitions are reported and left out.
    /// </summary>
    public IReadOnlyList<SeedScalar> Texts(string key)
    {
        var items = _values[_shape.IndexOf(key)] is SeedScalar { IsNothing: false } single ? Single(key, single) : Items(key);
        var texts = new List<SeedScalar>(items.Count);
        HashSet<string>? seen = null;
        foreach (var item in items)
        {
            if (Checked(key, item) is not { } text)
            {
                continue;
            }

            seen ??= new HashSet<string>(StringComparer.Ordinal);
            if (seen.Add(text.Text))
            {
                texts.Add(text);
            }
            else
            {
                _problems.Add(text.At, FactMessages.TwiceInList(key, text.Text));
            }
        }

        return texts;
    }

    /// <summary>An id that this record defines or names; null where it is missing or bad.</summary>
    public SeedScalar? Id(string key) => Scalar(key) is { } id && CheckedId(id) ? id : null;

    /// <summary>The ids of a list; bad ones are reported and left out.</summary>
    public IReadOnlyList<SeedScalar> Ids(string key)
    {
        var texts = Texts(key);
        var ids = new List<SeedScalar>(texts.Count);
        foreach (var text in texts)
        {
            if (CheckedId(text))
            {
                ids.Add(text);
            }
        }

        return ids;
    }

    /// <summary>The meaning of a word from a closed list; the default where it is missing or unknown.</summary>
    public T Word<T>(string key, WordTable<T> table)
        where T : struct, Enum
    {
        if (Scalar(key) is not { } word)
        {
            return default;
        }

        if (table.Find(word.Text) is { } meaning)
        {
            return meaning;
        }

        _problems.Add(word.At, FactMessages.UnknownWord(key, word.Text, table.Words, Nearest.Find(word.Text, table.Words)));
        return default;
    }

    /// <summary>An EDTF date; null where it is missing or bad.</summary>
    public DateSpan? Date(string key)
    {
        if (Scalar(key) is not { } text)
        {
            return null;
        }

        var result = Edtf.Parse(text.Text);
        if (result.Problem is { } problem)
        {
            var meant = WrittenDate.ToEdtf(text.Text);
            _problems.Add(
                meant.Count > 0 ? text.At : text.PlaceOf(result.Position), FactMessages.BadDate(key, text.Text, problem, meant));
        }

        return result.Span;
    }

    /// <summary>Whether the key stands there with ids rather than a number: a list, or a single value that starts with a letter.</summary>
    public bool IsIds(string key) =>
        _values[_shape.IndexOf(key)] is SeedList or SeedScalar { IsNothing: false, Text: [>= 'a' and <= 'z', ..] };

    /// <summary>The record of a key; null where it is missing or bad.</summary>
    public RecordReader? Record(string key, RecordShape shape) =>
        _values[_shape.IndexOf(key)] is { } node ? Open(node, shape, _problems) : null;

    /// <summary>A number of 0 or more with at most 18 digits and one point; null where it is missing or bad.</summary>
    public decimal? Number(string key)
    {
        if (Scalar(key) is not { } text)
        {
            return null;
        }

        if (text.Text.Length <= 18 && char.IsAsciiDigit(text.Text[0]) && char.IsAsciiDigit(text.Text[^1])
            && decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            // "3.0" is 3: no zeros behind the point.
            return number / 1.0000000000000000000000000000m;
        }

        _problems.Add(text.At, FactMessages.BadNumber(key, text.Text));
        return null;
    }

    private IReadOnlyList<SeedNode> Items(string key)
    {
        switch (_values[_shape.IndexOf(key)])
        {
            case null or SeedUnusable:
                return [];
            case SeedList list:
                return list.Items;
            case var other:
                _problems.Add(other.At, FactMessages.ListExpected(key, other));
                return [];
        }
    }

    // "NATO, the alliance" without brackets is two values to whoever wrote it, and one to YAML; only quotation marks say that it is one.
    private IReadOnlyList<SeedNode> Single(string key, SeedScalar value)
    {
        if (!value.IsPlain || !value.Text.Contains(',', StringComparison.Ordinal))
        {
            return [value];
        }

        _problems.Add(value.At, FactMessages.CommaWithoutList(key));
        return [];
    }

    private bool CheckedId(SeedScalar id)
    {
        if (TextRules.IsId(id.Text))
        {
            return true;
        }

        _problems.Add(id.At, FactMessages.BadId(id.Text));
        return false;
    }

    private SeedScalar? Checked(string key, SeedNode node)
    {
        if (node is not SeedScalar scalar)
        {
            if (node is not SeedUnusable)
            {
                _problems.Add(node.At, FactMessages.ScalarExpected(key, node));
            }

            return null;
        }

        var message = Complaint(key, scalar);
        if (message is null)
        {
            return scalar;
        }

        _problems.Add(scalar.At, message);
        return null;
    }

    private string? Complaint(string key, SeedScalar scalar)
    {
        var text = scalar.Text;
        var shape = _shape.Keys[_shape.IndexOf(key)];
        return scalar.IsNothing ? FactMessages.NoValue(shape)
            : string.IsNullOrWhiteSpace(text) ? FactMessages.Blank(shape)
            : TextRules.FirstInvisible(text) is { } rune ? FactMessages.Invisible(key, rune)
            : char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? FactMessages.OuterSpace(key)
            : shape.Longest > 0 && TextRules.IsLongerThan(text, shape.Longest) ? FactMessages.TooLong(key, shape.Longest)
            : null;
    }
}
