using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

public sealed class DateWordsTests
{
    public static TheoryData<string, string, string, string> Words()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var c in DateCases.Read("date_words.tsv"))
        {
            data.Add(c[0], c[1], c[2], c[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Of_Date_GivesEnglishWords(string edtf, string alone, string inSentence, string lasting)
    {
        var date = Edtf.Parse(edtf).Span!;

        Assert.Equal(alone, DateWords.Of(date));
        Assert.Equal(inSentence, DateWords.InSentence(date));
        Assert.Equal(lasting, DateWords.Lasting(date));
    }

    [Fact]
    public void Of_AnySpan_NamesItsYears() =>
        Prop.ForAll(DateArbitraries.Pairs, pair =>
        {
            var span = DateSpan.Between(pair.First, pair.Last);
            var words = DateWords.InSentence(span);
            return (span.IsOpenStart && span.Precision == DatePrecision.Interval)
                || span.Precision == DatePrecision.Decade
                || words.Contains(DateWords.YearName(span.IsOpenEnd ? span.First.Year : span.Last.Year), StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void MonthName_NoSuchMonth_Throws(int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DateWords.MonthName(month));
}
