using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Rows;

/// <summary>
/// Finds the event type that the action words of a question come nearest to, where they are no pattern of the lexicon as they stand. What
/// is searched are the patterns of every sense with a code, and the names of a dataset's types; a word weighs the more, the fewer types use
/// it. Read-only and shared.
/// </summary>
internal sealed class TypeIndex
{
    // Chosen by hand, by what the sets dataset-chat, dataset-chat-more and dataset-everyday lose and gain; not yet fitted by a command.
    // One word alone has to be all but the whole pattern.
    private const double LeastScore = 0.7;
    private const double LeastOfOne = 0.8;
    private const double LeastLead = 0.08;

    // A word that is only near to the pattern's says less than half of what the word itself says.
    private const double NearWeight = 0.45;
    private const int MostNear = 8;

    private readonly Language _language;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, List<int>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double _rarest;

    /// <param name="language">The language, with the wordings for rows.</param>
    /// <param name="types">Codes and names of the types that the dataset has.</param>
    public TypeIndex(Language language, IReadOnlyList<(string Code, string Name)> types)
    {
        _language = language;
        var codes = types.Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var pattern in language.Lexicon.Patterns.Where(p => p.Sense.Codes is [var code, ..] && codes.Contains(code)))
        {
            Add(new SenseUse(pattern.Sense, pattern.Kind), language.Lexicon.WordsOf(pattern)
                .Where(w => !w.IsOptional && !w.Choices.All(c => c.IsPreposition)).Select(w => w.Choices.SelectMany(c => c.Stems)));
        }

        foreach (var (code, name) in types)
        {
            if (language.Lexicon.Senses.FirstOrDefault(s => s.Codes is [var first, ..] && first == code) is { } sense)
            {
                Add(new SenseUse(sense, PatternKind.Verb), language.Words.Tokenizer.Tokenize(name).Where(t => t.Kind == TokenKind.Word)
                    .Select(t => (IEnumerable<string>)[t.Stem]));
            }
        }

        var count = _entries.Select(e => e.Use.Sense.Codes[0]).Distinct(StringComparer.Ordinal).Count();
        foreach (var (stem, entries) in _byStem)
        {
            _weights[stem] = Math.Log(1 + ((double)count / entries.Select(e => _entries[e].Use.Sense.Codes[0])
                .Distinct(StringComparer.Ordinal).Count()));
        }

        _rarest = Math.Log(1 + count);
    }

    /// <summary>The type that some words speak for with a clear lead; null where none has one.</summary>
    /// <param name="tokens">The words of a question that are neither names nor times nor what is asked for. Words of grammar among them
    /// only complete a pattern.</param>
    public TypeGuess? Find(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(t => _language.Words.Function.Contains(t.Norm) ? WordOf(t) with { Weight = 0 } : WordOf(t)).ToList();
        var asked = words.Sum(w => w.Weight);
        if (asked == 0)
        {
            return null;
        }

        var best = new Dictionary<string, TypeGuess>(StringComparer.Ordinal);
        foreach (var at in words.SelectMany(w => w.Stems.Keys).Distinct(StringComparer.Ordinal)
            .SelectMany(s => _byStem.GetValueOrDefault(s) ?? []).Distinct())
        {
            var guess = Hold(_entries[at], words, asked);
            if (!best.TryGetValue(guess.Code, out var known) || guess.Score > known.Score)
            {
                best[guess.Code] = guess;
            }
        }

        var ranked = best.Values.OrderByDescending(g => g.Score).ThenBy(g => g.Use.Sense.Id).ToList();
        if (ranked.Count == 0 || ranked[0].Score < (ranked[0].Words.Count(w => words[w].Weight > 0) > 1 ? LeastScore : LeastOfOne))
        {
            return null;
        }

        var rival = ranked.Skip(1).FirstOrDefault(g => !IsKin(g.Code, ranked[0].Code));
        return rival is null || ranked[0].Score - rival.Score >= LeastLead ? ranked[0] : null;
    }

    /// <summary>Whether one type is the other, or lies below it.</summary>
    public static bool IsKin(string code, string other) => code.StartsWith(other, StringComparison.Ordinal)
        || other.StartsWith(code, StringComparison.Ordinal);

    private static TypeGuess Hold(Entry entry, List<Word> words, double asked)
    {
        var speaking = new HashSet<int>();
        var (common, whole) = (0.0, 0.0);
        foreach (var position in entry.Positions)
        {
            var (found, at) = (0.0, -1);
            for (var i = 0; i < words.Count; i++)
            {
                foreach (var stem in position.Stems)
                {
                    if (words[i].Stems.TryGetValue(stem, out var share) && share * position.Weight > found)
                    {
                        (found, at) = (share * position.Weight, i);
                    }
                }
            }

            common += found;
            whole += position.Weight;
            if (at >= 0)
            {
                speaking.Add(at);
            }
        }

        var said = speaking.Sum(i => words[i].Weight * words[i].Stems.Values.Max());
        return new TypeGuess(entry.Use, speaking, whole == 0 ? 0
            : 2 * (common / whole) * (said / asked) / ((common / whole) + (said / asked)));
    }

    // The stems that a word stands for, with how surely; what no pattern has nor is near to one weighs as much as the rarest, so that it
    // is not passed over.
    private Word WordOf(Token token)
    {
        if (_weights.TryGetValue(token.Stem, out var weight))
        {
            return new Word(new Dictionary<string, double>(StringComparer.Ordinal) { [token.Stem] = 1 }, weight);
        }

        var near = _language.Everyday.Near(token.Norm).Take(MostNear).Select(_language.Words.Lemmas.Stem).Where(_weights.ContainsKey)
            .Distinct(StringComparer.Ordinal);
        return new Word(near.ToDictionary(s => s, _ => NearWeight, StringComparer.Ordinal), _rarest);
    }

    private void Add(SenseUse use, IEnumerable<IEnumerable<string>> positions)
    {
        var read = positions.Select(p => p.Where(s => s != SensePattern.Slot).Distinct(StringComparer.Ordinal).ToList())
            .Where(p => p.Count > 0).ToList();
        if (read.TrueForAll(p => p.TrueForAll(_language.Words.Function.Contains)))
        {
            return;
        }

        _entries.Add(new Entry(use, [.. read.Select(p => new Position(p, this))]));
        foreach (var stem in read.SelectMany(p => p).Distinct(StringComparer.Ordinal))
        {
            if (!_byStem.TryGetValue(stem, out var entries))
            {
                _byStem[stem] = entries = [];
            }

            entries.Add(_entries.Count - 1);
        }
    }

    private sealed record Entry(SenseUse Use, Position[] Positions);

    private sealed record Word(Dictionary<string, double> Stems, double Weight);

    private sealed class Position(IReadOnlyList<string> stems, TypeIndex index)
    {
        public IReadOnlyList<string> Stems => stems;

        // Of alternatives the commonest: what the pattern lacks least.
        public double Weight => stems.Min(s => index._weights[s]);
    }
}
