using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>The words of <c>claims.txt</c>, which decide whether a sentence may agree with a fact.</summary>
internal sealed class ClaimLanguage
{
    private const string Resource = "Bot.Core.Chat.Data.claims.txt";
    private static readonly Lazy<ClaimLanguage> Shipped = new(Read);

    /// <summary>The lists that are shipped with the program.</summary>
    public static ClaimLanguage English => Shipped.Value;

    /// <summary>Words that negate.</summary>
    public required IReadOnlySet<string> Negations { get; init; }

    /// <summary>Negations of every case there is.</summary>
    public required IReadOnlySet<string> Universal { get; init; }

    /// <summary>Words for what may be, is wanted or is supposed.</summary>
    public required IReadOnlySet<string> Modal { get; init; }

    /// <summary>Small words that a fact has to say too.</summary>
    public required IReadOnlySet<string> Guarded { get; init; }

    /// <summary>Words that put a deed near the day of the message.</summary>
    public required IReadOnlySet<string> Recent { get; init; }

    /// <summary>Words that tie two things together.</summary>
    public required IReadOnlySet<string> Connectives { get; init; }

    /// <summary>Words that make a number a bound or a guess.</summary>
    public required IReadOnlySet<string> Bounds { get; init; }

    /// <summary>Words that no fact has to carry.</summary>
    public required IReadOnlySet<string> Filler { get; init; }

    /// <summary>Words that tie a time or a circumstance to a clause, which is a claim by itself.</summary>
    public required IReadOnlySet<string> Links { get; init; }

    /// <summary>Phrases of chat that a sentence opens with and that claim nothing ("fun fact").</summary>
    public required IReadOnlyList<string[]> Openers { get; init; }

    /// <summary>Phrases of chat that it ends with ("right").</summary>
    public required IReadOnlyList<string[]> Closers { get; init; }

    /// <summary>Phrases with a negation in them that deny nothing.</summary>
    public required IReadOnlyList<string[]> NoNegations { get; init; }

    /// <summary>Whether a token denies what comes behind it.</summary>
    public bool IsNegation(IReadOnlyList<Token> tokens, int at) => Negations.Contains(tokens[at].Norm) && LengthOfEmpty(tokens, at) == 0;

    /// <summary>How many tokens a phrase has that denies nothing ("not only") and begins at one; 0 where none does.</summary>
    public int LengthOfEmpty(IReadOnlyList<Token> tokens, int at) =>
        NoNegations.FirstOrDefault(phrase => tokens.Skip(at).Take(phrase.Length).Select(t => t.Norm)
            .SequenceEqual(phrase, StringComparer.Ordinal))?.Length ?? 0;

    /// <summary>The lines of the file by section, each word by word.</summary>
    public static IReadOnlyDictionary<string, List<string[]>> Sections { get; } = ReadSections();

    private static Dictionary<string, List<string[]>> ReadSections()
    {
        var sections = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        List<string[]> section = [];
        foreach (var line in EmbeddedText.Lines(Resource))
        {
            if (line is ['[', .., ']'])
            {
                sections[line[1..^1]] = section = [];
            }
            else
            {
                section.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sections;
    }

    private static ClaimLanguage Read()
    {
        var sections = Sections;
        HashSet<string> Words(string name) => sections[name].SelectMany(words => words).ToHashSet(StringComparer.Ordinal);
        return new ClaimLanguage
        {
            Negations = Words("negations"),
            Universal = Words("universal"),
            Modal = Words("modal"),
            Guarded = Words("guarded"),
            Connectives = Words("connectives"),
            Bounds = Words("bounds"),
            Filler = Words("filler"),
            Recent = Words("recent"),
            Links = Words("links"),
            Openers = sections["openers"],
            Closers = sections["closers"],
            NoNegations = sections["no-negations"],
        };
    }
}
