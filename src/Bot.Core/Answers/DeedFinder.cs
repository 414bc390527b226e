using System.Text;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Answers;

/// <summary>
/// Finds the rows of a dataset that fit a question: who did what to whom when, by the indexes over source, target and type.
/// Rows have no words, so a question with content beyond its action, its actors and its times fits none of them.
/// </summary>
internal sealed class DeedFinder(TimelineIndex index, IndexSession session)
{
    private const int MostDaysOfAll = 31;

    /// <summary>The rows that fit, by day and then by row.</summary>
    public List<Hit> Find(Question question, DayWindow window)
    {
        if ((question.Action is null && question.Asked != Asked.List) || question.Terms.Any(t => !t.IsSoft) || window.IsEmpty)
        {
            return [];
        }

        var mentions = question.Mentions;
        if (mentions.Any(m => m.Actors.Count == 0) || (mentions.Count == 0 && window.IsOpen))
        {
            return [];
        }

        if (question.Action is null)
        {
            // "what happened between Japan and China", "what happened on 5 May 2015": whatever was done, by anybody only if it is not too
            // much.
            return mentions.Count > 0 ? Rows(null, question, window)
                : window.Last - window.First < MostDaysOfAll ? Rows(index.Types.All, question, window)
                : [];
        }

        foreach (var types in TypeSets(question.Action, question.ActionWords))
        {
            var hits = Rows(types, question, window);
            if (hits.Count > 0)
            {
                return hits;
            }
        }

        return [];
    }

    /// <summary>Types to try in order: each sense's most exact code as it is, then what lies below it, then the less exact codes.</summary>
    private IEnumerable<IReadOnlyList<int>> TypeSets(SenseMatch action, IReadOnlyList<string> words)
    {
        // Of several senses the one whose type the dataset itself calls by the question's word: an "ultimatum" is "Give ultimatum" before
        // "Demand".
        var uses = action.Uses.Where(u => u.Sense.Codes.Count > 0)
            .OrderBy(u => index.Types.Exact(u.Sense.Codes[0]) is { } type && words.Any(IsIn(index.Types.Name(type))) ? 0 : 1).ToList();
        foreach (var use in uses)
        {
            if (index.Types.Exact(use.Sense.Codes[0]) is { } exact)
            {
                yield return [exact];
            }
        }

        foreach (var use in uses)
        {
            var below = index.Types.Below(use.Sense.Codes[0]);
            if (below.Count > 0)
            {
                yield return below;
            }
        }

        foreach (var code in uses.SelectMany(u => u.Sense.Codes.Skip(1)))
        {
            if (index.Types.Exact(code) is { } other)
            {
                yield return [other];
            }
        }
    }

    private static Func<string, bool> IsIn(string name) => stem => stem.Length > 3
        && name.Contains(stem, StringComparison.OrdinalIgnoreCase);

    private List<Hit> Rows(IReadOnlyList<int>? types, Question question, DayWindow window)
    {
        var where = new StringBuilder(types is null ? "" : $" AND type IN ({List(types)})");
        foreach (var mention in question.Sources)
        {
            where.Append($" AND source IN ({List(mention.Actors)})");
        }

        foreach (var mention in question.Targets)
        {
            where.Append($" AND target IN ({List(mention.Actors)})");
        }

        var hits = new List<Hit>();
        foreach (var sides in Sides([.. question.Others, .. question.Places], 0))
        {
            hits.AddRange(session.Rows(
                $"SELECT id, type, source, target, first, last FROM deed WHERE event = 0{where}{sides} AND first >= $1 AND last <= $2",
                r => new Hit(0, r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), 0),
                window.First, window.Last));
        }

        return hits.DistinctBy(h => h.Deed).OrderBy(h => h.First).ThenBy(h => h.Deed).ToList();
    }

    // Each open side is tried both ways, so that either index can serve.
    private static IEnumerable<string> Sides(IReadOnlyList<ActorMention> others, int at)
    {
        if (at == others.Count)
        {
            yield return "";
            yield break;
        }

        foreach (var rest in Sides(others, at + 1))
        {
            yield return $" AND source IN ({List(others[at].Actors)})" + rest;
            yield return $" AND target IN ({List(others[at].Actors)})" + rest;
        }
    }

    private static string List(IReadOnlyList<int> ids) => string.Join(',', ids);
}
