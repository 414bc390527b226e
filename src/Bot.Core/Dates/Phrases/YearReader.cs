namespace Bot.Core.Dates.Phrases;

/// <summary>
/// Decides whether a number is a year. Four digits from 1000 to 2999 are one where a preposition, month or "the year"
/// governs them and nothing follows that they count; three where "the year" does; any number is one with its era (see
/// <see cref="EraReader"/>). Standing free, four digits they must also lie between 1500 and 2199 and not
/// be glued to, or follow, what makes them an amount or a name ("F-2000", "$2000", "over 2000", "resolution 1973").
/// </summary>
internal static class YearReader
{
    /// <summary>Two digits are a year at most this many years after today; otherwise one of the century before.</summary>
    private const int YearsAhead = 20;

    /// <summary>A year after a preposition, a month or the like.</summary>
    /// <param name="t">The text.</param>
    /// <param name="at">The first token.</param>
    /// <param name="governor">The word that governs it.</param>
    public static TimePoint? ReadGoverned(TimeText t, int at, TimeWord governor)
    {
        var i = at;
        var isNamed = false;
        if (t[i].Is(TimeWord.The) && IsYearWord(t, i + 1))
        {
            i++;
        }

        if (IsYearWord(t, i))
        {
            i += t[i + 1].Is(TimeWord.Of) ? 2 : 1;
            isNamed = true;
        }

        if (EraReader.ReadYear(t, i) is { } ofEra)
        {
            return ofEra;
        }

        if (isNamed && t[i] is { Kind: TokenKind.Number, Digits: 3, Value: >= 100 } && !IsPartOfNumber(t, i))
        {
            return WithPossessive(t, i);
        }

        if (t[i].IsMark('\'') && t[i + 1] is { Kind: TokenKind.Number, Digits: 2, IsGlued: true })
        {
            return new TimePoint(i + 2) { Year = Expand(t[i + 1].Value, t.Today) };
        }

        return IsFourDigits(t, i) && (isNamed || !IsCounting(t, i, governor)) && !IsPartOfNumber(t, i)
            ? WithPossessive(t, i)
            : null;
    }

    /// <summary>A year that nothing governs.</summary>
    public static TimePoint? ReadFree(TimeText t, int at)
    {
        if (IsYearWord(t, at))
        {
            return ReadGoverned(t, at, TimeWord.None);
        }

        return EraReader.ReadYear(t, at) is { } ofEra ? ofEra
            : IsFourDigits(t, at) && t[at].Value is >= 1500 and <= 2199
            && !IsPartOfNumber(t, at) && !FollowsAmountOrName(t, at) && !CountsFreely(t, at)
            ? WithPossessive(t, at)
            : null;
    }

    /// <summary>Whether a number of days, years or soldiers stands here rather than a date.</summary>
    /// <param name="t">The text.</param>
    /// <param name="at">The number.</param>
    /// <param name="governor">
    /// The preposition before it: after "in", "since", "until" and "during" even "2015 diplomats" begins with a year.
    /// </param>
    public static bool IsCounting(TimeText t, int at, TimeWord governor)
    {
        ref readonly var next = ref t[at + 1];
        if (next.IsMark('%') || (next.IsGlued && next.Kind == TokenKind.Mark && next.Value is '$' or '€' or '£'))
        {
            return true;
        }

        if (next.Word is TimeWord.Unit or TimeWord.Hour or TimeWord.Scale && !next.IsMark('\''))
        {
            return true;
        }

        if (governor is TimeWord.In or TimeWord.Since or TimeWord.Until or TimeWord.During)
        {
            return false;
        }

        return next.Word == TimeWord.Counted
            || (governor is TimeWord.Of or TimeWord.By or TimeWord.Around or TimeWord.To
                && next is { Kind: TokenKind.Word, Word: TimeWord.None } && t[at + 2].Word == TimeWord.Counted);
    }

    /// <summary>The year that two digits mean: 22 is 2022, 85 is 1985 (for a today in 2024).</summary>
    public static int Expand(int twoDigits, CalendarDay today)
    {
        var year = (today.Year / 100 * 100) + twoDigits;
        return year > today.Year + YearsAhead ? year - 100
            : year <= today.Year + YearsAhead - 100 ? year + 100
            : year;
    }

    private static bool IsYearWord(TimeText t, int at) =>
        t[at].Is(TimeWord.Unit) && t[at].Value == (int)TimeUnit.Year;

    private static bool IsFourDigits(TimeText t, int at) =>
        t[at] is { Kind: TokenKind.Number, Digits: 4, Value: >= 1000 and <= 2999 };

    private static TimePoint WithPossessive(TimeText t, int at) =>
        new(t[at + 1].IsMark('\'') && t[at + 2].IsGlued && t.TextOf(at + 2) is "s" or "S" ? at + 3 : at + 1) { Year = t[at].Value };

    /// <summary>Whether more digits follow after a dot, comma or colon: 2014.5, 2014,500, 2014:10.</summary>
    private static bool IsPartOfNumber(TimeText t, int at) =>
        t[at + 1] is { IsGlued: true, Kind: TokenKind.Mark, Value: '.' or ',' or ':' }
        && t[at + 2] is { IsGlued: true, Kind: TokenKind.Number };

    private static bool FollowsAmountOrName(TimeText t, int at)
    {
        ref readonly var before = ref t[at - 1];
        if (before.Word is TimeWord.Amount or TimeWord.Numbered or TimeWord.Than or TimeWord.Least
            || (before.IsMark('.') && t[at - 2].Is(TimeWord.No)) || before.Is(TimeWord.No))
        {
            return true;
        }

        return t[at].IsGlued
            && !(before.Kind == TokenKind.Mark && before.Value is '(' or '[' or '"' or '\'' or ';' or '!' or '?' or '…')
            && !(before.IsMark(',') && t[at - 2].Kind != TokenKind.Number)
            && !(before.IsMark('/') && at == 1);
    }

    /// <summary>Whether a number that nothing governs counts what follows: a plural within two words that is no happening.</summary>
    private static bool CountsFreely(TimeText t, int at)
    {
        var isHyphenated = t[at + 1].IsMark('-') && t[at + 1].IsGlued
            && t[at + 2] is { IsGlued: true, Kind: TokenKind.Word, Word: not TimeWord.QuarterCode };
        var beginsAmount = (t[at + 1].Word is TimeWord.And or TimeWord.To or TimeWord.Or || t[at + 1].IsMark('-'))
            && t[at + 2].Kind == TokenKind.Number && IsCounting(t, at + 2, TimeWord.Of);
        if (isHyphenated || beginsAmount || IsCounting(t, at, TimeWord.Of))
        {
            return true;
        }

        for (var i = at + 1; i <= at + 2; i++)
        {
            ref readonly var next = ref t[i];
            if (next.Kind != TokenKind.Word || next.Word is not (TimeWord.None or TimeWord.Counted))
            {
                return false;
            }

            if (next.Word == TimeWord.Counted || IsUnknownPlural(t.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A plural that may be counted; "-ions" and "-ments" are what happens (expulsions, agreements).</summary>
    internal static bool IsUnknownPlural(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')
        && !word.EndsWith("ions", StringComparison.OrdinalIgnoreCase)
        && !word.EndsWith("ments", StringComparison.OrdinalIgnoreCase);
}
