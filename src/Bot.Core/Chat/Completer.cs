using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Finds events and actors for half-typed words, by the prefix index.</summary>
internal sealed class Completer(IndexSession session)
{
    private const int LongestChoice = 100;
    private const int MostWords = 8;

    public IReadOnlyList<Completion> Complete(string option, string typed, int limit)
    {
        limit = Math.Clamp(limit, 1, 25);
        var names = option == "actor"
            ? Actors(typed, limit)
            : ByPrefix(typed, limit).Select(id => session.Rows("SELECT title FROM event WHERE id = $1", r => r.GetString(0), id)[0]);
        return names.Select(n => new Completion(ReplySize.Cut(n, LongestChoice), ReplySize.Cut(n, LongestChoice))).ToList();
    }

    /// <summary>
    /// Events for inline search: what answers the question, then what the words begin to spell; recent and on-this-day events for nothing
    /// typed.
    /// </summary>
    public IReadOnlyList<int> Events(string text, Question question, Answerer answerer, CalendarDay today, int most)
    {
        if (text.Trim().Length == 0)
        {
            return OnThisDay(today).Concat(Recent(most)).Distinct().Take(most).ToList();
        }

        var exact = question.IsEmpty || question.Parts.Count > 0
            ? []
            : answerer.Hits(question).Where(h => h.Event > 0).Select(h => h.Event);
        return exact.Concat(ByPrefix(text, most)).Distinct().Take(most).ToList();
    }

    private List<int> ByPrefix(string typed, int limit)
    {
        var words = Words(typed);
        if (words.Count == 0)
        {
            return Recent(limit);
        }

        var match = string.Join(" AND ", words.Select((w, i) => i == words.Count - 1 ? $"\"{w}\"*" : $"\"{w}\""));
        return session.Rows(
            "SELECT rowid FROM titles WHERE titles MATCH $1 ORDER BY bm25(titles, 2.0, 1.0), rowid LIMIT $2",
            r => r.GetInt32(0),
            match,
            limit);
    }

    private List<int> Recent(int limit) => session.Rows("SELECT id FROM event ORDER BY first DESC, id LIMIT $1", r => r.GetInt32(0), limit);

    private List<int> OnThisDay(CalendarDay today)
    {
        var range = session.Rows(
            "SELECT min(first), max(first) FROM event WHERE first > 0",
            r => r.IsDBNull(0) ? (First: 0, Last: 0) : (First: r.GetInt32(0), Last: r.GetInt32(1)))[0];
        var found = new List<int>();
        var lastYear = CalendarDay.FromDayNumber(range.Last).Year;
        for (var year = CalendarDay.FromDayNumber(range.First).Year; range.First > 0 && year <= lastYear; year++)
        {
            if (today.Day <= CalendarDay.DaysInMonth(year, today.Month))
            {
                found.AddRange(session.Rows(
                    "SELECT id FROM event WHERE first = $1 AND last = $1 ORDER BY id",
                    r => r.GetInt32(0),
                    new CalendarDay(year, today.Month, today.Day).DayNumber));
            }
        }

        return found;
    }

    private List<string> Actors(string typed, int limit)
    {
        var words = Words(typed);
        if (words.Count == 0)
        {
            return session.Rows("SELECT name FROM actor ORDER BY kind, name LIMIT $1", r => r.GetString(0), limit);
        }

        // A name's words are few, so the last word's prefix finds candidates and the others are looked for in their names.
        var last = words[^1];
        var names = session.Rows(
            "SELECT DISTINCT a.name FROM actor_word w JOIN actor a ON a.id = w.actor WHERE w.stem >= $1 AND w.stem < $2 "
            + "ORDER BY a.kind, length(a.name), a.name LIMIT 200",
            r => r.GetString(0),
            last,
            last + "\uffff");
        return names.Where(n => words.All(w => Folding.Fold(n).Contains(w, StringComparison.Ordinal))).Take(limit).ToList();
    }

    private static List<string> Words(string typed) =>
        Folding.Fold(typed.Length > 200 ? typed[..200] : typed)
            .Split([' ', ',', '.', '/', '?', '!', '-', '\'', '"', '*', '(', ')', ':', '\0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => new string(w.Where(char.IsLetterOrDigit).ToArray())).Where(w => w.Length > 0).Take(MostWords).ToList();
}
