namespace Bot.Core.Dates.Phrases;

/// <summary>
/// Dates told from today. "Last" and "next" with a unit are calendar units (weeks from Monday), with a number or "past"
/// the stretch that ends today; "last October" is the latest one that is over; "two weeks ago" is the calendar unit that
/// lies so far back; "recently" is the twelve months up to today.
/// </summary>
internal static class RelativeReader
{
    /// <summary>A date told from today; null where there is none.</summary>
    public static TimePoint? Read(TimeText t, int at, TimeWord governor) => t[at].Word switch
    {
        TimeWord.Today => Day(t, at, 0),
        TimeWord.Now when governor is TimeWord.Until or TimeWord.To => Day(t, at, 0),
        TimeWord.Yesterday => Day(t, at, -1),
        TimeWord.Tomorrow => Day(t, at, 1),
        TimeWord.Recently => new TimePoint(at + 1) { Span = DateSpan.Between(t.Today.PlusMonths(-12), t.Today) },
        TimeWord.Last or TimeWord.Past or TimeWord.Next or TimeWord.This or TimeWord.Previous => ReadLast(t, at, governor),
        _ => null,
    };

    /// <summary>"two weeks ago", "a year ago"; null where there is none.</summary>
    public static TimePoint? ReadAgo(TimeText t, int at)
    {
        if (!AmountReader.TryRead(t, at, out var amount, out var unit, out var end) || !t[end].Is(TimeWord.Ago))
        {
            return null;
        }

        var day = TimeOffset.Shift(t.Today, unit, -(long)amount);
        return new TimePoint(end + 1) { Span = CalendarUnit(day, unit) };
    }

    private static TimePoint Day(TimeText t, int at, int days) =>
        new(at + 1) { Span = DateSpan.FromDay(t.Today.PlusDays(days)) };

    private static TimePoint? ReadLast(TimeText t, int at, TimeWord governor)
    {
        var word = t[at].Word;
        var direction = word switch { TimeWord.This => 0, TimeWord.Next => 1, _ => -1 };
        ref readonly var next = ref t[at + 1];
        var hasArticle = t[at - 1].Is(TimeWord.The);
        if (next.Kind == TokenKind.Word && !next.IsTypo && !hasArticle && word is TimeWord.Last or TimeWord.This or TimeWord.Next)
        {
            var span = next.Word switch
            {
                TimeWord.Weekday => Weekday(t.Today, (DayOfWeek)next.Value, direction),
                TimeWord.Month => Month(t.Today, next.Value, direction),
                TimeWord.Season => Season(t.Today, next.Value, direction),
                _ => null,
            };

            // "last October 2021" names its year itself
            return span is not null && CalendarReader.ReadYearAfter(t, at + 2, allowTwoDigits: false) is null
                ? new TimePoint(at + 2) { Span = span }
                : ReadUnit(t, at, direction);
        }

        if (direction != 0 && AmountReader.TryRead(t, at + 1, out var amount, out var unit, out var end)
            && (amount > 1 || t[at + 1].Word != TimeWord.A))
        {
            return new TimePoint(end) { Span = Stretch(t.Today, unit, direction * (long)amount) };
        }

        // "the last year Kuwait negotiated" asks for a year; "in the last year" and "the past year" tell one
        if (next.Is(TimeWord.Unit) && !t.IsPlural(at + 1) && hasArticle
            && (word == TimeWord.Past
                || (word == TimeWord.Last && governor is TimeWord.In or TimeWord.During or TimeWord.Within
                    && CalendarReader.IsClauseEnd(t, at + 2))))
        {
            return new TimePoint(at + 2) { Span = Stretch(t.Today, (TimeUnit)next.Value, direction) };
        }

        return null;
    }

    private static TimePoint? ReadUnit(TimeText t, int at, int direction)
    {
        ref readonly var next = ref t[at + 1];
        if (!next.Is(TimeWord.Unit) || t.IsPlural(at + 1) || next.Value == (int)TimeUnit.Day || t[at + 2].Is(TimeWord.Of))
        {
            return null;
        }

        var unit = (TimeUnit)next.Value;
        return new TimePoint(at + 2) { Span = CalendarUnit(TimeOffset.Shift(TimeOffset.StartOf(t.Today, unit), unit, direction), unit) };
    }

    private static DateSpan CalendarUnit(CalendarDay day, TimeUnit unit) =>
        DateSpan.Between(TimeOffset.StartOf(day, unit), TimeOffset.EndOf(day, unit));

    private static DateSpan Stretch(CalendarDay today, TimeUnit unit, long amount)
    {
        var other = TimeOffset.Shift(today, unit, amount);
        return amount < 0 ? DateSpan.Between(other, today) : DateSpan.Between(today, other);
    }

    private static DateSpan Weekday(CalendarDay today, DayOfWeek weekday, int direction)
    {
        var sameWeek = TimeOffset.StartOf(today, TimeUnit.Week).PlusDays(((int)weekday + 6) % 7);
        var shift = direction < 0 && sameWeek >= today ? -7 : direction > 0 && sameWeek <= today ? 7 : 0;
        return DateSpan.FromDay(sameWeek.PlusDays(shift));
    }

    private static DateSpan? Month(CalendarDay today, int month, int direction)
    {
        var year = today.Year + (direction < 0 && month >= today.Month ? -1 : direction > 0 && month <= today.Month ? 1 : 0);
        return year is >= 1 and <= 9998 ? DateSpan.FromMonth(year, month) : null;
    }

    private static DateSpan? Season(CalendarDay today, int part, int direction)
    {
        if (today.Year is < 3 or > 9990)
        {
            return null;
        }

        var year = today.Year;
        if (direction < 0)
        {
            year = DateSpan.FromPartOfYear(year, part).Last < today ? year
                : DateSpan.FromPartOfYear(year - 1, part).Last < today ? year - 1
                : year - 2;
        }
        else if (direction > 0 && DateSpan.FromPartOfYear(year, part).First <= today)
        {
            year++;
        }
        else if (direction == 0 && DateSpan.FromPartOfYear(year - 1, part).Last >= today)
        {
            // in January this winter began last year
            year--;
        }

        return DateSpan.FromPartOfYear(year, part);
    }
}
