using System.Security.Cryptography;
using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>Reads the embedded language data. Its files are part of the program, so a mistake in them raises: a test reads them all.</summary>
internal static class LanguageReader
{
    private static readonly string[] Prepositions =
        ["to", "with", "from", "of", "on", "about", "against", "for", "at", "in", "into", "toward", "towards", "upon", "over", "by", "between", "over"];

    public static Language Read()
    {
        var words = ReadWords();
        return new Language(words, ReadLexicon(words), CountryNames.Read(Lines("countries.tsv"), words.Tokenizer), OfficeNames.Read(Lines("sectors.txt")), Hash());
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { "words.txt", "lexicon.txt", "countries.tsv", "sectors.txt" })
        {
            using var stream = Open(file);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Stream Open(string file) =>
        typeof(LanguageReader).Assembly.GetManifestResourceStream("Bot.Core.Questions.Data." + file)
            ?? throw new InvalidOperationException($"The language data {file} is not embedded.");

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Open(file);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            line = (comment >= 0 ? line[..comment] : line).TrimEnd();
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static WordLists ReadWords()
    {
        var function = new HashSet<string>(StringComparer.Ordinal);
        var soft = new HashSet<string>(StringComparer.Ordinal);
        var fillers = new List<IReadOnlyList<string>>();
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in Lines("words.txt").Select(l => l.Trim()))
        {
            if (line.StartsWith('['))
            {
                section = line;
                continue;
            }

            switch (section)
            {
                case "[function]":
                    function.UnionWith(line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Word));
                    break;
                case "[soft]":
                    soft.UnionWith(line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Word));
                    break;
                case "[filler]":
                    fillers.AddRange(line.Split('|').Select(p => p.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(p => p.Length > 0));
                    break;
                case "[number]":
                    AddNumber(numbers, line);
                    break;
                case "[irregular]":
                    AddForms(forms, line);
                    break;
                case "[british]":
                    AddSpelling(forms, line);
                    break;
                default:
                    throw new InvalidOperationException($"words.txt: no section for '{line}'.");
            }
        }

        return new WordLists(function, soft, fillers.OrderByDescending(f => f.Count).ToList(), numbers, forms);
    }

    private static string Word(string word) => Folding.Fold(word).Replace("'", "", StringComparison.Ordinal);

    private static void AddNumber(Dictionary<string, long> numbers, string line)
    {
        foreach (var pair in line.Split('|', ',').Where(p => p.Contains('=', StringComparison.Ordinal)))
        {
            var parts = pair.Split('=', StringSplitOptions.TrimEntries);
            numbers[Word(parts[0])] = long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static void AddForms(Dictionary<string, string> forms, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        foreach (var form in line[(colon + 1)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            forms.TryAdd(Word(form), Word(line[..colon].Trim()));
        }
    }

    private static void AddSpelling(Dictionary<string, string> forms, string line)
    {
        foreach (var pair in line.Split(',', '|').Where(p => p.Contains('=', StringComparison.Ordinal)))
        {
            var parts = pair.Split('=', StringSplitOptions.TrimEntries);
            forms.TryAdd(Word(parts[0]), Word(parts[1]));
        }
    }

    private static SenseLexicon ReadLexicon(WordLists words)
    {
        var lexicon = new SenseLexicon();
        Sense? sense = null;
        foreach (var line in Lines("lexicon.txt"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!char.IsWhiteSpace(line[0]))
            {
                sense = lexicon.Add(fields[0], fields[1..]);
                continue;
            }

            if (sense is null)
            {
                throw new InvalidOperationException($"lexicon.txt: '{line}' stands before any sense.");
            }

            var kind = Kind(fields[0]);
            foreach (var pattern in line.TrimStart()[fields[0].Length..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                foreach (var variant in Expand(pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0))
                {
                    AddVariant(lexicon, sense, kind, variant, words);
                }
            }
        }

        return lexicon;
    }

    private static PatternKind Kind(string mark) => mark switch
    {
        "v" => PatternKind.Verb,
        "v<" => PatternKind.VerbOfTarget,
        "n" => PatternKind.Noun,
        "n<" => PatternKind.NounOfSource,
        "w" => PatternKind.Word,
        _ => throw new InvalidOperationException($"lexicon.txt: '{mark}' is no kind of pattern."),
    };

    // A pattern goes through the same tokenizer as a question, so that "co-operate" and "F-16" meet themselves there.
    private static void AddVariant(SenseLexicon lexicon, Sense sense, PatternKind kind, IReadOnlyList<string> variant, WordLists words)
    {
        var isBound = variant[^1].EndsWith('!');
        var stems = variant.SelectMany(w => w == "_" ? ["_"] : words.Tokenizer.Tokenize(w).Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem)).ToList();
        if (stems.Count == 0)
        {
            return;
        }

        lexicon.AddPattern(sense, kind, stems);
        if (!isBound && stems.Count > 1 && Prepositions.Contains(variant[^1]) && stems[^2] != "_")
        {
            lexicon.AddPattern(sense, kind, stems[..^1]);
        }
    }

    // "make (a) trip/visit to" stands for four rows of words.
    private static IEnumerable<List<string>> Expand(string[] pattern, int at)
    {
        if (at == pattern.Length)
        {
            yield return [];
            yield break;
        }

        var word = pattern[at];
        var optional = word.StartsWith('(') && word.EndsWith(')');
        var choices = (optional ? word[1..^1] : word).Split('/');
        foreach (var rest in Expand(pattern, at + 1))
        {
            foreach (var choice in choices)
            {
                yield return [choice, .. rest];
            }

            if (optional)
            {
                yield return rest;
            }
        }
    }
}
