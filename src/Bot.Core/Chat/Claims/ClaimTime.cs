using Bot.Core.Dates;

namespace Bot.Core.Chat.Claims;

/// <summary>A time that a sentence names, with the days that it can mean for a message of some day.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Spans">The days; more than one where the words leave it open, none where no calendar has such a day or it is told
/// from another event.</param>
internal sealed record ClaimTime(TimePhrase Phrase, IReadOnlyList<DateSpan> Spans)
{
    // Days that a day without its year may lie ahead of the message ("will come into effect on 1 November"): the one before is then
    // as far as ten months.
    private const int Ahead = 62;

    // A span this short says when something happened, and not only in which part of a year.
    private const int MostExact = 31;

    private static readonly char[] Separators = [' ', ',', '.', '-', '/'];

    /// <summary>Whether it names no more than a month.</summary>
    public bool IsExact => Spans is [var only] && Phrase.Relation == TimeRelation.During && Days(only) <= MostExact;

    /// <summary>Whether it names a day, or a few.</summary>
    public bool IsDay => Spans is [var only] && Phrase.Relation == TimeRelation.During && Days(only) <= 3;

    /// <summary>Whether the calendar alone tells it, or all but its year, and not the day of the message.</summary>
    public bool IsOfCalendar(string sentence) =>
        Phrase.Partial is { Month: not null } || sentence.AsSpan(Phrase.Start, Phrase.Length).ToString().Split(Separators).Any(IsYear);

    /// <summary>Reads a phrase by the day of its message.</summary>
    public static ClaimTime Of(TimePhrase phrase, CalendarDay today)
    {
        if (phrase.Span is { } span)
        {
            return new ClaimTime(phrase, phrase.Alternative is { } other ? [span, other] : [span]);
        }

        return new ClaimTime(phrase, phrase.Partial is { } partial ? Settle(partial, today) : []);
    }

    /// <summary>Whether a date lies where the words say, as a whole: a month does not lie on one of its days.</summary>
    public bool Holds(DateSpan date) => Spans.Any(s => Range(s) is var (first, last) && first <= date.First && date.Last <= last);

    /// <summary>Whether a date may lie where the words say.</summary>
    public bool Allows(DateSpan date) => Spans.Any(s => Range(s) is var (first, last) && first <= date.Last && date.First <= last);

    /// <summary>Whether some year would bring a day without its year onto a date.</summary>
    public bool AllowsInSomeYear(DateSpan date) =>
        Phrase.Partial is { } partial
            && (partial is { Month: null, Part: null } || partial.InYear(Math.Clamp(date.First.Year, 1, 9998))?.Overlaps(date) == true);

    /// <summary>Days between the words' days and a date; 0 where they share one.</summary>
    public int Distance(DateSpan date) =>
        Spans.Select(s => Math.Max(Math.Max(date.First.DayNumber - s.Last.DayNumber, s.First.DayNumber - date.Last.DayNumber), 0))
            .DefaultIfEmpty(int.MaxValue).Min();

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit);

    private static int Days(DateSpan span) => span.Last.DayNumber - span.First.DayNumber + 1;

    private (CalendarDay First, CalendarDay Last) Range(DateSpan span)
    {
        var limits = Questions.TimeConstraint.Of(Phrase.Relation, span);
        return (limits.First, limits.Last);
    }

    private static List<DateSpan> Settle(PartialDate partial, CalendarDay today)
    {
        if (today.Year is <= 2 or >= 9997)
        {
            return [];
        }

        if (partial.Weekday is { } weekday)
        {
            return [DateSpan.FromDay(today.AddDays(-(((int)today.DayOfWeek - (int)weekday + 7) % 7)))];
        }

        var all = partial is { Month: null, Part: null }
            ? Enumerable.Range(-1, 3).Select(today.AddMonths).Select(m => partial.InMonth(m.Year, m.Month))
            : Enumerable.Range(-1, 3).Select(i => partial.InYear(today.Year + i));
        var spans = all.OfType<DateSpan>().ToList();
        return [.. spans.Where(s => s.First <= today)
            .TakeLast(1), .. spans.Where(s => s.First > today && s.First.DayNumber - today.DayNumber <= Ahead).Take(1)];
    }
}
