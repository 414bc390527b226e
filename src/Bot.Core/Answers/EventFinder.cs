using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Finds the curated events that carry everything a question says, best first.</summary>
internal sealed class EventFinder(IndexSession session)
{
    // More ids than this are looked up in the index's whole result rather than named in the query.
    private const int MostNamedIds = 200;

    // Titles weigh most, then aliases, then what the sources say.
    private const string Rank = "bm25(words, 8.0, 5.0, 1.0, 0.7, 0.4)";

    /// <summary>The events that fit.</summary>
    /// <param name="question">The question.</param>
    /// <param name="window">The days its times and its anchor leave.</param>
    public List<Hit> Find(Question question, DayWindow window)
    {
        var groups = MatchText.Groups(question);
        var found = groups.Count == 0 ? ByDay(window) : ByWords(MatchText.All(question, groups), window);
        found.RemoveAll(h => IsOwnState(question, h.Event));
        if (found.Count > 1)
        {
            found = Rerank(question, found);
        }

        return found;
    }

    // "what did Zakharova blame on Russia": an event that only speaks of Russia has her speak for it, not against it.
    private bool IsOwnState(Question question, int id)
    {
        var isBlame = question.Action?.Uses.Any(u => u.Sense.Codes.Any(c => c.StartsWith("11", StringComparison.Ordinal))) == true;
        var states = isBlame ? question.Targets.Where(m => m.IsState).SelectMany(m => m.Actors).ToHashSet() : [];
        return states.Count > 0 && question.Sources.SelectMany(m => m.Actors).SelectMany(session.Parents).Any(states.Contains)
            && !session.Side(id, EventSide.Target).Any(states.Contains);
    }

    /// <summary>The events that come nearest to a question that nothing fits.</summary>
    public List<int> Nearest(Question question, int limit)
    {
        var groups = MatchText.Groups(question).Concat(question.Parts.SelectMany(p => MatchText.Groups(p))).ToList();
        if (groups.Count == 0)
        {
            return [];
        }

        // At least two of the things asked for, or the only one: an actor alone is near to too much. What few events carry says most.
        var found = groups.Select(g => session.Rows("SELECT rowid FROM words WHERE words MATCH $1", r => r.GetInt32(0), g)).ToList();
        var events = found.SelectMany(ids => ids).Distinct().Count();
        var least = groups.Count == 1 ? 1 : 2;
        return found.SelectMany(ids => ids.Select(id => (Event: id, Weight: Math.Log(1 + ((double)events / ids.Count))))).GroupBy(f => f.Event)
            .Where(g => g.Count() >= least).OrderByDescending(g => g.Sum(f => f.Weight)).ThenBy(g => g.Key).Take(limit).Select(g => g.Key).ToList();
    }

    private List<Hit> ByWords(string match, DayWindow window) => session.Rows(
        $"""
        SELECT e.id, e.first, e.last, {Rank}, e.is_report, e.part_of FROM words JOIN event e ON e.id = words.rowid
        WHERE words MATCH $1 AND ({InWindow}) ORDER BY {Rank}, e.id
        """,
        r => new Hit(r.GetInt32(0), 0, 0, 0, 0, r.GetInt32(1), r.GetInt32(2), -r.GetDouble(3)) { IsReport = r.GetBoolean(4), Whole = r.IsDBNull(5) ? 0 : r.GetInt32(5) },
        match, window.First, window.Last, window.IsOpen ? 1 : 0);

    private List<Hit> ByDay(DayWindow window) => window.IsOpen ? [] : session.Rows(
        $"SELECT e.id, e.first, e.last, e.is_report, e.part_of FROM event e WHERE e.id IN (SELECT event FROM deed WHERE event > 0 AND first BETWEEN $2 AND $3) AND ({InWindow}) ORDER BY e.first, e.id",
        r => new Hit(r.GetInt32(0), 0, 0, 0, 0, r.GetInt32(1), r.GetInt32(2), 0) { IsReport = r.GetBoolean(3), Whole = r.IsDBNull(4) ? 0 : r.GetInt32(4) },
        null, window.First, window.Last, 0);

    // An event lies in the window when one of its dates lies in it as a whole: a year is not inside a month.
    private const string InWindow =
        "$4 = 1 OR EXISTS (SELECT 1 FROM assertion a WHERE a.event = e.id AND a.first >= $2 AND a.last <= $3)";

    // What an event is weighs most, then on which side its actors stand; words only order what fits alike.
    private List<Hit> Rerank(Question question, List<Hit> found)
    {
        var fit = found.ToDictionary(h => h.Event, _ => 0.0);

        // From 0 to 1: how rare its words are among the events says nothing of how well one fits, and only orders what fits alike.
        var most = found.Max(h => h.Score);
        var bonus = found.ToDictionary(h => h.Event, h => most > 0 ? h.Score / most : 0);
        var named = found.Count <= MostNamedIds ? $" AND rowid IN ({string.Join(',', found.Select(h => h.Event))})" : "";
        void Reward(Dictionary<int, double> points, string? match, double more)
        {
            if (match is null)
            {
                return;
            }

            foreach (var id in session.Rows($"SELECT rowid FROM words WHERE words MATCH $1{named}", r => r.GetInt32(0), match))
            {
                if (points.TryGetValue(id, out var known))
                {
                    points[id] = known + more;
                }
            }
        }

        if (question.Action is { } action)
        {
            Reward(fit, "marks : (" + string.Join(" OR ", action.Uses.Select(u => Marks.MainSense(u.Sense.Id))) + ")", 4);
            Reward(fit, "marks : (" + string.Join(" OR ", action.Uses.Select(u => Marks.NamedSense(u.Sense.Id))) + ")", 1);
        }

        foreach (var mention in question.Sources.Where(m => m.Actors.Count > 0))
        {
            Reward(fit, "marks : (" + string.Join(" OR ", mention.Actors.Select(a => Marks.Source(a, true))) + ")", 2);
        }

        foreach (var mention in question.Targets.Where(m => m.Actors.Count > 0))
        {
            Reward(fit, "marks : (" + string.Join(" OR ", mention.Actors.Select(a => Marks.Target(a, true))) + ")", 1);
        }

        if (question.Others is [{ Actors.Count: > 0 } first, .., { Actors.Count: > 0 } last])
        {
            // "Russian troops crossing into Ukraine": too terse to be sure, but most likely the first did it to the last.
            Reward(fit, "marks : (" + string.Join(" OR ", first.Actors.Select(a => Marks.Source(a, true))) + ")", 1);
            Reward(fit, "marks : (" + string.Join(" OR ", last.Actors.Select(a => Marks.Target(a, true))) + ")", 1);
        }

        foreach (var mention in question.Sources.Concat(question.Targets).Concat(question.Others))
        {
            Reward(bonus, MatchText.InTitle(mention.Stems), 1.5);
        }

        foreach (var term in MatchText.Groups(question, soft: true))
        {
            Reward(bonus, term, 1);
        }

        // What it is asked for by says nothing of an event; it only tells, among those that fit alike, which one is meant.
        foreach (var word in question.Terms.Where(t => t.Number is null).SelectMany(t => t.Words).Concat(question.ActionWords).Distinct(StringComparer.Ordinal))
        {
            Reward(bonus, "{title aliases asks} : \"" + word + "\"", 1);
        }

        return found.Select(h => h with { Fit = fit[h.Event], Score = bonus[h.Event] + fit[h.Event] }).OrderByDescending(h => h.Score).ThenBy(h => h.Event).ToList();
    }
}
