namespace Bot.Core.Dates;

/// <summary>A time told from another event: how far from it and on which side.</summary>
/// <param name="Kind">On which side, and whether calendar units or amounts are counted.</param>
/// <param name="Amount">How many units, at least 0; 1 for the calendar kinds.</param>
/// <param name="Unit">The unit.</param>
/// <param name="AnchorFollows">
/// Whether the event stands after the phrase ("the day after the order"); otherwise it was named before
/// it ("three weeks later", "that day").
/// </param>
public sealed record TimeOffset(TimeOffsetKind Kind, int Amount, TimeUnit Unit, bool AnchorFollows)
{
    /// <summary>
    /// The days meant when the event lies on <paramref name="anchor"/>. Amounts shift its first and last day; "within" counts
    /// the event's own days in. Days outside the calendar are cut off at its ends.
    /// </summary>
    public DateSpan From(DateSpan anchor) => Kind switch
    {
        TimeOffsetKind.Same => DateSpan.Between(StartOf(anchor.First), EndOf(anchor.Last)),
        TimeOffsetKind.NextUnit => DateSpan.Between(
            EndOf(anchor.Last).PlusDays(1), EndOf(EndOf(anchor.Last).PlusDays(1))),
        TimeOffsetKind.PreviousUnit => DateSpan.Between(
            StartOf(StartOf(anchor.First).PlusDays(-1)), StartOf(anchor.First).PlusDays(-1)),
        TimeOffsetKind.After => DateSpan.Between(Shift(anchor.First, 1), Shift(anchor.Last, 1)),
        TimeOffsetKind.Before => DateSpan.Between(Shift(anchor.First, -1), Shift(anchor.Last, -1)),
        TimeOffsetKind.WithinAfter => DateSpan.Between(anchor.First, Shift(anchor.Last, 1)),
        TimeOffsetKind.WithinBefore => DateSpan.Between(Shift(anchor.First, -1), anchor.Last),
        _ => DateSpan.Between(Shift(anchor.First, -1), Shift(anchor.Last, 1)),
    };

    /// <summary>The first day of the calendar unit that holds a day.</summary>
    internal static CalendarDay StartOf(CalendarDay day, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => day,
        TimeUnit.Week => day.PlusDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimeUnit.Month => new CalendarDay(day.Year, day.Month, 1),
        TimeUnit.Quarter => new CalendarDay(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        TimeUnit.Year => new CalendarDay(day.Year, 1, 1),
        _ => new CalendarDay(Math.Max(CalendarDay.FirstYear, Decade(day.Year)), 1, 1),
    };

    /// <summary>The last day of the calendar unit that holds a day.</summary>
    internal static CalendarDay EndOf(CalendarDay day, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => day,
        TimeUnit.Week => day.PlusDays(6 - (((int)day.DayOfWeek + 6) % 7)),
        TimeUnit.Month => day.EndOfMonth(),
        TimeUnit.Quarter => new CalendarDay(day.Year, ((day.Month - 1) / 3 * 3) + 3, 1).EndOfMonth(),
        TimeUnit.Year => new CalendarDay(day.Year, 12, 31),
        _ => new CalendarDay(Decade(day.Year) + 9, 12, 31),
    };

    /// <summary>A day shifted by units, inside the calendar.</summary>
    internal static CalendarDay Shift(CalendarDay day, TimeUnit unit, long amount) => unit switch
    {
        TimeUnit.Day => day.PlusDays(amount),
        TimeUnit.Week => day.PlusDays(amount * 7),
        TimeUnit.Month => day.PlusMonths(amount),
        TimeUnit.Quarter => day.PlusMonths(amount * 3),
        TimeUnit.Year => day.PlusMonths(amount * 12),
        _ => day.PlusMonths(amount * 120),
    };

    private static int Decade(int year) => year - (((year % 10) + 10) % 10);

    private CalendarDay StartOf(CalendarDay day) => StartOf(day, Unit);

    private CalendarDay EndOf(CalendarDay day) => EndOf(day, Unit);

    private CalendarDay Shift(CalendarDay day, int sign) => Shift(day, Unit, (long)sign * Amount);
}
