namespace Bot.Core.Dates.Phrases;

/// <summary>
/// Dates in digits. Year first is ISO 8601 and never ambiguous. Dots put the day first. With slashes and hyphens the day
/// is first too unless only the month can be; where both readings are days, the month-first one is kept as the alternative.
/// </summary>
internal static class NumericDateReader
{
    /// <summary>A date of two or three numbers glued by the same mark; null where there is none.</summary>
    public static TimePoint? Read(TimeText t, int at)
    {
        if (t[at] is { Kind: TokenKind.Number, Digits: 8 } && !t[at].IsGlued)
        {
            // ISO 8601's basic form, where it is a day of these two centuries
            var number = t[at].Value;
            return number / 10_000 is >= 1900 and <= 2099 && Day(number / 10_000, number / 100 % 100, number % 100) is { } day
                ? new TimePoint(at + 1) { Span = day }
                : null;
        }

        if (t[at].Kind != TokenKind.Number || t[at].Digits is 3 or > 4 || IsContinuation(t, at)
            || t[at + 1] is not { Kind: TokenKind.Mark, IsGlued: true, Value: '-' or '/' or '.' }
            || t[at + 2] is not { Kind: TokenKind.Number, IsGlued: true, Digits: <= 4 })
        {
            return null;
        }

        var mark = (char)t[at + 1].Value;
        var hasThird = t[at + 3].IsMark(mark) && t[at + 3].IsGlued && t[at + 4] is { Kind: TokenKind.Number, IsGlued: true };
        var end = at + (hasThird ? 5 : 3);
        if (t[end].IsMark(mark) && t[end].IsGlued && t[end + 1] is { Kind: TokenKind.Number, IsGlued: true })
        {
            return null;
        }

        var point = hasThird ? ReadThree(t, at, mark) : ReadTwo(t, at, mark);
        return point is null ? null : point with { End = end };
    }

    /// <summary>
    /// Whether the number goes on something before it: the 10 of 2021-10 or of 4.10, the 35 of F-35; but not the second
    /// date of 2021-10-18/2021-11-01, whose own mark is another.
    /// </summary>
    private static bool IsContinuation(TimeText t, int at) =>
        t[at].IsGlued && t[at - 1] is { Kind: TokenKind.Mark, IsGlued: true, Value: '-' or '/' or '.' or ':' or '$' or '#' }
        && !(t[at - 1].Value is '-' or '/' && t[at - 2].Kind == TokenKind.Number && !t[at + 1].IsMark((char)t[at - 1].Value))
        && t[at - 2].Kind is TokenKind.Number or TokenKind.Word or TokenKind.Other;

    private static TimePoint? ReadThree(TimeText t, int at, char mark)
    {
        var (a, b, c) = (t[at], t[at + 2], t[at + 4]);
        if (a.Digits == 4)
        {
            return a.Value is >= 1000 and <= 2999 && b.Digits <= 2 && c.Digits <= 2 ? Iso(a.Value, b.Value, c.Value) : null;
        }

        if (a.Digits > 2 || b.Digits > 2 || c.Digits is not (2 or 4) || (mark == '.' && c.Digits == 2 && a.Digits + b.Digits < 4))
        {
            return null;
        }

        var year = c.Digits == 2 ? YearReader.Expand(c.Value, t.Today) : c.Value;
        if (year is < 1000 or > 2999)
        {
            return null;
        }

        var dayFirst = Day(year, b.Value, a.Value);
        var monthFirst = mark == '.' ? null : Day(year, a.Value, b.Value);
        if ((dayFirst ?? monthFirst) is not { } span)
        {
            return new TimePoint(0) { Problem = $"There is no day {t.Text[a.Start..c.End]} in the calendar." };
        }

        return new TimePoint(0)
        {
            Span = span,
            Alternative = dayFirst is not null && monthFirst is not null && monthFirst != dayFirst ? monthFirst : null,
        };
    }

    private static TimePoint? ReadTwo(TimeText t, int at, char mark)
    {
        var (a, b) = (t[at], t[at + 2]);
        if (a is { Digits: 4, Value: >= 1000 and <= 2999 } && b.Digits == 2 && mark != '.')
        {
            // 2014-18 is a range of years, which the range reader takes; 2021-13 is neither
            return b.Value is >= 1 and <= 12 ? new TimePoint(0) { Year = a.Value, Month = b.Value }
                : mark == '-' && b.Value <= a.Value % 100 ? Iso(a.Value, b.Value, 1)
                : null;
        }

        var isMonth = a is { Digits: <= 2, Value: >= 1 and <= 12 } && b is { Digits: 4, Value: >= 1000 and <= 2999 };
        return isMonth && (mark != '.' || (a.Digits == 2 && b.Value is >= 1900 and <= 2099))
            ? new TimePoint(0) { Year = b.Value, Month = a.Value }
            : null;
    }

    private static TimePoint Iso(int year, int month, int day) =>
        month is >= 1 and <= 12
            ? new TimePoint(0) { Year = year, Month = month, Day = day }
            : new TimePoint(0) { Problem = $"There is no month {month}: months are 1 to 12." };

    private static DateSpan? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarDay.DaysInMonth(year, month)
            ? DateSpan.FromDay(new CalendarDay(year, month, day))
            : null;
}
