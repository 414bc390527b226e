using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Core.Facts.Reading;

/// <summary>
/// Turns the text of one fact file into nodes, from the parser's events. Anchors and aliases are refused instead of
/// expanded, so that a small file cannot grow without bounds.
/// </summary>
internal sealed class SeedYaml
{
    private readonly string _file;
    private readonly Parser _parser;
    private readonly ProblemList _problems;

    private SeedYaml(string file, string text, ProblemList problems)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
        _problems = problems;
    }

    /// <summary>Reads a file's only document; null where it cannot be read, which is then reported.</summary>
    public static SeedNode? Read(string file, string text, ProblemList problems)
    {
        var forbidden = TextPlaces.IndexOfForbidden(text);
        if (forbidden >= 0)
        {
            problems.Add(TextPlaces.PlaceOf(file, text, forbidden), FactMessages.ForbiddenCharacter(text[forbidden]));
            return null;
        }

        try
        {
            return new SeedYaml(file, text, problems).ReadDocument();
        }
        catch (YamlException e)
        {
            // Of a tab in the indentation the parser only tells the mapping around it, perhaps the whole file.
            var tab = e.Message.Contains("tab", StringComparison.Ordinal) ? TextPlaces.IndexOfIndentingTab(text) : -1;
            var at = tab >= 0 ? TextPlaces.PlaceOf(file, text, tab) : new FilePosition(file, (int)e.Start.Line, (int)e.Start.Column);
            problems.Add(at, FactMessages.Syntax(e.Message));
            return null;
        }
    }

    private SeedNode? ReadDocument()
    {
        Advance(); // to the start of the stream
        if (Advance() is StreamEnd)
        {
            _problems.Add(_file, FactMessages.EmptyFile);
            return null;
        }

        Advance();
        var root = ReadNode(1);
        if (root is null)
        {
            return null;
        }

        Advance(); // past the end of the document
        if (Advance() is DocumentStart second)
        {
            _problems.Add(PlaceOf(second), FactMessages.SecondDocument);
        }

        return root;
    }

    /// <summary>Reads the node that the current event starts and stops at its last event; null where it lies too deep.</summary>
    private SeedNode? ReadNode(int depth)
    {
        var start = _parser.Current!;
        var at = PlaceOf(start);
        if (start is AnchorAlias)
        {
            _problems.Add(at, FactMessages.Alias);
            return new SeedUnusable(at);
        }

        if (start is NodeEvent { Anchor.IsEmpty: false })
        {
            _problems.Add(at, FactMessages.Anchor);
        }

        if (start is NodeEvent { Tag.IsEmpty: false })
        {
            _problems.Add(at, FactMessages.Tag);
        }

        if (start is Scalar scalar)
        {
            return new SeedScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        if (depth > FactLimits.Nesting)
        {
            _problems.Add(at, FactMessages.TooDeep);
            return null;
        }

        return start switch
        {
            SequenceStart => ReadList(at, depth),
            MappingStart => ReadMap(at, depth),
            _ => throw Tripped(start, null),
        };
    }

    private SeedList? ReadList(FilePosition at, int depth)
    {
        var items = new List<SeedNode>();
        while (Advance() is not SequenceEnd)
        {
            var item = ReadNode(depth + 1);
            if (item is null)
            {
                return null;
            }

            items.Add(item);
        }

        return new SeedList(at, items);
    }

    private SeedMap? ReadMap(FilePosition at, int depth)
    {
        var entries = new List<(SeedScalar Key, SeedNode Value)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Advance() is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            if (key is null)
            {
                return null;
            }

            Advance();
            var value = ReadNode(depth + 1);
            if (value is null)
            {
                return null;
            }

            if (key is not SeedScalar word)
            {
                ReportKey(key);
            }
            else if (word is { IsPlain: true, Text: "<<" })
            {
                _problems.Add(word.At, FactMessages.MergeKey);
            }
            else if (!lines.TryAdd(word.Text, word.At.Line))
            {
                _problems.Add(word.At, FactMessages.DuplicateKey(word.Text, lines[word.Text]));
            }
            else
            {
                entries.Add((word, value));
            }
        }

        return new SeedMap(at, entries);
    }

    private void ReportKey(SeedNode key)
    {
        if (key is not SeedUnusable)
        {
            _problems.Add(key.At, FactMessages.KeyShape);
        }
    }

    /// <summary>
    /// The next event. On some texts (characters behind the document's end, empty keys inside each other) the parser trips
    /// over itself, or ends without ending what it began, instead of complaining; that becomes a complaint here.
    /// </summary>
    private ParsingEvent Advance()
    {
        var last = _parser.Current;
        try
        {
            return _parser.MoveNext() && _parser.Current is { } next ? next : throw Tripped(last, null);
        }
        catch (Exception e) when (e is not (YamlException or OutOfMemoryException))
        {
            throw Tripped(last, e);
        }
    }

    private static YamlException Tripped(ParsingEvent? last, Exception? cause)
    {
        var place = last?.Start ?? new Mark(0, 1, 1);
        return new YamlException(place, place, FactMessages.ParserTripped, cause!);
    }

    private FilePosition PlaceOf(ParsingEvent e) => new(_file, (int)e.Start.Line, (int)e.Start.Column);
}
