namespace Bot.Core.Dates.Phrases;

/// <summary>
/// A date as it stands in a question, its parts not yet settled: in "between 22 and 24 June 2024" the first one takes month
/// and year from the second.
/// </summary>
/// <param name="End">The token after it.</param>
internal sealed record TimePoint(int End)
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>The EDTF number of a season, quarter or half.</summary>
    public int? Part { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public TimeSlice Slice { get; init; }

    /// <summary>A date that needs no more parts.</summary>
    public DateSpan? Span { get; init; }

    public DateSpan? Alternative { get; init; }

    /// <summary>Whether it is a decade: "from the 1980s" is of it, where "from 1980" begins with it.</summary>
    public bool IsDecade { get; init; }

    public string? Problem { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>Whether it is a date only where the words around it say so: a bare month, season, weekday or day.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether "beginning" or "end" is said: after "until" and the like that is a day, not a stretch.</summary>
    public bool IsEdge { get; init; }

    public bool HasYear => Year is not null || Span is not null || Problem is not null;

    public bool IsOnlyYear => Year is not null && Month is null && Part is null && Slice.Kind == TimeSliceKind.None;

    public bool IsOnlyDay => Day is not null && Month is null && Span is null;

    /// <summary>
    /// The date with its parts put together; a day that no month has becomes a problem. Null where the parts give no date.
    /// </summary>
    public TimePoint? Settle()
    {
        if (Problem is not null)
        {
            return this;
        }

        // a two-digit year or a "next" told from a today at the calendar's ends
        if (Year is < CalendarDay.FirstYear or > 9998)
        {
            return null;
        }

        if (Impossible() is { } problem)
        {
            return this with { Problem = problem };
        }

        if (WholeSpan() is not { } whole)
        {
            return this;
        }

        if (Slice.Of(whole) is not { } span)
        {
            return null;
        }

        return this with { Span = IsApproximate ? Approximate(span) : span, Slice = default, IsApproximate = false };
    }

    /// <summary>The date without a year; null where a part of it cannot be said that way.</summary>
    public PartialDate? ToPartial()
    {
        var date = new PartialDate { Month = Month, Day = Day, Part = Part, Weekday = Month is null && Day is null ? Weekday : null };
        if (Slice.Kind == TimeSliceKind.None)
        {
            return date;
        }

        // a leap year's February holds every slice that a common one does, and 29 February is put right by the year
        // the last day or week of a February depends on its year
        if (Month is not { } month || Day is not null
            || (month == 2 && Slice is { Number: -1, Kind: TimeSliceKind.Day or TimeSliceKind.Week })
            || Slice.Of(DateSpan.FromMonth(2000, month)) is not { } days)
        {
            return null;
        }

        var first = date with { Day = days.First.Day };
        return days.First == days.Last ? first
            : first with { To = days.Last.AddDays(1).Day == 1 ? date : date with { Day = days.Last.Day } };
    }

    private static DateSpan Approximate(DateSpan span) =>
        Edtf.Parse(span.Edtf + "~").Span is { } approximate && span.Precision != DatePrecision.Interval ? approximate : span;

    private DateSpan? WholeSpan()
    {
        if (Span is not null)
        {
            return Span;
        }

        if (Year is not { } year || (Month is null && Day is not null))
        {
            return null;
        }

        return (Month, Day, Part) switch
        {
            ({ } month, { } day, _) => DateSpan.FromDay(new CalendarDay(year, month, day)),
            ({ } month, _, _) => DateSpan.FromMonth(year, month),
            (_, _, { } part) => DateSpan.FromPartOfYear(year, part),
            _ => DateSpan.FromYear(year),
        };
    }

    private string? Impossible()
    {
        if (Month is not { } month || Day is not { } day)
        {
            return null;
        }

        var name = DateWords.MonthName(month);
        var days = CalendarDay.DaysInMonth(Year ?? 2000, month);
        if (day >= 1 && day <= days)
        {
            return null;
        }

        return Year is { } year
            ? $"There is no {day} {name} {DateWords.YearName(year)}: {name} {DateWords.YearName(year)} has {days} days."
            : $"There is no {day} {name}: {name} has {(month == 2 ? "at most 29" : $"{days}")} days.";
    }
}
