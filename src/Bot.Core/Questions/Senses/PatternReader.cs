using Bot.Core.Text;

namespace Bot.Core.Questions.Senses;

/// <summary>Reads the words of a pattern. Thread-safe.</summary>
internal sealed class PatternReader(Tokenizer tokenizer)
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "to", "with", "from", "of", "on", "about", "against", "for", "at", "in", "into", "toward", "towards", "upon", "over", "by",
        "between",
    };

    /// <summary>All words of a pattern.</summary>
    public PatternWord[] Words(ReadOnlySpan<char> pattern) =>
        [.. pattern.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word)];

    /// <summary>One word of a pattern.</summary>
    public PatternWord Word(string word)
    {
        var optional = word.StartsWith('(') && word.EndsWith(')');
        return new PatternWord((optional ? word[1..^1] : word).Split('/').Select(Choice).ToArray(), optional);
    }

    // A pattern goes through the same tokenizer as a question, so that "co-operate" and "F-16" meet themselves there.
    private PatternChoice Choice(string word)
    {
        var tokens = tokenizer.Tokenize(word).Where(t => t.Kind != TokenKind.Boundary);
        return new PatternChoice(word == SensePattern.Slot ? [word] : [.. tokens.Select(t => t.Stem)], Prepositions.Contains(word));
    }
}
