using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Tests.Questions;

/// <summary>
/// The language data is part of the program: here it is read as a whole, so that a slip in it fails a test and not a start.
/// </summary>
public sealed class LanguageReaderTests
{
    private static readonly Language English = LanguageReader.Read();

    [Fact]
    public void Read_ShippedFiles_HaveSomethingOfEveryKind()
    {
        Assert.NotEmpty(English.Words.Function);
        Assert.NotEmpty(English.Words.Soft);
        Assert.NotEmpty(English.Words.Fillers);
        Assert.Equal(8, English.Words.Numbers["eight"]);
        Assert.True(English.Lexicon.Senses.Count > 100);
        Assert.True(English.Countries.All.Count() > 190);
        Assert.Equal(64, English.Hash.Length);
    }

    [Fact]
    public void Read_Twice_GivesTheSameHash() => Assert.Equal(LanguageReader.Read().Hash, English.Hash);

    [Fact]
    public void Lexicon_Codes_AreAllKnownToCameo() =>
        Assert.Empty(English.Lexicon.Senses.SelectMany(s => s.Codes.Where(c => !Cameo.IsKnown(c)).Select(c => $"{s.Name} {c}")));

    [Fact]
    public void Lexicon_Roots_OfCameoAllHaveASense()
    {
        var roots = English.Lexicon.Senses.SelectMany(s => s.Codes).Select(Cameo.Root).ToHashSet();

        Assert.DoesNotContain(Cameo.Codes, c => c.Length == 2 && !roots.Contains(c));
    }

    [Fact]
    public void Lexicon_Names_AreUnique() =>
        Assert.Empty(English.Lexicon.Senses.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Lexicon_Senses_AreAllReachable()
    {
        var reached = new HashSet<Sense>();
        foreach (var pattern in Patterns())
        {
            var tokens = English.Words.Tokenizer.Tokenize(pattern).Where(t => t.Kind != TokenKind.Boundary).ToList();
            reached.UnionWith(English.Lexicon.Match(tokens, 0)?.Uses.Select(u => u.Sense) ?? []);
        }

        Assert.Empty(English.Lexicon.Senses.Except(reached).Select(s => s.Name));
    }

    // Every pattern of the file in its shortest form: the first of each choice, without what may be missing, a word in the slot.
    private static IEnumerable<string> Patterns()
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream("Bot.Core.Questions.Data.lexicon.txt")!;
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n'))
        {
            var text = line.Split('#')[0];
            if (text.Length > 0 && char.IsWhiteSpace(text[0]) && text.Trim() is { Length: > 0 } row)
            {
                foreach (var pattern in row[row.IndexOf(' ', StringComparison.Ordinal)..]
                    .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    var words = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.StartsWith('('))
                        .Select(w => w == "_" ? "somebody" : w.Split('/')[0].TrimEnd('!'));
                    yield return string.Join(' ', words);
                }
            }
        }
    }
}
