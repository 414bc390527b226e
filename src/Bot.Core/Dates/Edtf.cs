namespace Bot.Core.Dates;

/// <summary>
/// Reads and writes the Extended Date/Time Format (ISO 8601-2:2019 annex A; the Library of Congress specification).
/// Validity and what a fact can carry are kept apart: <see cref="IsValid"/> knows levels 0, 1 and 2 completely,
/// <see cref="Parse"/> gives a span for every valid text that is one date or one interval in the years -9599 (9600 BC) to 9999.
/// Both are total: any text, null included, gives an answer.
/// </summary>
/// <remarks>
/// Where readings of the standard differ, edtf-validate is followed: no blanks anywhere, no date-times and no
/// <c>Y</c> years in intervals, seasons and other precisions may stand in one interval, and an interval's end may not
/// begin before its start begins (<c>2004-02/2004</c> is invalid).
/// Seasons 21 to 24 and 25 to 28 are northern: spring is March to May, winter December to the February that follows;
/// 29 to 32 are southern, spring being September to November. A year of two or three digits is a century or a decade
/// (ISO 8601-1:2019, 4.3.7 and 4.3.8).
/// </remarks>
public static class Edtf
{
    internal const string OutsideYears = "The date is outside the years -9599 (9600 BC) to 9999, which is all that facts can carry.";

    /// <summary>Reads a text as a fact's date.</summary>
    /// <param name="text">The text; null and blanks are problems like any other.</param>
    /// <returns>
    /// The span, or the problem with its position. A date-time gives its day as it is written: no zone shifts it.
    /// An open or unknown end of an interval gives <see cref="CalendarDay.MinValue"/> or <see cref="CalendarDay.MaxValue"/>.
    /// Unspecified digits give the first and the last day that fit. Valid EDTF that is no single date or interval
    /// (sets, estimates with significant digits) or outside the years -9599 to 9999 gives a problem that says so.
    /// </returns>
    public static EdtfResult Parse(string? text)
    {
        var reader = new EdtfReader(text ?? string.Empty);
        if (reader.Read() is { } problem)
        {
            return EdtfResult.Failed(problem);
        }

        return reader.ToSpan(out var unfit) is { } span
            ? EdtfResult.Of(span)
            : EdtfResult.Failed(unfit!);
    }

    /// <summary>Whether the text is valid EDTF of level 0, 1 or 2, whatever its years.</summary>
    /// <param name="text">The text; null is as invalid as the empty text.</param>
    /// <param name="problem">What is wrong and where; null where the text is valid.</param>
    public static bool IsValid(string? text, out EdtfProblem? problem)
    {
        problem = new EdtfReader(text ?? string.Empty).Read();
        return problem is null;
    }

    /// <summary>Writes a stretch of days as the shortest EDTF that means exactly these days.</summary>
    /// <param name="first">First day, inclusive; <see cref="CalendarDay.MinValue"/> is written as an open start.</param>
    /// <param name="last">Last day, inclusive; <see cref="CalendarDay.MaxValue"/> is written as an open end.</param>
    /// <returns>
    /// A day, month, year or decade, or else an interval whose ends have the coarsest unit that fits both:
    /// <c>2021-10-18</c>, <c>2021-10</c>, <c>2014</c>, <c>199X</c>, <c>2014/2018</c>, <c>2022-03-01/2022-04-06</c>, <c>1985/..</c>.
    /// <see cref="Parse"/> gives the same days back.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static string Format(CalendarDay first, CalendarDay last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        if (first == last)
        {
            return Day(first);
        }

        var openStart = first == CalendarDay.MinValue;
        var openEnd = last == CalendarDay.MaxValue;
        var wholeMonths = (openStart || first.Day == 1) && (openEnd || last == last.EndOfMonth());
        var wholeYears = wholeMonths && (openStart || first.Month == 1) && (openEnd || last.Month == 12);
        if (wholeYears && !openStart && !openEnd)
        {
            // -042X is -0429 to -0420, and there is no -000X
            if (last.Year == first.Year + 9 && last.Year != 0 && (first.Year >= 0 ? first.Year : last.Year) % 10 == 0)
            {
                return first.Year >= 0 ? $"{first.Year / 10:000}X" : $"-{-last.Year / 10:000}X";
            }

            if (first.Year == last.Year)
            {
                return $"{first.Year:0000}";
            }
        }

        if (wholeMonths && !openStart && !openEnd && first.Year == last.Year && first.Month == last.Month)
        {
            return Month(first);
        }

        var start = openStart ? ".." : wholeYears ? $"{first.Year:0000}" : wholeMonths ? Month(first) : Day(first);
        var end = openEnd ? ".." : wholeYears ? $"{last.Year:0000}" : wholeMonths ? Month(last) : Day(last);
        return $"{start}/{end}";
    }

    private static string Day(CalendarDay day) => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";

    private static string Month(CalendarDay day) => $"{day.Year:0000}-{day.Month:00}";
}
