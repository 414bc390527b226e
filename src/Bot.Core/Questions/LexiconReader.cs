using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions;

/// <summary>
/// Reads <c>lexicon.txt</c>, or a file of the same form that lies over another: a sense that the lower one has gets more patterns.
/// </summary>
internal sealed class LexiconReader(PatternReader reader, SenseLexicon? below = null)
{
    private readonly SenseLexicon _lexicon = new(reader, below);
    private readonly Dictionary<string, PatternWord> _words = new(StringComparer.Ordinal);

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

            var text = line.AsMemory().Trim();
            var mark = text.Span.IndexOf(' ');
            var kind = Kind(mark < 0 ? text.Span : text.Span[..mark]);
            var patterns = mark < 0 ? default : text[mark..];
            foreach (var pattern in patterns.Span.Split('|'))
            {
                if (kind is PatternKind.Agent or PatternKind.AgentOfTarget)
                {
                    _lexicon.AddAgent(patterns[pattern].Trim().ToString(), new SenseUse(sense, kind));
                }
                else
                {
                    Add(new SensePattern(patterns[pattern].Trim(), sense, kind));
                }
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
        "a" => PatternKind.Agent,
        "a<" => PatternKind.AgentOfTarget,
        "w" => PatternKind.Word,
        _ => throw new InvalidOperationException($"lexicon.txt: '{mark}' is no kind of pattern."),
    };

    // Kept under every stem that it can begin with; its other words are read when a question begins with one of these.
    private void Add(SensePattern pattern)
    {
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var isBeginning = true;
        foreach (var range in pattern.Text.Span.Split(' '))
        {
            var text = pattern.Text.Span[range];
            if (text.Length == 0)
            {
                continue;
            }

            if (!known.TryGetValue(text, out var word))
            {
                known[text] = word = reader.Word(text.ToString());
                _lexicon.AddStems(word.Choices.SelectMany(c => c.Stems).Where(s => s != SensePattern.Slot));
            }

            if (isBeginning)
            {
                _lexicon.Add(pattern, word);
                isBeginning = word.CanBeEmpty;
            }
        }
    }
}
