using System.Text;

namespace Bot.Core.Questions;

/// <summary>
/// The everyday words of English, with the words near to each and its opposites (<c>english.txt</c>). They are searched where they lie: a
/// table of them would cost more memory than all else that is read.
/// </summary>
public sealed class EnglishWords
{
    // Regular endings, and what stands in their place in the base form; tools/english-words.py leaves such forms out of the list.
    private static readonly (string Ending, string[] Bases)[] Endings =
    [
        ("", [""]), ("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]),
        ("ier", ["y"]), ("er", ["", "e"]), ("iest", ["y"]), ("est", ["", "e"]), ("ly", [""]),
    ];

    private readonly ReadOnlyMemory<byte> _lines;
    private readonly Func<string, string> _lemma;

    /// <param name="lines">The list, sorted.</param>
    /// <param name="lemma">The base of an irregular form; any other word as it is.</param>
    internal EnglishWords(ReadOnlyMemory<byte> lines, Func<string, string> lemma)
    {
        _lines = lines;
        _lemma = lemma;
    }

    /// <summary>Whether a folded word, a verb with a particle ("put forward"), or the base form of it, is one of them.</summary>
    public bool Contains(string norm) => Line(norm) is not null;

    /// <summary>The words near to one: synonyms, what it is a kind of, kinds of it; the nearest first, empty for an unknown word.</summary>
    public IReadOnlyList<string> Near(string norm) => Field(norm, 1);

    /// <summary>The opposites of a word; empty where it has none.</summary>
    public IReadOnlyList<string> Opposites(string norm) => [.. Field(norm, 2), .. Undone(norm)];

    // "reopen" is the opposite of whatever "open" is, "unfreeze" that of "freeze".
    private string[] Undone(string norm) =>
        norm.StartsWith("re", StringComparison.Ordinal) ? Field(norm[2..], 2)
        : norm.StartsWith("un", StringComparison.Ordinal) && Line(norm[2..])?.Split('\t')[0] is { } word ? [word]
        : [];

    private string[] Field(string norm, int at) => Line(norm) is { } line && line.Split('\t') is var fields && at < fields.Length
        ? fields[at].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    private string? Line(string norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        var space = norm.IndexOf(' ', StringComparison.Ordinal);
        var (verb, particle) = space < 0 ? (norm, "") : (norm[..space], norm[space..]);
        var word = _lemma(verb);
        return Endings.Where(e => word.EndsWith(e.Ending, StringComparison.Ordinal))
            .SelectMany(e => Bases(word[..^e.Ending.Length], e.Bases))
            .Select(form => Find(form + particle)).FirstOrDefault(line => line is not null);
    }

    // "stopped": the last letter of the base may stand twice.
    private static IEnumerable<string> Bases(string rest, string[] bases) =>
        bases.Select(b => rest + b).Concat(rest.Length > 3 && rest[^1] == rest[^2] ? [rest[..^1]] : []);

    private string? Find(string word)
    {
        var lines = _lines.Span;
        var wanted = Encoding.UTF8.GetBytes(word);
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var start = lines[..((low + high) / 2)].LastIndexOf((byte)'\n') + 1;
            var end = lines[start..].IndexOf((byte)'\n') is var length && length < 0 ? lines.Length : start + length;
            var line = lines[start..end];
            var tab = line.IndexOf((byte)'\t');
            var order = (tab < 0 ? line : line[..tab]).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return Encoding.UTF8.GetString(line);
            }

            (low, high) = order < 0 ? (end + 1, high) : (low, start);
        }

        return null;
    }
}
