using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>
/// Finds the curated events that may have to do with a question, generously: whatever shares a word, a sense or an actor with it, the
/// likeliest first.
/// </summary>
internal sealed class Retrieval(IndexSession session)
{
    // Titles weigh most, then aliases and questions, then what the sources say, the actors' names, and what the words mean.
    private const string Rank = "bm25(words, 8.0, 5.0, 1.0, 0.7, 2.0, 2.0)";

    /// <summary>
    /// Ids of the events, likeliest first; where there are more than are wanted, those that begin in its days come first.
    /// </summary>
    /// <param name="clause">What the question says.</param>
    /// <param name="most">Most events wanted, of its days and of all days each.</param>
    public IReadOnlyList<int> Find(Clause clause, int most)
    {
        var words = clause.Slots.SelectMany(Words).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var match = string.Join(" OR ", words.Select(Quote));
        var any = session.Rows(
            $"SELECT rowid FROM words WHERE words MATCH $1 ORDER BY {Rank}, rowid LIMIT $2", r => r.GetInt32(0), match, most);
        if (any.Count < most || clause.Time is not { Days: var (first, last) })
        {
            return any;
        }

        var inTime = session.Rows(
            $"""
            SELECT rowid FROM words
            WHERE words MATCH $1 AND rowid IN (SELECT event FROM deed WHERE event > 0 AND first BETWEEN $3 AND $4)
            ORDER BY {Rank}, rowid LIMIT $2
            """,
            r => r.GetInt32(0),
            match,
            most,
            first,
            last);
        return [.. inTime.Union(any)];
    }

    /// <summary>Ids of the events that some question of theirs has all of some words for.</summary>
    public IReadOnlyList<int> Asked(IReadOnlySet<string> stems) => stems.Count == 0 ? [] : session.Rows(
        "SELECT rowid FROM words WHERE words MATCH $1 ORDER BY rowid",
        r => r.GetInt32(0),
        $"asks : ({string.Join(" AND ", stems.Select(Quote))})");

    /// <summary>Ids of the events that are dated to some days, by day.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    public IReadOnlyList<int> Between(int first, int last) => session.Rows(
        "SELECT DISTINCT event FROM deed WHERE event > 0 AND first BETWEEN $1 AND $2 ORDER BY first, event",
        r => r.GetInt32(0),
        first,
        last);

    private static IEnumerable<string> Words(Slot slot) => slot switch
    {
        ActionSlot action => action.Action.Uses.Select(u => Marks.Sense(u.Sense.Id)).Concat(action.Stems),
        ActorSlot { Mention.Actors.Count: > 0 } actor => actor.Mention.Actors.Select(Marks.Actor),
        ActorSlot actor => actor.Mention.Stems,
        WordSlot word => word.Term.Senses.Select(s => Marks.Sense(s.Id)).Concat(word.Term.Words),
        _ => [slot.Text],
    };

    // No text of a user is ever an operator of the query.
    private static string Quote(string text) => "\"" + text.Replace('"', ' ').Replace('\0', ' ').Trim() + "\"";
}
