namespace Bot.Core.Chat.Talk;

/// <summary>How patterns cover the words of one message, one pattern behind the other.</summary>
internal sealed class TalkCover
{
    private readonly IReadOnlyList<string> _words;
    private readonly List<(int End, TalkPattern Pattern)>[] _steps;
    private readonly Dictionary<int, Reading?> _known = [];

    public TalkCover(TalkBook book, IReadOnlyList<string> words)
    {
        _words = words;
        var candidates = book.Candidates(words);
        if (words.Any(book.Unless.Contains))
        {
            candidates = candidates.Where(c => c.Kind != TalkKind.Everyday).ToList();
        }

        _steps = new List<(int End, TalkPattern Pattern)>[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var start = i;
            _steps[i] =
            [
                .. candidates.SelectMany(p => p.Ends(words, start).Where(e => e > start).Select(e => (End: e, Pattern: p)))
                    .OrderByDescending(s => s.End).ThenBy(s => s.Pattern.Kind == TalkKind.Address).ThenBy(s => s.Pattern.Place),
            ];
        }
    }

    /// <summary>The kinds of what covers all words from one on, first to last; null where something stays uncovered.</summary>
    public Reading? From(int start)
    {
        if (_known.TryGetValue(start, out var known))
        {
            return known;
        }

        Reading? found = null;
        foreach (var (end, pattern) in _steps[start])
        {
            if (end == _words.Count)
            {
                found = new Reading([pattern.Kind], pattern.Kind, pattern.Language);
                break;
            }

            // An everyday request goes on to the end.
            if (pattern.Kind != TalkKind.Everyday && From(end) is { } rest)
            {
                found = pattern.Kind > rest.Kind ? new Reading([], pattern.Kind, pattern.Language) : rest;
                found = found with { Kinds = [pattern.Kind, .. rest.Kinds] };
                break;
            }
        }

        return _known[start] = found;
    }

    /// <summary>The end of the longest pattern from a word on that may end where it does; the word itself where there is none.</summary>
    public int Longest(int start, Func<TalkKind, int, bool> mayEnd) =>
        _steps[start].Where(s => s.End < _words.Count && mayEnd(s.Pattern.Kind, s.End)).Select(s => s.End).DefaultIfEmpty(start).Max();

    /// <summary>What covers a message.</summary>
    /// <param name="Kinds">The kind of each pattern in order.</param>
    /// <param name="Kind">The one of them that is answered.</param>
    /// <param name="Language">Its language.</param>
    public sealed record Reading(IReadOnlyList<TalkKind> Kinds, TalkKind Kind, string Language);
}
