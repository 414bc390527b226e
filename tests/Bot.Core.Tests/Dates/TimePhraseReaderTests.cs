using Bot.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Dates;

/// <summary>The tables <c>time_phrases*.tsv</c> are the specification: question, then each phrase with its reading.</summary>
public sealed class TimePhraseReaderTests
{
    /// <summary>A Wednesday; what "today" means in the tables.</summary>
    private static readonly CalendarDay Today = new(2024, 7, 3);

    public static TheoryData<string, string> Questions()
    {
        var data = new TheoryData<string, string>();
        foreach (var c in DateCases.Read("time_phrases.tsv").Concat(DateCases.Read("time_phrases_none.tsv")))
        {
            data.Add(c[0], string.Join('\t', c.Skip(1)));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Find_Question_GivesItsPhrases(string question, string expected)
    {
        var phrases = TimePhraseReader.Find(question, Today);

        Assert.Equal(expected, string.Join('\t', phrases.Select(p => $"{question.Substring(p.Start, p.Length)}\t{Describe(p)}")));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Find_UpperCase_GivesTheSame(string question, string expected)
    {
        _ = expected;
        var asWritten = TimePhraseReader.Find(question, Today);
        var inCapitals = TimePhraseReader.Find(question.ToUpperInvariant(), Today);

        Assert.Equal(asWritten.Select(Describe), inCapitals.Select(Describe));
    }

    [Fact]
    public void Find_NullOrEmpty_IsEmpty()
    {
        Assert.Empty(TimePhraseReader.Find(null, Today));
        Assert.Empty(TimePhraseReader.Find("", Today));
    }

    [Fact]
    public void Find_AnyText_GivesPhrasesInOrderWithOneReadingEach() =>
        Prop.ForAll<string?>(text => IsWellFormed(text, Today)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Find_AnyWordsOfTime_GivesPhrasesInOrderWithOneReadingEach()
    {
        var words = Gen.Elements(
            "in on at before after since until by from to through between and or of the a last next past this first third early mid late "
            .Split(' ').Concat(
            ("end beginning half week month months day days year quarter decade march may october febuary sunday spring fall q3 h1 "
            + "1990s 90s 18 18th 31 30 99 2014 2021 2021-10-18 2021-13 6/4/22 31.12.2021 2014-18 ago later earlier than following same as "
            + "that today yesterday recently now onwards on "
            + "about two twenty couple 99999 , . - / ' ’ % within prior no later h2 2999 1000 0").Split(' ')).ToArray());
        var texts = words.ArrayOf().Select(w => string.Join(' ', w)).ToArbitrary();
        var days = DateArbitraries.Day.ToArbitrary();
        Prop.ForAll(texts, days, IsWellFormed).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [Fact]
    public void Find_AnyDayInWords_GivesThatDay() =>
        Prop.ForAll(DateArbitraries.Day.Where(d => d.Year is >= 1000 and <= 2999).ToArbitrary(), day =>
        {
            var span = DateSpan.FromDay(day);
            var month = DateWords.MonthName(day.Month);
            string[] texts =
            [
                DateWords.InSentence(span), span.Edtf, $"on {month} {day.Day}, {day.Year}", $"on the {day.Day}th of {month} {day.Year}",
                $"{day.Day} {month[..3]} {day.Year}", $"{day.Day}.{day.Month}.{day.Year}", $"{day.Year}/{day.Month}/{day.Day}",
                $"{day.Day}/{day.Month}/{day.Year}", $"{day.Day:00}-{month}-{day.Year}",
            ];
            return texts.All(text => TimePhraseReader.Find($"what happened {text}?", Today) is [{ } phrase]
                && phrase.Span == span && phrase.Length == text.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_SpanInWords_GivesTheSameDays() =>
        Prop.ForAll(DateArbitraries.Pairs, pair =>
        {
            var span = DateSpan.Between(pair.First, pair.Last);
            if (pair.First.Year < 1000 || pair.Last.Year > 2999)
            {
                return true;
            }

            return TimePhraseReader.Find($"what happened {DateWords.InSentence(span)}", Today) is [{ Span: { } found }]
                && (found.First, found.Last) == pair;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("the day after the day after ")]
    [InlineData("between 1 and 2 to 3 - ")]
    [InlineData("early end of the beginning of the last week of ")]
    [InlineData("1-1-1/1.")]
    [InlineData("'")]
    [InlineData("9")]
    [InlineData("october, ")]
    public void Find_LongRepetition_IsRead(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length));

        Assert.True(IsWellFormed(text, Today));
    }

    [Theory]
    [InlineData("2024-01-15", "this winter", "2023-24")]
    [InlineData("2024-12-15", "this winter", "2024-24")]
    [InlineData("2024-01-15", "last winter", "2022-24")]
    [InlineData("2024-01-15", "last month", "2023-12")]
    [InlineData("2024-03-31", "in the past month", "2024-02-29/2024-03-31")]
    [InlineData("2024-01-01", "yesterday", "2023-12-31")]
    public void Find_ToldFromToday_FollowsTheCalendar(string today, string question, string edtf) =>
        Assert.Equal(edtf, Assert.Single(TimePhraseReader.Find(question, DateCases.Day(today))).Span?.Edtf);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0003-02-28")]
    [InlineData("9998-12-31")]
    [InlineData("9999-12-31")]
    public void Find_TodayAtTheEndsOfTheCalendar_IsStillTotal(string today)
    {
        const string Question = "18 oct 21, in '99, next winter, last winter, next year, last decade, the 90s, 3 years ago, "
            + "next october, 6/4/22, the next 99999 decades, this quarter, last monday, next friday, recently, the day after tomorrow";

        Assert.True(IsWellFormed(Question, DateCases.Day(today)));
    }

    private static bool IsWellFormed(string? text, CalendarDay today)
    {
        var end = 0;
        foreach (var p in TimePhraseReader.Find(text, today))
        {
            object?[] readings = [p.Span, p.Partial, p.Offset, p.Problem];
            if (p.Start < end || p.Length < 1 || p.Start + p.Length > text!.Length || readings.Count(r => r is not null) != 1)
            {
                return false;
            }

            if (p.Span is { } span && Edtf.Parse(span.Edtf).Span != span)
            {
                return false;
            }

            end = p.Start + p.Length;
        }

        return true;
    }

    private static string Describe(TimePhrase phrase) => $"{phrase.Relation} " + phrase switch
    {
        { Span: { } span, Alternative: { } other } => $"{span} or {other}",
        { Span: { } span } => span.Edtf,
        { Partial: { } partial } => Describe(partial),
        { Offset: { } o } => $"{o.Kind} {o.Amount} {o.Unit}{(o.AnchorFollows ? " of" : "")}",
        _ => phrase.Problem!,
    };

    private static string Describe(PartialDate date)
    {
        var text = date switch
        {
            { Weekday: { } weekday } => $"{weekday}",
            { Part: { } part } => $"part {part}",
            { Month: { } month, Day: { } day } => $"--{month:00}-{day:00}",
            { Month: { } month } => $"--{month:00}",
            _ => $"---{date.Day:00}",
        };
        return date.To is { } to ? $"{text}..{Describe(to)}" : text;
    }
}
