using Bot.Core.Text;

namespace Bot.Core.Questions.Linking;

/// <summary>
/// Names, adjectives and demonyms of countries (<c>countries.tsv</c>), so that "Chinese" and "China" are the same unit of a name.
/// </summary>
public sealed class CountryNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _capitals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _upperOnly = new(StringComparer.Ordinal);
    private int _longest = 1;

    /// <summary>Words of all names, folded: words that are spelled right.</summary>
    public IReadOnlySet<string> Words { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Names of a country's capital; empty where it has none here.</summary>
    /// <param name="country">The country's name as the table gives it.</param>
    public IReadOnlyList<string> Capitals(string country) => _capitals.GetValueOrDefault(country, []);

    /// <summary>Whether a text is the first name of a country's capital: "London", and not "Whitehall".</summary>
    public bool IsCapital(string text) => _capitalNames.Contains(Folding.Fold(text));

    /// <summary>Every country's name.</summary>
    public IEnumerable<string> All => _capitals.Keys;

    /// <summary>The country that the longest name, adjective or demonym at a token is of, and the index behind it; null for none.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="start">Index of the token it begins at.</param>
    public (string Country, int End)? Find(IReadOnlyList<Token> tokens, int start)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        for (var end = Math.Min(tokens.Count, start + _longest); end > start; end--)
        {
            var phrase = Phrase(tokens, start, end);
            if (phrase is not null && _names.TryGetValue(phrase, out var country)
                && (!_upperOnly.Contains(phrase) || tokens[start].IsUpper || (start > 0 && tokens[start - 1].Norm == "the")))
            {
                return (country, end);
            }
        }

        return null;
    }

    internal static CountryNames Read(IEnumerable<string> lines, Tokenizer tokenizer)
    {
        var countries = new CountryNames();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            if (fields[0] == "name" || fields.Length < 6)
            {
                continue;
            }

            var country = fields[0].Trim();
            countries._capitals[country] = Split(fields[5]);
            countries._capitalNames.UnionWith(Split(fields[5]).Take(1).Select(Folding.Fold));
            words.UnionWith(Split(fields[5]).SelectMany(tokenizer.Tokenize).Select(t => t.Norm));
            foreach (var name in new[] { fields[0], fields[2], fields[3], fields[4] }.SelectMany(Split))
            {
                countries.Add(name, country, tokenizer, words);
            }
        }

        countries.Words = words;
        return countries;
    }

    private static string[] Split(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Add(string name, string country, Tokenizer tokenizer, HashSet<string> words)
    {
        var tokens = tokenizer.Tokenize(name).Where(t => t.Kind != TokenKind.Boundary).ToList();
        if (tokens.Count == 0 || Phrase(tokens, 0, tokens.Count) is not { } phrase || !_names.TryAdd(phrase, country))
        {
            return;
        }

        // "US" is a country and so is "the us"; "us" is a pronoun.
        if (tokens.Count == 1 && name.Length <= 3 && name.All(char.IsAsciiLetterUpper))
        {
            _upperOnly.Add(phrase);
        }

        words.UnionWith(tokens.Select(t => t.Norm));
        _longest = Math.Max(_longest, tokens.Count);
    }

    private static string? Phrase(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (end - start == 1)
        {
            return tokens[start].Kind == TokenKind.Word ? tokens[start].Norm : null;
        }

        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Boundary)
            {
                return null;
            }
        }

        return string.Join(' ', tokens.Skip(start).Take(end - start).Select(t => t.Norm));
    }
}
