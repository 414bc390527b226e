using System.Globalization;
using System.Security.Cryptography;
using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>
/// Reads the embedded language data. Its files are part of the program, so a mistake in them raises: a test reads them all.
/// </summary>
internal static class LanguageReader
{
    private const string Folder = "Bot.Core.Questions.Data.";

    private static readonly string[] Files =
        ["words.txt", "grammar.txt", "lexicon.txt", "countries.tsv", "sectors.txt", "english.txt", "names.txt", "rows.txt"];

    public static Language Read()
    {
        var words = ReadWords();
        var patterns = new PatternReader(words.Tokenizer);
        var lexicon = new LexiconReader(patterns).Read(Lines("lexicon.txt"));
        var countries = CountryNames.Read(Lines("countries.tsv"), words.Tokenizer);
        var offices = OfficeNames.Read(Lines("sectors.txt"));
        var language = new Language(words, lexicon, countries, offices, Listed("english.txt", words.Lemmas.Of), Hash())
        {
            Names = Listed("names.txt", word => word),
        };
        return language with { Rows = new Lazy<Language>(OfRows) };

        Language OfRows() => language with { Lexicon = new LexiconReader(patterns, lexicon).Read(Lines("rows.txt")) };
    }

    private static EnglishWords Listed(string file, Func<string, string> lemma)
    {
        using var stream = Open(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var header = 0;
        while (bytes[header] == '#')
        {
            header += bytes.AsSpan(header).IndexOf((byte)'\n') + 1;
        }

        return new EnglishWords(bytes.AsMemory(header), lemma);
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
        {
            using var stream = Open(file);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Stream Open(string file) => EmbeddedText.Open(Folder + file);

    private static IEnumerable<string> Lines(string file) => EmbeddedText.Lines(Folder + file);

    private static WordLists ReadWords()
    {
        var function = new HashSet<string>(StringComparer.Ordinal);
        var soft = new HashSet<string>(StringComparer.Ordinal);
        var ordinary = new HashSet<string>(StringComparer.Ordinal);
        var fillers = new List<IReadOnlyList<string>>();
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var classes = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
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
                    function.UnionWith(Words(line));
                    break;
                case "[soft]":
                    soft.UnionWith(Words(line));
                    break;
                case "[ordinary]":
                    ordinary.UnionWith(line.Split(' '));
                    break;
                case "[filler]":
                    fillers.AddRange(line.Split('|')
                        .Select(p => p.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                        .Where(p => p.Length > 0));
                    break;
                case "[number]":
                    AddNumber(numbers, line);
                    break;
                case "[irregular]":
                    AddForms(forms, line);
                    break;
                case "[class]":
                    var colon = line.IndexOf(':', StringComparison.Ordinal);
                    classes.Add(line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .ToHashSet(StringComparer.Ordinal));
                    break;
                case "[british]":
                    AddSpelling(forms, line);
                    break;
                default:
                    throw new InvalidOperationException($"words.txt: no section for '{line}'.");
            }
        }

        return new WordLists(function, soft, ordinary, fillers.OrderByDescending(f => f.Count).ToList(), numbers, forms, classes);
    }

    private static void AddNumber(Dictionary<string, long> numbers, string line)
    {
        foreach (var (word, value) in Pairs(line))
        {
            numbers[word] = long.Parse(value, CultureInfo.InvariantCulture);
        }
    }

    private static void AddForms(Dictionary<string, string> forms, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        foreach (var form in Words(line[(colon + 1)..]))
        {
            forms.TryAdd(form, Folding.FoldWord(line[..colon].Trim()));
        }
    }

    private static IEnumerable<string> Words(string line) =>
        line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Folding.FoldWord);

    private static void AddSpelling(Dictionary<string, string> forms, string line)
    {
        foreach (var (form, lemma) in Pairs(line))
        {
            forms.TryAdd(form, Folding.FoldWord(lemma));
        }
    }

    private static IEnumerable<(string Word, string Value)> Pairs(string line) =>
        line.Split('|', ',').Select(p => p.Split('=', StringSplitOptions.TrimEntries)).Where(p => p.Length > 1)
            .Select(p => (Folding.FoldWord(p[0]), p[1]));
}
