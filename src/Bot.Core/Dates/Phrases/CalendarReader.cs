namespace Bot.Core.Dates.Phrases;

/// <summary>Dates in words: days with months, months, seasons, quarters, decades.</summary>
internal static class CalendarReader
{
    /// <summary>A date of any kind without a slice ("early") or weekday before it; null where there is none.</summary>
    /// <param name="t">The text.</param>
    /// <param name="at">The first token.</param>
    /// <param name="governor">The preposition before it; <see cref="TimeWord.None"/> where there is none.</param>
    public static TimePoint? Read(TimeText t, int at, TimeWord governor) => t[at].Kind switch
    {
        TokenKind.Number =>
            NumericDateReader.Read(t, at) ?? ReadDayMonth(t, at, governor) ?? ReadDecadeWithApostrophe(t, at) ?? ReadYear(t, at, governor),
        TokenKind.Ordinal => EraReader.ReadCentury(t, at) ?? ReadDayMonth(t, at, governor) ?? ReadBareDay(t, at),
        TokenKind.Decade => EraReader.ReadDecade(t, at) ?? ReadDecade(t, at, governor),
        TokenKind.Mark when t[at].IsMark('\'') =>
            ReadDecade(t, at, governor) ?? (governor == TimeWord.None ? null : ReadYear(t, at, governor)),
        TokenKind.Word => ReadWord(t, at, governor),
        _ => null,
    };

    /// <summary>A day's number: 18, 18th, first, twenty-first; any two digits, to be judged with the month.</summary>
    public static bool TryReadDay(TimeText t, int at, out int day, out int end)
    {
        (day, end) = (t[at].Value, at + 1);
        if (t[at].Kind is TokenKind.Number or TokenKind.Ordinal)
        {
            return t[at].Digits <= 2 && !EraReader.Follows(t, at)
                && !(t[at].IsGlued && t[at - 1] is { Kind: TokenKind.Mark, Value: '.' or ',' or ':' or '$' or '€' }
                    && t[at - 2].Kind == TokenKind.Number);
        }

        if (t[at].Is(TimeWord.Ordinal))
        {
            return true;
        }

        var isTens = t[at].Is(TimeWord.Cardinal) && t[at].Value is 20 or 30;
        var units = t[at + 1].IsMark('-') ? at + 2 : at + 1;
        day += t[units].Value;
        end = units + 1;
        return isTens && t[units].Is(TimeWord.Ordinal) && t[units].Value <= 9;
    }

    /// <summary>The year after a day and month: 2021, ", 2021", "of 2021", ", the year 2015"; two digits only where allowed.</summary>
    public static TimePoint? ReadYearAfter(TimeText t, int at, bool allowTwoDigits)
    {
        var i = at;
        if (t[i].IsMark('.') && t[i].IsGlued && !t[i + 1].IsGlued)
        {
            i++;
        }

        if (t[i].IsMark(',') || t[i].Is(TimeWord.Of)
            || (t[i] is { Kind: TokenKind.Mark, IsGlued: true, Value: '-' or '/' } && t[i + 1].IsGlued))
        {
            i++;
        }

        if (t[i].Is(TimeWord.In) && t[i + 1].Is(TimeWord.The))
        {
            i++;
        }

        if (YearReader.ReadGoverned(t, i, TimeWord.Month) is { } year)
        {
            return year;
        }

        // "18 Oct 21", but neither "18 Oct 21 people" nor "18 Oct 21 more"
        var next = t[i + 1].Word;
        return allowTwoDigits && t[i] is { Kind: TokenKind.Number, Digits: 2 }
            && (t[i + 1].Kind is TokenKind.End or TokenKind.Mark || next == TimeWord.Function) && !t[i + 1].IsMark('%')
            ? new TimePoint(i + 1) { Year = YearReader.Expand(t[i].Value, t.Today) }
            : null;
    }

    /// <summary>Whether nothing more of the sentence's words hangs on the token before: end, mark or a word like "who".</summary>
    public static bool IsClauseEnd(TimeText t, int at) =>
        t[at].Kind is TokenKind.End or TokenKind.Mark || t[at].Word is TimeWord.Function;

    private static TimePoint? ReadWord(TimeText t, int at, TimeWord governor) => t[at].Word switch
    {
        TimeWord.Month => ReadMonth(t, at),
        TimeWord.Season => ReadSeason(t, at),
        TimeWord.QuarterCode => ReadPart(t, at, t[at].Value),
        TimeWord.DecadeName => ReadDecade(t, at, governor),
        TimeWord.Ordinal or TimeWord.Cardinal => EraReader.ReadCentury(t, at) ?? ReadDayMonth(t, at, governor),
        TimeWord.Era => EraReader.ReadYear(t, at),
        TimeWord.Unit => ReadYear(t, at, governor) ?? ReadMonthOf(t, at) ?? ReadWeekOf(t, at),
        _ => RelativeReader.Read(t, at, governor),
    };

    private static TimePoint? ReadYear(TimeText t, int at, TimeWord governor)
    {
        var year = governor == TimeWord.None ? YearReader.ReadFree(t, at) : YearReader.ReadGoverned(t, at, governor);
        if (year is null)
        {
            return null;
        }

        var i = t[year.End].IsMark('-') ? year.End + 1 : year.End;
        return t[i].Is(TimeWord.QuarterCode) ? year with { End = i + 1, Part = t[i].Value } : ReadMonthBehind(t, year) ?? year;
    }

    /// <summary>"2021 October 18", "2021 october", but neither "2014 may Russia" nor "2014 october 2015".</summary>
    private static TimePoint? ReadMonthBehind(TimeText t, TimePoint year)
    {
        var at = year.End;
        if (!t[at].Is(TimeWord.Month) || t[at - 1].Kind != TokenKind.Number || ReadMonth(t, at) is not { Year: null } month)
        {
            return null;
        }

        return month.Day is not null || month.Month is not (3 or 5) || IsClauseEnd(t, month.End)
            ? month with { Year = year.Year, IsWeak = false }
            : null;
    }

    private static TimePoint? ReadDayMonth(TimeText t, int at, TimeWord governor)
    {
        if (!TryReadDay(t, at, out var day, out var i))
        {
            return null;
        }

        var hasOf = t[i].Is(TimeWord.Of);
        if (hasOf || t[i] is { Kind: TokenKind.Mark, IsGlued: true, Value: '.' }
            || (t[i] is { Kind: TokenKind.Mark, IsGlued: true, Value: '-' or '/' } && t[i + 1].IsGlued))
        {
            i++;
        }

        if (!t[i].Is(TimeWord.Month))
        {
            return null;
        }

        var month = t[i].Value;
        var isPlain = t[at].Kind == TokenKind.Number && !hasOf;
        var isWord = t[at].Kind == TokenKind.Word && !hasOf;
        if (ReadYearAfter(t, i + 1, allowTwoDigits: true) is { } year)
        {
            return year with { Month = month, Day = day };
        }

        // "who first may", "the 18 may close", "70 march"
        return isWord || day is 0 or > 31 || (isPlain && month is 3 or 5 && governor == TimeWord.None && !IsClauseEnd(t, i + 1))
            ? null
            : new TimePoint(SkipDot(t, i)) { Month = month, Day = day };
    }

    /// <summary>"on the 18th": weak, and only where no noun follows ("the 5th floor").</summary>
    private static TimePoint? ReadBareDay(TimeText t, int at) =>
        t[at].Value is >= 1 and <= 31 && t[at - 1].Is(TimeWord.The) && IsClauseEnd(t, at + 1)
            ? new TimePoint(at + 1) { Day = t[at].Value, IsWeak = true }
            : null;

    private static TimePoint? ReadMonth(TimeText t, int at)
    {
        var month = t[at].Value;
        var i = t[SkipDot(t, at)].Is(TimeWord.The) ? SkipDot(t, at) + 1 : SkipDot(t, at);
        if (t[i].IsMark('-') && t[i].IsGlued && t[i + 1].IsGlued)
        {
            i++;
        }

        if (t[i].Kind is TokenKind.Number or TokenKind.Ordinal && TryReadDay(t, i, out var day, out var afterDay) && day is >= 1 and <= 99)
        {
            if (ReadYearAfter(t, afterDay, allowTwoDigits: false) is { } dayYear)
            {
                return dayYear with { Month = month, Day = day };
            }

            if (day <= 31 && IsDayAfterMonth(t, i))
            {
                return new TimePoint(afterDay) { Month = month, Day = day };
            }
        }

        return ReadYearAfter(t, at + 1, allowTwoDigits: false) is { } year ? year with { Month = month }
            : t[at].IsTypo ? null
            : new TimePoint(SkipDot(t, at)) { Month = month, IsWeak = true };
    }

    /// <summary>"October 18", but neither "October 8 russians" nor "may 5 countries".</summary>
    private static bool IsDayAfterMonth(TimeText t, int at)
    {
        if (t[at].Kind == TokenKind.Ordinal)
        {
            return true;
        }

        var isModal = t[at - 1].Word == TimeWord.Month && t[at - 1].Value is 3 or 5 && t[at - 2].Kind == TokenKind.Word
            && t[at - 2].Word == TimeWord.None;
        return !YearReader.IsCounting(t, at, TimeWord.Month)
            && !(t[at + 1] is { Kind: TokenKind.Word, Word: TimeWord.None } && YearReader.IsUnknownPlural(t.TextOf(at + 1)))
            && (!isModal || IsClauseEnd(t, at + 1));
    }

    private static TimePoint? ReadMonthOf(TimeText t, int at) =>
        t[at].Value == (int)TimeUnit.Month && t[at + 1].Is(TimeWord.Of) && t[at + 2].Is(TimeWord.Month) ? ReadMonth(t, at + 2) : null;

    /// <summary>"the week of 18 October 2021": Monday to Sunday.</summary>
    private static TimePoint? ReadWeekOf(TimeText t, int at)
    {
        var i = t[at + 2].Is(TimeWord.The) ? at + 3 : at + 2;
        return t[at].Value == (int)TimeUnit.Week && !t.IsPlural(at) && t[at + 1].Is(TimeWord.Of) && t[i].Word != TimeWord.Unit
            && Read(t, i, TimeWord.On) is { } date && date.Settle() is { Span: { Precision: DatePrecision.Day } day }
            ? date with
            {
                Span = DateSpan.Between(TimeOffset.StartOf(day.First, TimeUnit.Week), TimeOffset.EndOf(day.First, TimeUnit.Week)),
                Alternative = null,
                Year = null,
                Month = null,
                Day = null,
            }
            : null;
    }

    private static int SkipDot(TimeText t, int month) =>
        t[month + 1].IsMark('.') && t[month + 1].IsGlued && t[month].End - t[month].Start <= 4 && !t[month + 2].IsGlued
            && t[month + 2].Kind is TokenKind.Number or TokenKind.Ordinal
            ? month + 2
            : month + 1;

    private static TimePoint? ReadSeason(TimeText t, int at)
    {
        // the Arab Spring of 2011 is no season
        if (t[at - 1].Is(TimeWord.Springs) || ReadPart(t, at, t[at].Value) is not { } season)
        {
            return null;
        }

        if (season.Year is not { } year)
        {
            return t[at + 1].Is(TimeWord.Of) ? null : season;
        }

        // winter 2021/22 and winter 2021–22
        var i = season.End;
        var spansNewYear = season.Part == 24 && t[i] is { Kind: TokenKind.Mark, IsGlued: true, Value: '/' or '-' }
            && t[i + 1] is { Kind: TokenKind.Number, IsGlued: true, Digits: 2 } && t[i + 1].Value == (year + 1) % 100;
        return spansNewYear ? season with { End = i + 2 } : season;
    }

    private static TimePoint? ReadPart(TimeText t, int at, int part) =>
        ReadYearAfter(t, at + 1, allowTwoDigits: false) is { } year
            ? year with { Part = part }
            : new TimePoint(at + 1) { Part = part, IsWeak = true };

    /// <summary>1990s, the 1990's, the 90s, '90s, the nineties: the latest such decade that has begun.</summary>
    private static TimePoint? ReadDecade(TimeText t, int at, TimeWord governor)
    {
        var i = t[at].IsMark('\'') ? at + 1 : at;
        ref readonly var token = ref t[i];
        var isNamed = governor != TimeWord.None || t[at - 1].Is(TimeWord.The) || i > at;
        if (token.Value % 10 != 0 || (i > at && !token.IsGlued))
        {
            return null;
        }

        if (token.Kind == TokenKind.Decade && token.Digits == 4)
        {
            return token.Value is >= 1000 and <= 2990 ? Decade(i, token.Value) : null;
        }

        if (!isNamed || token.Value > 90 || !(token.Is(TimeWord.DecadeName) || token is { Kind: TokenKind.Decade, Digits: 2 }))
        {
            return null;
        }

        var decade = (t.Today.Year / 100 * 100) + token.Value;
        return Decade(i, decade > t.Today.Year ? decade - 100 : decade);
    }

    /// <summary>"the 1990's", where "1990's" alone is the year's.</summary>
    private static TimePoint? ReadDecadeWithApostrophe(TimeText t, int at) =>
        t[at - 1].Is(TimeWord.The) && t[at] is { Digits: 4, Value: >= 1000 and <= 2990 } && t[at].Value % 10 == 0
            && t[at + 1].IsMark('\'') && t[at + 2].IsGlued && t.TextOf(at + 2) is "s" or "S"
            ? Decade(at + 2, t[at].Value)
            : null;

    private static TimePoint? Decade(int at, int firstYear) =>
        firstYear is >= 10 and <= 9980 ? new TimePoint(at + 1) { Span = DateSpan.FromDecade(firstYear), IsDecade = true } : null;
}
