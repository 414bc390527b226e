using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

public sealed class EdtfTests
{
    public static TheoryData<string, string, string, string, string> Dates()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var c in DateCases.Read("edtf.tsv"))
        {
            data.Add(c[0], c[1], c[2], c[3], c[4]);
        }

        return data;
    }

    public static TheoryData<string, string, string, string> Problems()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var c in DateCases.Read("edtf_problems.tsv"))
        {
            data.Add(c[0], c[1], c[2], c[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Parse_ValidDate_GivesItsFirstAndLastDay(string text, string first, string last, string precision, string edtf)
    {
        var result = Edtf.Parse(text);

        Assert.Null(result.Problem);
        Assert.Equal(
            new DateSpan(DateCases.Day(first), DateCases.Day(last), edtf, Enum.Parse<DatePrecision>(precision)), result.Span);
        Assert.True(Edtf.IsValid(text, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Parse_UnusableText_SaysWhatAndWhere(string text, string isValid, string position, string problem)
    {
        var result = Edtf.Parse(text);

        Assert.Null(result.Span);
        Assert.Equal(problem, result.Problem);
        Assert.Equal(position, $"{result.Position}");
        Assert.Equal(isValid == "yes", Edtf.IsValid(text, out var invalid));
        Assert.Equal(isValid == "yes" ? null : problem, invalid?.Message);
    }

    [Fact]
    public void Parse_Null_IsAProblem()
    {
        Assert.Equal("The date is empty.", Edtf.Parse(null).Problem);
        Assert.False(Edtf.IsValid(null, out _));
    }

    [Fact]
    public void Parse_AnyText_GivesASpanOrAProblemInsideTheText() =>
        Prop.ForAll<string?>(text => IsTotal(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_TextOfEdtfCharacters_GivesASpanOrAProblemInsideTheText()
    {
        var characters = Gen.Elements("0129X-/.?~%TZYES[]{},:+ ".ToCharArray());
        var texts = characters.ArrayOf().Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(texts, text => IsTotal(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Format_AnyDays_ParsesToTheSameSpan() =>
        Prop.ForAll(DateArbitraries.Pairs, pair =>
        {
            var span = DateSpan.Between(pair.First, pair.Last);
            return Edtf.Parse(Edtf.Format(pair.First, pair.Last)).Span == span && span.First == pair.First && span.Last == pair.Last;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("2021-10-18", "2021-10-18", "2021-10-18")]
    [InlineData("2021-10-01", "2021-10-31", "2021-10")]
    [InlineData("2014-01-01", "2014-12-31", "2014")]
    [InlineData("1990-01-01", "1999-12-31", "199X")]
    [InlineData("2014-01-01", "2018-12-31", "2014/2018")]
    [InlineData("2022-03-01", "2022-04-30", "2022-03/2022-04")]
    [InlineData("2022-03-01", "2022-04-06", "2022-03-01/2022-04-06")]
    [InlineData("1985-01-01", "9999-12-31", "1985/..")]
    [InlineData("-9599-01-01", "1985-12-31", "../1985")]
    [InlineData("-9599-01-01", "9999-12-31", "../..")]
    [InlineData("-0430-01-01", "-0430-12-31", "-0430")]
    [InlineData("-0429-01-01", "-0420-12-31", "-042X")]
    [InlineData("0000-01-01", "0009-12-31", "000X")]
    [InlineData("-0009-01-01", "0000-12-31", "-0009/0000")]
    [InlineData("-0004-02-01", "-0004-02-29", "-0004-02")]
    [InlineData("-0043-03-15", "0014-08-19", "-0043-03-15/0014-08-19")]
    public void Format_Days_IsTheShortestEdtf(string first, string last, string edtf) =>
        Assert.Equal(edtf, Edtf.Format(DateCases.Day(first), DateCases.Day(last)));

    [Fact]
    public void Format_LastBeforeFirst_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Edtf.Format(new CalendarDay(2021, 1, 2), new CalendarDay(2021, 1, 1)));

    private static bool IsTotal(string? text)
    {
        var result = Edtf.Parse(text);
        return result.Span is { } span
            ? result.Problem is null && span.First <= span.Last && Edtf.Parse(span.Edtf).Span == span
            : result.Problem is { Length: > 0 } && result.Position >= 0 && result.Position <= (text ?? "").Length;
    }
}
