using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Bot.Core.Text;

namespace Bot.Core.Questions.Senses;

/// <summary>
/// Maps verbs, nouns and phrases to senses (<c>lexicon.txt</c>). Patterns live in tries over stems; matching is longest first and passes
/// over determiners, possessive pronouns, adverbs and "first", "last", "next" between a pattern's words.
/// </summary>
public sealed class SenseLexicon
{
    private const int LongestSlot = 8;
    private const int MostSkipped = 3;
    private readonly PatternReader _reader;
    private readonly List<Sense> _senses = [];
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SensePattern>?> _patterns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SenseTrie> _tries = new(StringComparer.Ordinal);

    private readonly SenseLexicon? _below;
    private readonly Dictionary<string, SenseUse> _agents = new(StringComparer.Ordinal);

    /// <param name="reader">Reads the words of patterns.</param>
    /// <param name="below">The lexicon that this one lies over: it has its senses and stems too, and its patterns, where no pattern here is
    /// as long.</param>
    internal SenseLexicon(PatternReader reader, SenseLexicon? below = null)
    {
        _reader = reader;
        _below = below;
        _senses.AddRange(below?._senses ?? []);
        _stems.UnionWith(below?._stems ?? []);
    }

    /// <summary>Every sense in the lexicon's order.</summary>
    public IReadOnlyList<Sense> Senses => _senses;

    /// <summary>Every stem that a pattern holds: words that are spelled right.</summary>
    public IReadOnlySet<string> Stems => _stems;

    /// <summary>
    /// What a noun of agent, singular or plural, says was done; null for any other word. Its form counts and not its stem: "accuser" is not
    /// "accuse".
    /// </summary>
    internal SenseUse? Agent(string noun) => _agents.GetValueOrDefault(noun)
        ?? (noun.EndsWith('s') ? _agents.GetValueOrDefault(noun[..^1]) : null);

    internal void AddAgent(string noun, SenseUse use) => _agents.TryAdd(noun, use);

    /// <summary>Every pattern, each once.</summary>
    internal IEnumerable<SensePattern> Patterns =>
        _patterns.Values.SelectMany(p => p ?? []).Distinct(ReferenceEqualityComparer.Instance).Cast<SensePattern>()
            .Concat(_below?.Patterns ?? []);

    /// <summary>The words of a pattern.</summary>
    internal PatternWord[] WordsOf(SensePattern pattern) => _reader.Words(pattern.Text.Span);

    /// <summary>
    /// The senses that an event has by its type alone: the first one of just that code, which means no more than the code, and those of the
    /// code above it (a threat to attack with weapons of some kind is a threat of force).
    /// </summary>
    /// <param name="code">A CAMEO code.</param>
    internal IEnumerable<int> OfType(string code) =>
        _senses.Where(s => s.Codes is [{ Length: 3 } first, ..] && code.Length > 3 && code.StartsWith(first, StringComparison.Ordinal))
            .Concat(_senses.Where(s => s.Codes is [var first, ..] && first == code).Take(1)).Select(s => s.Id);

    /// <summary>The senses of the root that a type belongs to: they say less than the type does.</summary>
    /// <param name="code">A CAMEO code.</param>
    internal IEnumerable<int> OfRoot(string code) =>
        _senses.Where(s => s.Codes is [{ Length: 2 } first, ..] && code.StartsWith(first, StringComparison.Ordinal)).Select(s => s.Id);

    /// <summary>Forgets what was worked out of the patterns: what an index's texts needed, questions seldom need. Thread-safe.</summary>
    public void Trim()
    {
        _tries.Clear();
        _below?.Trim();
    }

    internal Sense Add(string name, IReadOnlyList<string> codes)
    {
        if (_below?._senses.Find(s => s.Name == name) is { } known)
        {
            return known;
        }

        var sense = new Sense(_senses.Count, name, codes);
        _senses.Add(sense);
        return sense;
    }

    internal void AddStems(IEnumerable<string> stems) => _stems.UnionWith(stems);

    /// <summary>Keeps a pattern under the stems of a word that it can begin with.</summary>
    internal void Add(SensePattern pattern, PatternWord beginning)
    {
        foreach (var first in beginning.FirstStems)
        {
            ref var patterns = ref CollectionsMarshal.GetValueRefOrAddDefault(_patterns, first, out _);
            patterns ??= [];
            if (patterns.Count == 0 || !ReferenceEquals(patterns[^1], pattern))
            {
                patterns.Add(pattern);
            }
        }
    }

    /// <summary>The longest pattern that begins at a token; null where none does.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="start">Index of the token it begins at.</param>
    public SenseMatch? Match(IReadOnlyList<Token> tokens, int start) => Match(tokens, start, tokens?.Count ?? 0, _ => true);

    /// <summary>The longest pattern that begins at a token, ends before another and passes a test; null where none does.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="start">Index of the token it begins at.</param>
    /// <param name="limit">Index of the token it has to end before.</param>
    /// <param name="fits">Whether a match may stand where it stands.</param>
    internal SenseMatch? Match(IReadOnlyList<Token> tokens, int start, int limit, Func<SenseMatch, bool> fits)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var below = _below?.Match(tokens, start, limit, fits);
        if (start >= limit || Trie(tokens[start].Stem) is not { } trie)
        {
            return below;
        }

        var search = new Search(trie, tokens, start, limit, fits);
        search.Walk(SenseTrie.Root, start, 0, 0, -1, -1);
        return search.Best is null || below?.Words > search.Best.Words ? below : search.Best;
    }

    // Built when the first question begins a phrase with the stem: all of them at once took most of the time and memory of a start.
    private SenseTrie? Trie(string first) =>
        _patterns.GetValueOrDefault(first) is { } patterns
            ? _tries.GetOrAdd(first, static (stem, of) => new SenseTrie(stem, of.patterns, of._reader), (patterns, _reader))
            : null;

    private static bool IsPreposition(Token token) => token.Norm is "of" or "with" or "to" or "for" or "from" or "as" or "into" or "on";

    private static bool IsSkippable(Token token) =>
        token.Kind == TokenKind.Word && !token.IsPossessive
        && (Skippable.Contains(token.Norm) || token.IsAdverb);

    private static readonly HashSet<string> Skippable = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "any", "some", "all", "such",
        "first", "last", "next", "second", "third", "final", "latest", "again", "also", "once", "then", "ever", "just", "more", "further",
        "another", "new",
    };

    private sealed class Search(SenseTrie patterns, IReadOnlyList<Token> tokens, int start, int limit, Func<SenseMatch, bool> fits)
    {
        public SenseMatch? Best { get; private set; }

        public void Walk(int node, int at, int words, int skipped, int slotStart, int slotEnd)
        {
            var uses = patterns.Uses(node);
            if (uses.Count > 0 && (Best is null || words > Best.Words))
            {
                var match = new SenseMatch(start, at, words, uses, slotStart, slotEnd);
                Best = fits(match) ? match : Best;
            }

            if (at >= limit || tokens[at].Kind == TokenKind.Boundary)
            {
                return;
            }

            if (patterns.Find(node, tokens[at].Stem) is { } next)
            {
                Walk(next, at + 1, words + 1, 0, slotStart, slotEnd);
            }

            if (words > 0 && skipped < MostSkipped && IsSkippable(tokens[at]))
            {
                Walk(node, at + 1, words, skipped + 1, slotStart, slotEnd);
            }

            if (words > 0 && slotStart < 0 && patterns.Find(node, SensePattern.Slot) is { } behind)
            {
                // "accuse _ of": where the object is asked for or stands in front ("whom did X accuse of fraud"), its place is empty.
                var first = IsPreposition(tokens[at]) ? at : at + 1;
                for (var end = first; end <= at + LongestSlot && end < limit && tokens[end - 1].Kind != TokenKind.Boundary; end++)
                {
                    if (patterns.Find(behind, tokens[end].Stem) is not null)
                    {
                        Walk(behind, end, words, 0, at, end);
                    }
                }
            }
        }
    }
}
