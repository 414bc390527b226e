namespace Bot.Core.Dates.Phrases;

/// <summary>
/// One date, or two with "to", "until" or a dash between them, or with "and" after "between". Neighbours joined by "and" or
/// "or" are a range too ("in March and April 2022"); others are two dates.
/// </summary>
internal static class RangeReader
{
    /// <summary>The date or dates that begin at a token; null where there are none.</summary>
    public static TimeRange? Read(TimeText t, int at, TimeWord governor)
    {
        if (ReadYearsOfEra(t, at, governor) is { } years)
        {
            return years;
        }

        var first = PointReader.Read(t, at, governor);
        if (first is not null && TryConnector(t, first.End, governor, out var next))
        {
            var last = ReadLast(t, next, first);
            var range = new TimeRange(first, last);
            if (last is not null && (governor == TimeWord.Between || !IsAndOr(t, first.End) || range.IsConsecutive))
            {
                return range;
            }

            // "from 1000 to 2000 soldiers" names no year
            if (last is null && first.IsOnlyYear && t[next] is { Kind: TokenKind.Number, Digits: > 2 })
            {
                return null;
            }
        }

        if (governor == TimeWord.Between)
        {
            return ReadFromDay(t, at, governor);
        }

        var fromDay = ReadFromDay(t, at, governor);
        return fromDay is not null && (first is null || fromDay.End > first.End) ? fromDay
            : first is not null ? new TimeRange(first, null)
            : null;
    }

    /// <summary>"between 415 and 413 BC", "from 431 to 404 BC": the first year alone would be none, or one of our era.</summary>
    private static TimeRange? ReadYearsOfEra(TimeText t, int at, TimeWord governor) =>
        TryConnector(t, at + 1, governor, out var next) && (governor == TimeWord.Between || !IsAndOr(t, at + 1))
            ? EraReader.ReadYears(t, at, next)
            : null;

    /// <summary>"1–6 April 2022", "22 and 24 June 2024" after "between".</summary>
    private static TimeRange? ReadFromDay(TimeText t, int at, TimeWord governor)
    {
        if (t[at].IsGlued && !t[at - 1].IsMark('('))
        {
            return null;
        }

        return PointReader.ReadDay(t, at) is { Year: null } day
            && TryConnector(t, day.End, governor, out var next)
            && PointReader.Read(t, next, TimeWord.To) is { Month: not null, Day: not null, IsWeak: false } last
            && (governor == TimeWord.Between || !IsAndOr(t, day.End) || last.Day == day.Day + 1)
            ? new TimeRange(day, last)
            : null;
    }

    private static TimePoint? ReadLast(TimeText t, int at, TimePoint first)
    {
        // 2014-18 and 2014/18
        if (first is { IsOnlyYear: true, Year: { } year } && t[at] is { Kind: TokenKind.Number, Digits: 2, IsGlued: true }
            && t[at].Value > year % 100 && !t[at + 1].IsMark('-'))
        {
            return new TimePoint(at + 1) { Year = (year / 100 * 100) + t[at].Value };
        }

        // the second 22–24 of "June 22–24, 2024"
        if (first is { Month: not null, Day: not null, Year: null }
            && PointReader.Read(t, at, TimeWord.To) is not { Month: not null } && PointReader.ReadDay(t, at) is { } day)
        {
            return day;
        }

        if (PointReader.Read(t, at, TimeWord.To) is not { } last
            || (last.IsOnlyYear && !first.HasYear)
            || (last.IsOnlyYear && t[last.End] is { IsGlued: true, Kind: TokenKind.Mark, Value: '-' or '/' } && t[last.End + 1].IsGlued)
            || (last.IsWeak && !WeakDates.CanEndRange(t, first, last)))
        {
            return null;
        }

        return last;
    }

    private static bool IsAndOr(TimeText t, int at) => t[at].Word is TimeWord.And or TimeWord.Or;

    private static bool TryConnector(TimeText t, int at, TimeWord governor, out int next)
    {
        next = at + 1;
        ref readonly var token = ref t[at];
        if (token.IsMark('-') || (token.IsMark('/') && token.IsGlued && t[at + 1].IsGlued))
        {
            return true;
        }

        if (token.Is(TimeWord.Up) && t[at + 1].Is(TimeWord.To))
        {
            next = at + 2;
            return true;
        }

        return token.Word switch
        {
            TimeWord.And => governor is TimeWord.Between or TimeWord.In or TimeWord.On or TimeWord.During or TimeWord.None,
            TimeWord.Or => governor is TimeWord.In or TimeWord.On or TimeWord.During or TimeWord.None,
            TimeWord.To or TimeWord.Until or TimeWord.Through =>
                governor is not (TimeWord.Before or TimeWord.After or TimeWord.Until or TimeWord.By or TimeWord.Through),
            _ => false,
        };
    }
}
