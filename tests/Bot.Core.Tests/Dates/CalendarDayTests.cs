using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

public sealed class CalendarDayTests
{
    [Fact]
    public void FromDateOnly_AnyDay_HasItsPartsAndOrder() =>
        Prop.ForAll(Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), day =>
        {
            CalendarDay same = day;
            return (same.Year, same.Month, same.Day, same.DayOfWeek) == (day.Year, day.Month, day.Day, day.DayOfWeek)
                && same == new CalendarDay(day.Year, day.Month, day.Day)
                && same.DayNumber - CalendarDay.FromDateOnly(DateOnly.MinValue).DayNumber == day.DayNumber;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Constructor_PartsOfAnyDay_GiveTheDay() =>
        Prop.ForAll(DateArbitraries.Day.ToArbitrary(), day =>
            new CalendarDay(day.Year, day.Month, day.Day) == day && CalendarDay.FromDayNumber(day.DayNumber) == day)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("0000-12-31", 1, "0001-01-01")]
    [InlineData("0001-01-01", -1, "0000-12-31")]
    [InlineData("0000-02-28", 1, "0000-02-29")]
    [InlineData("-0001-02-28", 1, "-0001-03-01")]
    [InlineData("-0430-12-31", 1, "-0429-01-01")]
    public void AddDays_AcrossTheEras_CountsNoDayTwice(string day, int days, string expected) =>
        Assert.Equal(expected, DateCases.Day(day).AddDays(days).ToString());

    [Theory]
    [InlineData("0001-01-31", -1, "0000-12-31")]
    [InlineData("0000-01-31", 1, "0000-02-29")]
    [InlineData("-0001-01-31", 1, "-0001-02-28")]
    [InlineData("-0430-03-15", 12, "-0429-03-15")]
    [InlineData("-0430-01-15", -1, "-0431-12-15")]
    public void AddMonths_AcrossTheEras_KeepsTheDayWhereItCan(string day, int months, string expected) =>
        Assert.Equal(expected, DateCases.Day(day).AddMonths(months).ToString());

    [Fact]
    public void DayOfWeek_BeforeTheYearOne_GoesOn() =>
        Assert.Equal(DayOfWeek.Sunday, new CalendarDay(1, 1, 1).AddDays(-1).DayOfWeek);

    [Theory]
    [InlineData(-9600, 1, 1)]
    [InlineData(10_000, 1, 1)]
    [InlineData(-1, 2, 29)]
    [InlineData(-430, 13, 1)]
    public void Constructor_NoSuchDay_Throws(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarDay(year, month, day));
}
