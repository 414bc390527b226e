using Bot.Core.Dates;

namespace Bot.Core.Tests.Dates;

public sealed class PartialDateTests
{
    private static readonly PartialDate October18 = new() { Month = 10, Day = 18 };

    [Fact]
    public void InYear_MonthAndDay_IsThatDay() => Assert.Equal("2021-10-18", October18.InYear(2021)?.Edtf);

    [Fact]
    public void InYear_Month_IsThatMonth() => Assert.Equal("2021-10", new PartialDate { Month = 10 }.InYear(2021)?.Edtf);

    [Fact]
    public void InYear_Season_IsThatSeason() => Assert.Equal("2021-21", new PartialDate { Part = 21 }.InYear(2021)?.Edtf);

    [Fact]
    public void InYear_29FebruaryOfACommonYear_IsNull()
    {
        var leapDay = new PartialDate { Month = 2, Day = 29 };

        Assert.Null(leapDay.InYear(2021));
        Assert.Equal("2024-02-29", leapDay.InYear(2024)?.Edtf);
    }

    [Fact]
    public void InYear_RangeOverNewYear_EndsInTheNextYear() =>
        Assert.Equal(
            "2021-11/2022-02", new PartialDate { Month = 11, To = new PartialDate { Month = 2 } }.InYear(2021)?.Edtf);

    [Fact]
    public void InYear_BareDayOrWeekday_IsNull()
    {
        Assert.Null(new PartialDate { Day = 18 }.InYear(2021));
        Assert.Null(new PartialDate { Weekday = DayOfWeek.Monday }.InYear(2021));
    }

    [Fact]
    public void InMonth_BareDay_IsThatDay()
    {
        Assert.Equal("2021-10-18", new PartialDate { Day = 18 }.InMonth(2021, 10)?.Edtf);
        Assert.Null(new PartialDate { Day = 31 }.InMonth(2021, 9));
        Assert.Equal("2021-10-18", October18.InMonth(2021, 3)?.Edtf);
    }

    [Theory]
    [InlineData(-9600, 1)]
    [InlineData(9999, 1)]
    [InlineData(2021, 13)]
    public void InMonth_OutOfRange_Throws(int year, int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => October18.InMonth(year, month));
}
