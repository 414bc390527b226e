namespace Bot.Core.Dates.Phrases;

/// <summary>One date with what may stand before it: "the", a weekday, "about", "early", "last week of".</summary>
internal static class PointReader
{
    /// <summary>The date that begins at a token; null where there is none.</summary>
    public static TimePoint? Read(TimeText t, int at, TimeWord governor)
    {
        // not "what about 2014", "a talk about the 1990s"
        if (t[at].Is(TimeWord.Around) && t[at - 1].Word != TimeWord.Function && !t[at + 1].Is(TimeWord.The))
        {
            return ReadPlain(t, at + 1, TimeWord.Around) is { IsWeak: false } about ? about with { IsApproximate = true } : null;
        }

        return ReadPlain(t, at, governor);
    }

    /// <summary>
    /// A number that is a day where the range it begins or ends says so: the 22 of "22 and 24 June 2024", the 24 of "June 22–24, 2024".
    /// </summary>
    public static TimePoint? ReadDay(TimeText t, int at)
    {
        var i = t[at].Is(TimeWord.The) ? at + 1 : at;
        if (t[i].Kind is not (TokenKind.Number or TokenKind.Ordinal) || !CalendarReader.TryReadDay(t, i, out var day, out var end)
            || day is 0 or > 31)
        {
            return null;
        }

        return CalendarReader.ReadYearAfter(t, end, allowTwoDigits: false) is { } year
            ? year with { Day = day, IsWeak = true }
            : new TimePoint(end) { Day = day, IsWeak = true };
    }

    private static TimePoint? ReadPlain(TimeText t, int at, TimeWord governor)
    {
        if (t[at].Is(TimeWord.Weekday))
        {
            return ReadWeekday(t, at);
        }

        var i = at;
        if (t[at].Is(TimeWord.The))
        {
            i++;

            // "the 2014 annexation", "the October vote": the article belongs to the noun
            if (governor == TimeWord.None && (t[i].Is(TimeWord.Month) || t[i] is { Kind: TokenKind.Number, Digits: 4 }))
            {
                return null;
            }
        }

        return ReadSliced(t, i, governor) ?? RelativeReader.ReadAgo(t, i) ?? CalendarReader.Read(t, i, governor);
    }

    private static TimePoint? ReadWeekday(TimeText t, int at)
    {
        var i = t[at + 1].IsMark(',') ? at + 2 : at + 1;
        i = t[i].Is(TimeWord.The) ? i + 1 : i;
        if (CalendarReader.Read(t, i, TimeWord.On) is { } date && (date.Day is not null || date.Span?.Precision == DatePrecision.Day)
            && !date.IsWeak)
        {
            return date;
        }

        return t[at].IsTypo ? null : new TimePoint(at + 1) { Weekday = (DayOfWeek)t[at].Value, IsWeak = true };
    }

    private static TimePoint? ReadSliced(TimeText t, int at, TimeWord governor)
    {
        var (slice, i) = t[at].Word switch
        {
            TimeWord.Early => (new TimeSlice(TimeSliceKind.Third, 1), AfterEarly(t, at + 1)),
            TimeWord.Mid => (new TimeSlice(TimeSliceKind.Third, 2), AfterEarly(t, at + 1)),
            TimeWord.Late => (new TimeSlice(TimeSliceKind.Third, 3), AfterEarly(t, at + 1)),
            TimeWord.Beginning => (new TimeSlice(TimeSliceKind.Third, 1), AfterOf(t, at + 1, governor)),
            TimeWord.Middle => (new TimeSlice(TimeSliceKind.Third, 2), AfterOf(t, at + 1, governor)),
            TimeWord.End => (new TimeSlice(TimeSliceKind.Third, 3), AfterOf(t, at + 1, governor)),
            _ => CountedSlice(t, at),
        };
        if (slice.Kind == TimeSliceKind.None || i < 0)
        {
            return null;
        }

        var date = CalendarReader.Read(t, i, TimeWord.Month);
        return date is null || date.Day is not null || date.Weekday is not null || (date.Month is null && !date.HasYear)
            ? null
            : date with { Slice = slice, IsWeak = false, IsEdge = t[at].Is(TimeWord.Beginning) || t[at].Is(TimeWord.End) };
    }

    /// <summary>"early 2014", "mid-2013", "early in June 2021", "late in the 1990s".</summary>
    private static int AfterEarly(TimeText t, int at)
    {
        var i = t[at].IsMark('-') || t[at].Is(TimeWord.In) ? at + 1 : at;
        return t[i].Is(TimeWord.The) ? i + 1 : i;
    }

    /// <summary>"end of 2014", "end of the year 2014"; "by end 2014" only after a preposition ("did the war end 2014").</summary>
    private static int AfterOf(TimeText t, int at, TimeWord governor)
    {
        if (!t[at].Is(TimeWord.Of))
        {
            return governor != TimeWord.None && t[at].Kind == TokenKind.Number ? at : -1;
        }

        return t[at + 1].Is(TimeWord.The) ? at + 2 : at + 1;
    }

    /// <summary>
    /// "first half of", "third quarter of", "last week of", "1st week of"; halves and quarters also right before the year.
    /// </summary>
    private static (TimeSlice Slice, int Next) CountedSlice(TimeText t, int at)
    {
        var number = t[at].Is(TimeWord.Last) ? -1
            : t[at].Is(TimeWord.Ordinal) || t[at].Kind == TokenKind.Ordinal ? t[at].Value
            : 0;
        var isLinked = t[at + 2].Is(TimeWord.Of) || t[at + 2].Is(TimeWord.In);
        if (number == 0 || number > 31 || !(isLinked || t[at + 2] is { Kind: TokenKind.Number, Digits: 4 }))
        {
            return default;
        }

        var kind = t[at + 1].Word switch
        {
            TimeWord.Half => TimeSliceKind.Half,
            TimeWord.Unit when t.IsPlural(at + 1) => TimeSliceKind.None,
            TimeWord.Unit => (TimeUnit)t[at + 1].Value switch
            {
                TimeUnit.Quarter => TimeSliceKind.Quarter,
                TimeUnit.Month => TimeSliceKind.Month,
                TimeUnit.Week => TimeSliceKind.Week,
                TimeUnit.Day => TimeSliceKind.Day,
                _ => TimeSliceKind.None,
            },
            _ => TimeSliceKind.None,
        };
        if (!isLinked)
        {
            return kind is TimeSliceKind.Half or TimeSliceKind.Quarter ? (new TimeSlice(kind, number), at + 2) : default;
        }

        return (new TimeSlice(kind, number), t[at + 3].Is(TimeWord.The) ? at + 4 : at + 3);
    }
}
