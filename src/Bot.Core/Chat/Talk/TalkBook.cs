namespace Bot.Core.Chat.Talk;

/// <summary>The patterns of small talk, as the data files have them.</summary>
internal sealed class TalkBook
{
    private readonly Dictionary<string, List<TalkPattern>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Which kinds are dropped next to a question, and where.</summary>
    public Dictionary<TalkKind, TalkPlace> Dropped { get; } = [];

    /// <summary>Words of statecraft: what has one of them is no everyday request.</summary>
    public HashSet<string> Unless { get; } = new(StringComparer.Ordinal);

    /// <summary>How many patterns there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a pattern; of two that fit the same words, the one that was added first counts.</summary>
    public void Add(TalkPattern pattern)
    {
        Count++;
        foreach (var key in pattern.Keys.Distinct(StringComparer.Ordinal))
        {
            if (!_byKey.TryGetValue(key, out var patterns))
            {
                _byKey[key] = patterns = [];
            }

            patterns.Add(pattern);
        }
    }

    /// <summary>The patterns that may fit a message, by its words: each has all elements that must be there.</summary>
    public IReadOnlyList<TalkPattern> Candidates(IReadOnlyList<string> words) =>
        words.Distinct(StringComparer.Ordinal).SelectMany(w => _byKey.GetValueOrDefault(w, [])).Distinct()
            .Where(p => p.Elements.All(e => e.MayBeAmong(words))).ToList();
}
