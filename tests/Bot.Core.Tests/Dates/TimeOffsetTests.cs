using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

public sealed class TimeOffsetTests
{
    [Theory]
    [InlineData(TimeOffsetKind.Same, 1, TimeUnit.Day, "2021-10-18", "2021-10-18")]
    [InlineData(TimeOffsetKind.Same, 1, TimeUnit.Month, "2021-10-18", "2021-10")]
    [InlineData(TimeOffsetKind.Same, 1, TimeUnit.Year, "2021-10", "2021")]
    [InlineData(TimeOffsetKind.Same, 1, TimeUnit.Week, "2021-10-18", "2021-10-18/2021-10-24")]
    [InlineData(TimeOffsetKind.Same, 1, TimeUnit.Quarter, "2021-11-18", "2021-10/2021-12")]
    [InlineData(TimeOffsetKind.Same, 1, TimeUnit.Decade, "2021", "202X")]
    [InlineData(TimeOffsetKind.NextUnit, 1, TimeUnit.Day, "2021-10-31", "2021-11-01")]
    [InlineData(TimeOffsetKind.NextUnit, 1, TimeUnit.Month, "2021-12-18", "2022-01")]
    [InlineData(TimeOffsetKind.PreviousUnit, 1, TimeUnit.Month, "2022-01-18", "2021-12")]
    [InlineData(TimeOffsetKind.PreviousUnit, 1, TimeUnit.Year, "2022-01-18", "2021")]
    [InlineData(TimeOffsetKind.After, 12, TimeUnit.Day, "2021-10-06", "2021-10-18")]
    [InlineData(TimeOffsetKind.After, 3, TimeUnit.Week, "2021-10-06", "2021-10-27")]
    [InlineData(TimeOffsetKind.After, 1, TimeUnit.Month, "2021-01-31", "2021-02-28")]
    [InlineData(TimeOffsetKind.Before, 2, TimeUnit.Year, "2020-02-29", "2018-02-28")]
    [InlineData(TimeOffsetKind.Within, 2, TimeUnit.Week, "2021-10-18", "2021-10-04/2021-11-01")]
    [InlineData(TimeOffsetKind.WithinAfter, 2, TimeUnit.Day, "2021-10-18", "2021-10-18/2021-10-20")]
    [InlineData(TimeOffsetKind.WithinBefore, 2, TimeUnit.Day, "2021-10-18", "2021-10-16/2021-10-18")]
    public void From_Anchor_GivesTheDaysMeant(TimeOffsetKind kind, int amount, TimeUnit unit, string anchor, string expected) =>
        Assert.Equal(expected, new TimeOffset(kind, amount, unit, true).From(Edtf.Parse(anchor).Span!).Edtf);

    [Fact]
    public void From_AnyAnchor_StaysInsideTheCalendar()
    {
        var offsets =
            from kind in Gen.Elements(Enum.GetValues<TimeOffsetKind>())
            from unit in Gen.Elements(Enum.GetValues<TimeUnit>())
            from amount in Gen.Choose(0, int.MaxValue)
            select new TimeOffset(kind, amount, unit, true);
        Prop.ForAll(offsets.ToArbitrary(), DateArbitraries.Pairs, (offset, pair) =>
        {
            var span = offset.From(DateSpan.Between(pair.First, pair.Last));
            return span.First <= span.Last;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
