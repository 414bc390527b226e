using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

/// <summary>Days and pairs of days in order, often on the edges of months, years, decades and the calendar.</summary>
internal static class DateArbitraries
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> RecentDay =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> EdgeDay = RecentDay.SelectMany(d => Gen.Elements(
        new DateOnly(d.Year, d.Month, 1),
        new DateOnly(d.Year, d.Month, DateTime.DaysInMonth(d.Year, d.Month)),
        new DateOnly(d.Year, 1, 1),
        new DateOnly(d.Year, 12, 31),
        new DateOnly(d.Year / 10 * 10, 1, 1),
        new DateOnly((d.Year / 10 * 10) + 9, 12, 31),
        DateOnly.MinValue,
        DateOnly.MaxValue));

    public static Gen<DateOnly> Day { get; } = Gen.OneOf(AnyDay, RecentDay, EdgeDay);

    public static Arbitrary<(DateOnly First, DateOnly Last)> Pairs { get; } =
        Day.Two().Select(p => p.Item1 <= p.Item2 ? (p.Item1, p.Item2) : (p.Item2, p.Item1)).ToArbitrary();
}
