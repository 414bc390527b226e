namespace Bot.Core.Dates;

/// <summary>
/// A date as a source or a reader gives it: the first and the last day it can mean, both inclusive,
/// with the EDTF text (ISO 8601-2:2019) and the precision it came from. The proleptic Gregorian calendar, no time zone.
/// </summary>
/// <param name="First">First day, inclusive; <see cref="CalendarDay.MinValue"/> where the start is open.</param>
/// <param name="Last">
/// Last day, inclusive; never before <paramref name="First"/>; <see cref="CalendarDay.MaxValue"/> where the end is open.
/// </param>
/// <param name="Edtf">The EDTF text, as it is written in answers.</param>
/// <param name="Precision">The precision of the text.</param>
public sealed record DateSpan(CalendarDay First, CalendarDay Last, string Edtf, DatePrecision Precision)
{
    /// <summary>Whether the source itself calls the date approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Edtf.AsSpan().IndexOfAny('~', '%') >= 0;

    /// <summary>Whether the source itself doubts the date (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Edtf.AsSpan().IndexOfAny('?', '%') >= 0;

    /// <summary>Whether the first day is unknown or unbounded.</summary>
    public bool IsOpenStart => First == CalendarDay.MinValue;

    /// <summary>Whether the last day is unknown or unbounded.</summary>
    public bool IsOpenEnd => Last == CalendarDay.MaxValue;

    /// <summary>Whether every day of <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(DateSpan other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the two spans share a day.</summary>
    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;

    /// <summary>One calendar day.</summary>
    public static DateSpan FromDay(CalendarDay day) => new(day, day, Dates.Edtf.Format(day, day), DatePrecision.Day);

    /// <summary>One calendar month.</summary>
    /// <param name="year"><see cref="CalendarDay.FirstYear"/> to 9999; 0 is 1 BC.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static DateSpan FromMonth(int year, int month)
    {
        var first = new CalendarDay(year, month, 1);
        return new(first, first.EndOfMonth(), $"{year:0000}-{month:00}", DatePrecision.Month);
    }

    /// <summary>One calendar year.</summary>
    /// <param name="year"><see cref="CalendarDay.FirstYear"/> to 9999; 0 is 1 BC.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static DateSpan FromYear(int year) =>
        new(new CalendarDay(year, 1, 1), new CalendarDay(year, 12, 31), $"{year:0000}", DatePrecision.Year);

    /// <summary>Ten calendar years, as the 1990s.</summary>
    /// <param name="firstYear">The year ending in 0, 10 to 9990.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range or does not end in 0.</exception>
    public static DateSpan FromDecade(int firstYear)
    {
        if (firstYear % 10 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(firstYear), firstYear, "A decade begins with a year ending in 0.");
        }

        return new(
            new CalendarDay(firstYear, 1, 1), new CalendarDay(firstYear + 9, 12, 31), $"{firstYear / 10:000}X", DatePrecision.Decade);
    }

    /// <summary>A season, quarter, third or half of a year.</summary>
    /// <param name="year">
    /// <see cref="CalendarDay.FirstYear"/> to 9999; the year in which it begins (a northern winter ends in the next one).
    /// </param>
    /// <param name="part">
    /// The EDTF number: 21 to 24 spring, summer, autumn, winter (25 to 28 the same, northern; 29 to 32 southern),
    /// 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part, or it reaches beyond the year 9999.</exception>
    public static DateSpan FromPartOfYear(int year, int part)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(part, 21);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 41);
        var (month, months, precision) = EdtfSeason.Months(part);
        var first = new CalendarDay(year, month, 1);
        return new(first, first.AddMonths(months - 1).EndOfMonth(), $"{year:0000}-{part}", precision);
    }

    /// <summary>
    /// The days from <paramref name="first"/> to <paramref name="last"/>, both inclusive, in their shortest EDTF
    /// (see <see cref="Dates.Edtf.Format"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static DateSpan Between(CalendarDay first, CalendarDay last)
    {
        var edtf = Dates.Edtf.Format(first, last);
        var precision = edtf.Contains('/', StringComparison.Ordinal) ? DatePrecision.Interval
            : edtf.EndsWith('X') ? DatePrecision.Decade
            : edtf.TrimStart('-').Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day };
        return new(first, last, edtf, precision);
    }

    /// <summary>The interval from one date to another, each keeping its own precision; the date itself where both are the same.</summary>
    /// <param name="start">The date that begins the interval; not an interval itself.</param>
    /// <param name="end">The date that ends it; not an interval itself, and not beginning before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException">One of the two is an interval, or the end is before the start.</exception>
    public static DateSpan Between(DateSpan start, DateSpan end)
    {
        if (start.Precision == DatePrecision.Interval || end.Precision == DatePrecision.Interval)
        {
            throw new ArgumentException("The ends of an interval are no intervals.", nameof(start));
        }

        if (start == end)
        {
            return start;
        }

        var text = $"{start.Edtf}/{end.Edtf}";
        if (Dates.Edtf.Parse(text).Span is { } span)
        {
            return span;
        }

        // an end of coarse precision around the start, as 2004-06-11/2004: exact days say it
        return start.First <= end.Last
            ? Between(start.First, end.Last)
            : throw new ArgumentException("The interval ends before it begins.", nameof(end));
    }

    /// <summary>From the first day of <paramref name="start"/> with no known end.</summary>
    public static DateSpan Since(DateSpan start) =>
        new(start.First, CalendarDay.MaxValue, Open(start, start.First, "{0}/.."), DatePrecision.Interval);

    /// <summary>Up to the last day of <paramref name="end"/> with no known start.</summary>
    public static DateSpan Until(DateSpan end) =>
        new(CalendarDay.MinValue, end.Last, Open(end, end.Last, "../{0}"), DatePrecision.Interval);

    private static string Open(DateSpan date, CalendarDay edge, string form) =>
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture, form,
            date.Precision == DatePrecision.Interval ? Dates.Edtf.Format(edge, edge) : date.Edtf);

    /// <summary>The EDTF text.</summary>
    public override string ToString() => Edtf;
}
