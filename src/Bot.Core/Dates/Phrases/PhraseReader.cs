namespace Bot.Core.Dates.Phrases;

/// <summary>One whole phrase: preposition, date or dates, and what may follow them.</summary>
internal static class PhraseReader
{
    /// <summary>The longest phrase that begins at a token; null where there is none.</summary>
    /// <param name="t">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="end">The token after the phrase.</param>
    public static TimePhrase? ReadAt(TimeText t, int at, out int end)
    {
        var phrase = ReadAnniversary(t, at, out end) ?? ReadDated(t, at, out end);
        if (OffsetReader.Read(t, at) is { } offset && offset.End > end)
        {
            end = offset.End;
            return Cover(t, at, end, TimeRelation.During) with { Offset = offset.Offset, Span = offset.Span };
        }

        return phrase;
    }

    private static TimePhrase Cover(TimeText t, int at, int end, TimeRelation relation)
    {
        var start = t[at].Start;
        return new TimePhrase(start, t[end - 1].End - start, relation);
    }

    /// <summary>"on this day", "on this day in 2014".</summary>
    private static TimePhrase? ReadAnniversary(TimeText t, int at, out int end)
    {
        end = at;
        var i = t[at].Is(TimeWord.On) ? at + 1 : at;
        if (!t[i].Is(TimeWord.This) || !t[i + 1].Is(TimeWord.Unit) || t[i + 1].Value != (int)TimeUnit.Day || t.IsPlural(i + 1))
        {
            return null;
        }

        end = i + 2;
        var day = new TimePoint(end) { Month = t.Today.Month, Day = t.Today.Day };
        if (YearReader.ReadGoverned(t, t[end].Is(TimeWord.In) ? end + 1 : end, TimeWord.In) is { } year)
        {
            end = year.End;
            day = day with { Year = year.Year };
        }

        var cover = Cover(t, at, end, TimeRelation.During);
        return new TimeRange(day, null).ToPhrase(cover.Start, cover.Length, cover.Relation);
    }

    private static TimePhrase? ReadDated(TimeText t, int at, out int end)
    {
        var from = at;
        if (!RelationReader.TryRead(t, at, out var relation, out var governor, out var next))
        {
            (relation, governor, next) = (TimeRelation.During, TimeWord.None, at);
        }

        // "since at least 2014", "in about 2014"
        next = t[next].Is(TimeWord.At) && t[next + 1].Is(TimeWord.Least) && governor != TimeWord.None ? next + 2 : next;
        end = at;
        var range = RangeReader.Read(t, next, governor);
        if (range is null
            || (range.Last is null ? range.First.IsWeak && !WeakDates.Accepts(t, range.First, next, governor) : !Holds(range, governor)))
        {
            return governor == TimeWord.None ? null : ReadWithoutPreposition(t, at, out end);
        }

        end = range.End;
        if (range.Last is not null && governor is TimeWord.From or TimeWord.Since)
        {
            relation = TimeRelation.During;
        }

        if (range.Last is null && relation is TimeRelation.During or TimeRelation.Since)
        {
            // "anything from the 1980s" is of that decade; "from the 1980s on" begins with it
            relation = governor == TimeWord.From && range.First.IsDecade ? TimeRelation.During : relation;
            (relation, end) = ReadOpenEnd(t, end, governor, relation);
        }

        if (range is { Last: null, First.IsEdge: true })
        {
            (relation, range) = ReadEdge(relation, range);
        }
        else if (IsAttribute(t, next, end, relation))
        {
            // "after the October 2021 expulsion" tells the expulsion's date, not that something is after October
            (from, relation) = (next + 1, TimeRelation.During);
        }

        var cover = Cover(t, from, end, relation);
        return range.ToPhrase(cover.Start, cover.Length, relation) ?? ReadNothing(at, out end);
    }

    /// <summary>
    /// "Before the end of 2014" is while 2014 lasts, "since the end of 2014" from its last day on, "until the beginning"
    /// up to its first day; only within a time are beginning and end stretches of it.
    /// </summary>
    private static (TimeRelation Relation, TimeRange Range) ReadEdge(TimeRelation relation, TimeRange range)
    {
        var isEnd = range.First.Slice.Number == 3;
        var slice = (relation, isEnd) switch
        {
            (TimeRelation.During, _) => range.First.Slice,
            (TimeRelation.Since, true) => new TimeSlice(TimeSliceKind.Day, -1),
            (TimeRelation.Until, false) => new TimeSlice(TimeSliceKind.Day, 1),
            _ => default,
        };
        relation = (relation, isEnd) switch
        {
            (TimeRelation.Before, true) => TimeRelation.Until,
            (TimeRelation.After, false) => TimeRelation.Since,
            _ => relation,
        };
        return (relation, new TimeRange(range.First with { Slice = slice }, null));
    }

    /// <summary>Whether a date with an article belongs to a noun behind it.</summary>
    private static bool IsAttribute(TimeText t, int date, int end, TimeRelation relation) =>
        relation != TimeRelation.During && t[date].Is(TimeWord.The)
        && (t[date + 1].Kind == TokenKind.Number || t[date + 1].Is(TimeWord.Month))
        && t[end] is { Kind: TokenKind.Word, Word: TimeWord.None or TimeWord.Happening or TimeWord.Counted };

    /// <summary>A date that begins with what is also a preposition: "beginning of 2014".</summary>
    private static TimePhrase? ReadWithoutPreposition(TimeText t, int at, out int end)
    {
        end = at;
        if (!t[at].Is(TimeWord.Beginning) || PointReader.Read(t, at, TimeWord.None) is not { } point)
        {
            return null;
        }

        end = point.End;
        var cover = Cover(t, at, end, TimeRelation.During);
        return new TimeRange(point, null).ToPhrase(cover.Start, cover.Length, cover.Relation);
    }

    private static TimePhrase? ReadNothing(int at, out int end)
    {
        end = at;
        return null;
    }

    /// <summary>Whether two bare months are a range: only after a preposition ("between March and April").</summary>
    private static bool Holds(TimeRange range, TimeWord governor) =>
        !(range.First.IsWeak && range.Last!.IsWeak && range.Last.Year is null)
        || governor is TimeWord.Between or TimeWord.From or TimeWord.In or TimeWord.During or TimeWord.Since;

    /// <summary>"2010 onwards", "from 2010 on", "2014 or later", "2014 or earlier".</summary>
    private static (TimeRelation Relation, int End) ReadOpenEnd(TimeText t, int at, TimeWord governor, TimeRelation relation)
    {
        ref readonly var token = ref t[at];
        if (token.Is(TimeWord.Onwards))
        {
            return (TimeRelation.Since, at + 1);
        }

        if (token.Is(TimeWord.On) && governor == TimeWord.From
            && t[at + 1] is not ({ Kind: TokenKind.Number or TokenKind.Ordinal }
                or { Word: TimeWord.The or TimeWord.Month or TimeWord.Weekday }))
        {
            return (TimeRelation.Since, at + 1);
        }

        if (token.Word is not (TimeWord.Or or TimeWord.And))
        {
            return (relation, at);
        }

        return t[at + 1].Word switch
        {
            TimeWord.Later or TimeWord.Onwards => (TimeRelation.Since, at + 2),
            TimeWord.Earlier => (TimeRelation.Until, at + 2),
            TimeWord.After when token.Is(TimeWord.Or) && t[at + 2].Kind is TokenKind.End or TokenKind.Mark => (TimeRelation.Since, at + 2),
            TimeWord.Before when token.Is(TimeWord.Or) && t[at + 2].Kind is TokenKind.End or TokenKind.Mark => (TimeRelation.Until, at + 2),
            _ => (relation, at),
        };
    }
}
