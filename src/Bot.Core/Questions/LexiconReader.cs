using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>Reads <c>lexicon.txt</c>.</summary>
internal sealed class LexiconReader(WordLists words)
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "to", "with", "from", "of", "on", "about", "against", "for", "at", "in", "into", "toward", "towards", "upon", "over", "by", "between",
    };

    private readonly SenseLexicon _lexicon = new();
    private readonly Dictionary<string, PatternWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternChoice> _choices = new(StringComparer.Ordinal);

    public SenseLexicon Read(IEnumerable<string> lines)
    {
        Sense? sense = null;
        foreach (var line in lines)
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                sense = _lexicon.Add(fields[0], fields[1..]);
                continue;
            }

            if (sense is null)
            {
                throw new InvalidOperationException($"lexicon.txt: '{line}' stands before any sense.");
            }

            var text = line.AsSpan().Trim();
            var mark = text.IndexOf(' ');
            var kind = Kind(mark < 0 ? text : text[..mark]);
            var patterns = mark < 0 ? default : text[mark..];
            foreach (var pattern in patterns.Split('|'))
            {
                _lexicon.Add(new SensePattern(Words(patterns[pattern]), sense, kind));
            }
        }

        return _lexicon;
    }

    private static PatternKind Kind(ReadOnlySpan<char> mark) => mark switch
    {
        "v" => PatternKind.Verb,
        "v<" => PatternKind.VerbOfTarget,
        "n" => PatternKind.Noun,
        "n<" => PatternKind.NounOfSource,
        "w" => PatternKind.Word,
        _ => throw new InvalidOperationException($"lexicon.txt: '{mark}' is no kind of pattern."),
    };

    private PatternWord[] Words(ReadOnlySpan<char> pattern)
    {
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var read = new List<PatternWord>();
        foreach (var range in pattern.Split(' '))
        {
            var text = pattern[range];
            if (text.Length == 0)
            {
                continue;
            }

            if (!known.TryGetValue(text, out var word))
            {
                known[text] = word = Word(text.ToString());
            }

            read.Add(word);
        }

        return [.. read];
    }

    private PatternWord Word(string word)
    {
        var optional = word.StartsWith('(') && word.EndsWith(')');
        return new PatternWord((optional ? word[1..^1] : word).Split('/').Select(Choice).ToArray(), optional);
    }

    // A pattern goes through the same tokenizer as a question, so that "co-operate" and "F-16" meet themselves there.
    private PatternChoice Choice(string word)
    {
        if (!_choices.TryGetValue(word, out var choice))
        {
            string[] stems = word == SensePattern.Slot ? [word] : words.Tokenizer.Tokenize(word).Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem).ToArray();
            _choices[word] = choice = new PatternChoice(stems, Prepositions.Contains(word));
            _lexicon.AddStems(stems.Where(s => s != SensePattern.Slot));
        }

        return choice;
    }
}
