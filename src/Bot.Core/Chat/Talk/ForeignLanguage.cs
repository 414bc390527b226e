using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>What a question in one language is known by.</summary>
internal sealed class ForeignLanguage
{
    private const string Unspaced = "unspaced";
    private const string Prefixed = "prefixed";

    private ForeignLanguage(string code) => Code = code;

    /// <summary>The language's code of two letters (ISO 639-1).</summary>
    public string Code { get; }

    /// <summary>Words that ask, and the verbs of questions, folded.</summary>
    public HashSet<string> Ask { get; } = new(StringComparer.Ordinal);

    /// <summary>Words of <see cref="Ask"/> that tell the language where they begin a text, though nothing else does.</summary>
    public HashSet<string> Alone { get; } = new(StringComparer.Ordinal);

    /// <summary>Articles, prepositions, pronouns and other small words, folded.</summary>
    public HashSet<string> Small { get; } = new(StringComparer.Ordinal);

    /// <summary>Letters that it has and languages like it have not, in lower case.</summary>
    public HashSet<char> Own { get; } = [];

    /// <summary>The ranges of its script, both ends included; empty for the Latin script.</summary>
    public List<(char First, char Last)> Letters { get; } = [];

    /// <summary>Whether it is written without spaces between words.</summary>
    public bool IsUnspaced { get; private set; }

    /// <summary>Whether small words are written as the first letters of the next one.</summary>
    public bool IsPrefixed { get; private set; }

    /// <summary>How it writes a date by its numbers, with year, month and day as groups; null where it has months with names.</summary>
    public Regex? Date { get; private set; }

    /// <summary>Whether a letter is of its script.</summary>
    public bool IsLetter(char letter) => Letters.Exists(r => letter >= r.First && letter <= r.Last);

    /// <summary>Whether a folded word is one of its words.</summary>
    public bool Knows(string word) => Ask.Contains(word) || Small.Contains(word);

    /// <summary>Reads <c>languages.txt</c>. A mistake in it raises: a test reads it.</summary>
    public static IReadOnlyList<ForeignLanguage> Read(IEnumerable<string> lines)
    {
        var languages = new List<ForeignLanguage>();
        foreach (var line in lines)
        {
            if (line.StartsWith('['))
            {
                languages.Add(new ForeignLanguage(line.Trim('[', ']')));
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            languages[^1].Add(line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return languages;
    }

    private void Add(string what, string[] words)
    {
        switch (what)
        {
            case "ask":
                Ask.UnionWith(words.Select(Folding.FoldWord));
                break;
            case "alone":
                Alone.UnionWith(words.Select(Folding.FoldWord));
                Ask.UnionWith(Alone);
                break;
            case "small":
                Small.UnionWith(words.Select(Folding.FoldWord));
                break;
            case "own":
                Own.UnionWith(words.SelectMany(w => w));
                break;
            case "letters":
                IsUnspaced = words.Contains(Unspaced, StringComparer.Ordinal);
                IsPrefixed = words.Contains(Prefixed, StringComparer.Ordinal);
                Letters.AddRange(words.Where(w => w is not (Unspaced or Prefixed)).Select(Range));
                break;
            case "date":
                Date = new Regex(words[0], RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
                break;
            default:
                throw new InvalidOperationException($"languages.txt: '{what}' is no property of a language.");
        }
    }

    private static (char First, char Last) Range(string range)
    {
        var ends = range.Split('-').Select(e => (char)int.Parse(e, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
        return (ends[0], ends[^1]);
    }
}
