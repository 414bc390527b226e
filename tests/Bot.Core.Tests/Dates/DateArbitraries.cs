using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

/// <summary>Days and pairs of days in order, often on the edges of months, years, decades and the calendar.</summary>
internal static class DateArbitraries
{
    private static readonly Gen<CalendarDay> AnyDay = Gen.Choose(0, CalendarDay.MaxValue.DayNumber).Select(CalendarDay.FromDayNumber);

    private static readonly Gen<CalendarDay> RecentDay =
        Gen.Choose(new CalendarDay(1990, 1, 1).DayNumber, new CalendarDay(2030, 12, 31).DayNumber).Select(CalendarDay.FromDayNumber);

    private static readonly Gen<CalendarDay> EarlyDay =
        Gen.Choose(new CalendarDay(-60, 1, 1).DayNumber, new CalendarDay(40, 12, 31).DayNumber).Select(CalendarDay.FromDayNumber);

    private static readonly Gen<CalendarDay> EdgeDay = Gen.OneOf(EarlyDay, RecentDay).SelectMany(d => Gen.Elements(
        new CalendarDay(d.Year, d.Month, 1),
        new CalendarDay(d.Year, d.Month, CalendarDay.DaysInMonth(d.Year, d.Month)),
        new CalendarDay(d.Year, 1, 1),
        new CalendarDay(d.Year, 12, 31),
        new CalendarDay((int)Math.Floor(d.Year / 10.0) * 10, 1, 1),
        new CalendarDay(((int)Math.Floor(d.Year / 10.0) * 10) + 9, 12, 31),
        CalendarDay.MinValue,
        CalendarDay.MaxValue));

    public static Gen<CalendarDay> Day { get; } = Gen.OneOf(AnyDay, RecentDay, EarlyDay, EdgeDay);

    public static Arbitrary<(CalendarDay First, CalendarDay Last)> Pairs { get; } =
        Day.Two().Select(p => p.Item1 <= p.Item2 ? (p.Item1, p.Item2) : (p.Item2, p.Item1)).ToArbitrary();
}
