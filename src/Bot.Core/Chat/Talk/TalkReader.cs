using System.Globalization;
using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>
/// Reads <c>small_talk.txt</c> and <c>everyday.txt</c>, whose format their heads explain. A mistake in them raises: a test reads them.
/// </summary>
internal sealed class TalkReader
{
    private const int LongestGap = 100;
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> _lists = new(StringComparer.Ordinal);
    private readonly TalkBook _book = new();

    // Elements by how they are written: most stand in many patterns, and each for itself they took four megabytes.
    private readonly Dictionary<string, TalkElement> _elements = new(StringComparer.Ordinal);

    /// <summary>Reads the shipped patterns.</summary>
    public static TalkBook ReadShipped() => new TalkReader().Read([.. TalkData.Lines("small_talk.txt"), .. TalkData.Lines("everyday.txt")]);

    public TalkBook Read(IEnumerable<string> lines)
    {
        string? list = null;
        TalkKind? kind = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('['))
            {
                (list, kind) = Head(line.Trim('[', ']'));
            }
            else if (kind is { } of)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                foreach (var pattern in Parts(line[(colon + 1)..], '|'))
                {
                    _book.Add(new TalkPattern(of, line[..Math.Max(0, colon)], _book.Count, Parts(pattern, ' ').Select(Element).ToArray()));
                }
            }
            else if (list is null)
            {
                _book.Unless.UnionWith(Parts(line, ' ').Select(Fold));
            }
            else
            {
                // An element may name a list, which now has more.
                _elements.Clear();
                _lists[list] = [.. _lists.GetValueOrDefault(list, []), .. Parts(line, '|').Select(Phrase)];
            }
        }

        return _book;
    }

    /// <summary>A word as patterns and messages are compared by: folded, and without what was drawn out ("hellooo", "hahahaha").</summary>
    public static string Fold(string word)
    {
        var folded = Folding.FoldWord(word);
        return Shorten(Shorten(folded, 1, 1), 2, 2);
    }

    // What stands three times or more in a row is kept as often as is said.
    private static string Shorten(string word, int length, int kept)
    {
        for (var i = 0; i + (3 * length) <= word.Length; i++)
        {
            var end = i + length;
            while (end + length <= word.Length && string.CompareOrdinal(word, i, word, end, length) == 0)
            {
                end += length;
            }

            if (end - i >= 3 * length)
            {
                word = word[..(i + (kept * length))] + word[end..];
            }
        }

        return word;
    }

    // "[greeting: before]" begins a kind, "[<please>]" a list, "[unless]" the words of statecraft.
    private (string? List, TalkKind? Kind) Head(string head)
    {
        if (head.StartsWith('<'))
        {
            return (head, null);
        }

        var parts = head.Split(':', StringSplitOptions.TrimEntries);
        if (parts[0] == "unless")
        {
            return (null, null);
        }

        var kind = Enum.Parse<TalkKind>(parts[0], ignoreCase: true);
        if (parts.Length > 1)
        {
            _book.Dropped[kind] = Enum.Parse<TalkPlace>(parts[1], ignoreCase: true);
        }

        return (null, kind);
    }

    private TalkElement Element(string text)
    {
        if (!_elements.TryGetValue(text, out var element))
        {
            _elements[text] = element = Read(text);
        }

        return element;
    }

    private TalkElement Read(string text)
    {
        if (text[0] == '*')
        {
            var most = text.Length == 1 ? LongestGap : int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture);
            return new TalkElement([], IsOptional: false, Fewest: 0, most);
        }

        if (text == "_")
        {
            return new TalkElement([], IsOptional: false, Fewest: 1, Most: 1);
        }

        var isOptional = text.EndsWith('?');
        var choices = (isOptional ? text[..^1] : text).Split('/').SelectMany(Choices).ToArray();
        return new TalkElement(choices, isOptional, 0, 0);
    }

    private IReadOnlyList<IReadOnlyList<string>> Choices(string text) =>
        text.StartsWith('<') ? _lists[text] : [Phrase(text.Replace('+', ' '))];

    // The tokenizer cuts at hyphens, and takes a final 's off, as in "what's"; so is it here.
    private static IReadOnlyList<string> Phrase(string text) => Parts(text.Replace('-', ' '), ' ').Select(Possessive).ToArray();

    private static string Possessive(string word) =>
        Fold(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word);

    private static string[] Parts(string text, char separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
