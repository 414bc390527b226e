using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

public sealed class DateSpanTests
{
    [Fact]
    public void Factories_AnyDay_GiveWhatTheirEdtfParsesTo() =>
        Prop.ForAll(DateArbitraries.Day.ToArbitrary(), day =>
        {
            var spans = new List<DateSpan>
            {
                DateSpan.FromDay(day), DateSpan.FromMonth(day.Year, day.Month), DateSpan.FromYear(day.Year),
            };
            if (day.Year >= 10)
            {
                spans.Add(DateSpan.FromDecade(day.Year / 10 * 10));
            }

            if (day.Year < 9999)
            {
                spans.AddRange(Enumerable.Range(21, 21).Select(part => DateSpan.FromPartOfYear(day.Year, part)));
            }

            spans.AddRange(spans.Select(DateSpan.Since).Concat(spans.Select(DateSpan.Until)).ToList());
            return spans.All(s => Edtf.Parse(s.Edtf).Span == s);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2021-10-18", "2021-11", "2021-10-18/2021-11", "2021-10-18", "2021-11-30")]
    [InlineData("2014~", "2018", "2014~/2018", "2014-01-01", "2018-12-31")]
    [InlineData("2014", "2014", "2014", "2014-01-01", "2014-12-31")]
    [InlineData("2004-06-11", "2004", "2004-06-11/2004-12-31", "2004-06-11", "2004-12-31")]
    public void Between_TwoDates_KeepsTheirPrecision(string start, string end, string edtf, string first, string last)
    {
        var span = DateSpan.Between(Edtf.Parse(start).Span!, Edtf.Parse(end).Span!);

        Assert.Equal(edtf, span.Edtf);
        Assert.Equal((DateCases.Day(first), DateCases.Day(last)), (span.First, span.Last));
    }

    [Theory]
    [InlineData("2014/2018", "2020")]
    [InlineData("2014", "2018/2020")]
    [InlineData("2018", "2014")]
    public void Between_IntervalOrWrongOrder_Throws(string start, string end) =>
        Assert.Throws<ArgumentException>(() => DateSpan.Between(Edtf.Parse(start).Span!, Edtf.Parse(end).Span!));

    [Theory]
    [InlineData(2021, 20)]
    [InlineData(2021, 42)]
    [InlineData(9999, 24)]
    [InlineData(-9600, 21)]
    public void FromPartOfYear_NoSuchPart_Throws(int year, int part) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DateSpan.FromPartOfYear(year, part));

    [Fact]
    public void FromDecade_YearInsideADecade_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DateSpan.FromDecade(1995));
}
