using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

public sealed class DurationWordsTests
{
    public static TheoryData<string, string, string> Durations()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var c in DateCases.Read("durations.tsv"))
        {
            data.Add(c[0], c[1], c[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public void Between_Dates_SaysNoMoreThanIsKnown(string from, string to, string words) =>
        Assert.Equal(words, DurationWords.Between(Edtf.Parse(from).Span!, Edtf.Parse(to).Span!));

    [Theory]
    [InlineData("2021-10-18", "2021-10-18", "0 days")]
    [InlineData("2021-10-18", "2021-11-21", "1 month and 3 days")]
    [InlineData("2020-01-31", "2020-02-29", "1 month")]
    [InlineData("2021-01-31", "2021-03-01", "1 month and 1 day")]
    [InlineData("2019-12-30", "2021-03-01", "1 year, 2 months and 1 day")]
    public void Calendar_Days_CountsYearsThenMonthsThenDays(string from, string to, string words) =>
        Assert.Equal(words, DurationWords.Calendar(DateCases.Day(from), DateCases.Day(to)));

    [Fact]
    public void Calendar_ToBeforeFrom_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => DurationWords.Calendar(new CalendarDay(2021, 10, 19), new CalendarDay(2021, 10, 18)));

    [Fact]
    public void Between_AnySpans_IsTheSameInBothDirections() =>
        Prop.ForAll(DateArbitraries.Pairs, DateArbitraries.Pairs, (a, b) =>
        {
            var from = DateSpan.Between(a.First, a.Last);
            var to = DateSpan.Between(b.First, b.Last);
            return DurationWords.Between(from, to) == DurationWords.Between(to, from);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
