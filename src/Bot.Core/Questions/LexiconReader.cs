using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>Reads <c>lexicon.txt</c>. Alternatives and optional words are walked through in the trie itself, so what patterns share is done once.</summary>
internal sealed class LexiconReader(WordLists words)
{
    private const string Slot = "_";

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "to", "with", "from", "of", "on", "about", "against", "for", "at", "in", "into", "toward", "towards", "upon", "over", "by", "between",
    };

    private readonly SenseLexicon _lexicon = new();
    private readonly Dictionary<string, Choice> _choices = new(StringComparer.Ordinal);

    public SenseLexicon Read(IEnumerable<string> lines)
    {
        Sense? sense = null;
        foreach (var line in lines)
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!char.IsWhiteSpace(line[0]))
            {
                sense = _lexicon.Add(fields[0], fields[1..]);
                continue;
            }

            if (sense is null)
            {
                throw new InvalidOperationException($"lexicon.txt: '{line}' stands before any sense.");
            }

            var kind = Kind(fields[0]);
            foreach (var pattern in line.TrimStart()[fields[0].Length..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Add(pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word).ToArray(), default, sense, kind);
            }
        }

        return _lexicon;
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

    // "make (a) trip/visit to" stands for four rows of words.
    private void Add(ReadOnlySpan<PatternWord> pattern, Place place, Sense sense, PatternKind kind)
    {
        if (pattern.Length == 0)
        {
            AddUse(place, sense, kind);
            return;
        }

        foreach (var choice in pattern[0].Choices)
        {
            Add(pattern[1..], Walk(place, choice), sense, kind);
        }

        if (pattern[0].IsOptional)
        {
            Add(pattern[1..], place, sense, kind);
        }
    }

    private void AddUse(Place place, Sense sense, PatternKind kind)
    {
        if (place.Length == 0)
        {
            return;
        }

        _lexicon.Patterns.Add(place.Node, sense, kind);

        // "meet with" is found in "when did they meet" as well.
        if (place is { Length: > 1, EndsInPreposition: true, IsBehindSlot: false })
        {
            _lexicon.Patterns.Add(place.Before, sense, kind);
        }
    }

    private Place Walk(Place place, Choice choice)
    {
        foreach (var stem in choice.Stems)
        {
            place = new Place(_lexicon.Patterns.Child(place.Node, stem), place.Node, place.Length + 1, IsBehindSlot: place.IsSlot, IsSlot: stem == Slot, false);
        }

        return place with { EndsInPreposition = choice.IsPreposition };
    }

    private PatternWord Word(string word)
    {
        var optional = word.StartsWith('(') && word.EndsWith(')');
        return new PatternWord((optional ? word[1..^1] : word).Split('/').Select(Read).ToArray(), optional);
    }

    // A pattern goes through the same tokenizer as a question, so that "co-operate" and "F-16" meet themselves there.
    private Choice Read(string word)
    {
        if (!_choices.TryGetValue(word, out var choice))
        {
            string[] stems = word == Slot ? [Slot] : words.Tokenizer.Tokenize(word).Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem).ToArray();
            _choices[word] = choice = new Choice(stems, Prepositions.Contains(word));
        }

        return choice;
    }

    private sealed record Choice(string[] Stems, bool IsPreposition);

    private sealed record PatternWord(Choice[] Choices, bool IsOptional);

    // Where a walk through the trie stands: its node, the node before, and what the last words were.
    private readonly record struct Place(int Node, int Before, int Length, bool IsBehindSlot, bool IsSlot, bool EndsInPreposition);
}
