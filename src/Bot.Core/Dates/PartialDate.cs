namespace Bot.Core.Dates;

/// <summary>
/// A date without its year ("on 18 October", "in March", "in spring", "on Monday"), to be settled by what the question
/// is about: nothing is guessed here. At least one part is given.
/// </summary>
public sealed record PartialDate
{
    /// <summary>1 to 12; null where no month is named.</summary>
    public int? Month { get; init; }

    /// <summary>1 to 31, one that the month can have; null where no day is named.</summary>
    public int? Day { get; init; }

    /// <summary>The EDTF number of a season, quarter, third or half, 21 to 41; null where none is named.</summary>
    public int? Part { get; init; }

    /// <summary>The weekday, where only it is named; otherwise null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The last of several ("between March and April"); null where one date is named.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The date in a year; a range whose end would lie before its start ends in the next year.</summary>
    /// <param name="year"><see cref="CalendarDay.FirstYear"/> to 9998.</param>
    /// <returns>Null where the year does not settle it (a bare day or weekday) or has no such day (29 February).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public DateSpan? InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, CalendarDay.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        if (To is not null)
        {
            var start = (this with { To = null }).InYear(year);
            var end = To.InYear(year);
            end = end is not null && start is not null && end.Last < start.First ? To.InYear(year + 1) : end;
            return start is null || end is null ? null : DateSpan.Between(start.First, end.Last);
        }

        return (Month, Day, Part) switch
        {
            ({ } month, { } day, _) => day <= CalendarDay.DaysInMonth(year, month)
                ? DateSpan.FromDay(new CalendarDay(year, month, day))
                : null,
            ({ } month, _, _) => DateSpan.FromMonth(year, month),
            (_, _, { } part) => DateSpan.FromPartOfYear(year, part),
            _ => null,
        };
    }

    /// <summary>The date in a month, for a bare day ("on the 18th"); otherwise as <see cref="InYear"/>.</summary>
    /// <param name="year"><see cref="CalendarDay.FirstYear"/> to 9998.</param>
    /// <param name="month">1 to 12.</param>
    /// <returns>Null where the month does not settle it or has no such day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is out of range.</exception>
    public DateSpan? InMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return (Month is null && Day is not null ? this with { Month = month } : this).InYear(year);
    }
}
