namespace Bot.Core.Dates.Phrases;

/// <summary>Times told from another event: "the day after", "three weeks later", "within two weeks of", "in the same month as".</summary>
internal static class OffsetReader
{
    /// <summary>
    /// An offset, or the date it gives where a date stands behind it ("the day after 18 October 2021"); null where there is none.
    /// </summary>
    public static (int End, TimeOffset? Offset, DateSpan? Span)? Read(TimeText t, int at)
    {
        var i = t[at].Word is TimeWord.In or TimeWord.On or TimeWord.During or TimeWord.At ? at + 1 : at;
        return ReadWithin(t, i) ?? ReadSame(t, i) ?? ReadNeighbour(t, i) ?? ReadAmount(t, i);
    }

    /// <summary>"within two weeks of", "less than a month after", "in the 12 days before", "the following three days".</summary>
    private static (int End, TimeOffset? Offset, DateSpan? Span)? ReadWithin(TimeText t, int at)
    {
        var i = t[at].Is(TimeWord.Within) ? at + 1
            : t[at].Is(TimeWord.Less) && t[at + 1].Is(TimeWord.Than) ? at + 2
            : t[at].Is(TimeWord.The) ? at + 1
            : -1;
        if (t[i].Is(TimeWord.Following) && AmountReader.TryRead(t, i + 1, out var following, out var unit, out var end))
        {
            return (end, new TimeOffset(TimeOffsetKind.WithinAfter, following, unit, false), null);
        }

        if (i < 0 || !AmountReader.TryRead(t, i, out var amount, out unit, out end))
        {
            return null;
        }

        TimeOffsetKind? kind = t[end].Word switch
        {
            TimeWord.Of or TimeWord.From when !t[at].Is(TimeWord.The) => TimeOffsetKind.Within,
            TimeWord.After or TimeWord.Following => TimeOffsetKind.WithinAfter,
            TimeWord.Before => TimeOffsetKind.WithinBefore,
            _ => null,
        };
        return kind is { } k ? WithAnchor(t, end + 1, k, amount, unit)
            : t[at].Is(TimeWord.Within) && t[end].Kind is TokenKind.End or TokenKind.Mark
                ? (end, new TimeOffset(TimeOffsetKind.Within, amount, unit, false), null)
                : null;
    }

    /// <summary>"in the same month as", "that day", "in the month that".</summary>
    private static (int End, TimeOffset? Offset, DateSpan? Span)? ReadSame(TimeText t, int at)
    {
        var i = t[at].Is(TimeWord.The) || t[at].Is(TimeWord.That) ? at + 1 : at;
        var isSame = t[i].Is(TimeWord.Same);
        i = isSame ? i + 1 : i;
        if ((!isSame && !t[at].Is(TimeWord.That) && !IsUnitOfClause(t, at)) || !IsSingularUnit(t, i))
        {
            return null;
        }

        var names = isSame && t[i + 1].Word is TimeWord.As or TimeWord.Of;
        return (names ? i + 2 : i + 1, new TimeOffset(TimeOffsetKind.Same, 1, (TimeUnit)t[i].Value, names), null);
    }

    /// <summary>"in the month that …", "on the day when …": a clause behind it tells which.</summary>
    private static bool IsUnitOfClause(TimeText t, int at) =>
        t[at - 1].Word is TimeWord.In or TimeWord.On or TimeWord.During && t[at].Is(TimeWord.The) && IsSingularUnit(t, at + 1)
        && (t[at + 2].Is(TimeWord.That) || (t[at + 2] is { Kind: TokenKind.Word, Word: TimeWord.None } && char.IsUpper(t.TextOf(at + 2)[0]))
            || t.TextOf(at + 2) is "when" || (t[at + 2].Word is TimeWord.In or TimeWord.On && t.TextOf(at + 3) is "which"));

    /// <summary>"the following month", "the next day", "the previous year"; "next month" alone is told from today.</summary>
    private static (int End, TimeOffset? Offset, DateSpan? Span)? ReadNeighbour(TimeText t, int at)
    {
        var hasArticle = t[at].Is(TimeWord.The);
        var i = hasArticle ? at + 1 : at;
        if (!IsSingularUnit(t, i + 1))
        {
            return null;
        }

        var unit = (TimeUnit)t[i + 1].Value;
        TimeOffsetKind? kind = t[i].Word switch
        {
            TimeWord.Following => TimeOffsetKind.NextUnit,
            TimeWord.Next when hasArticle || unit == TimeUnit.Day => TimeOffsetKind.NextUnit,
            TimeWord.Previous => TimeOffsetKind.PreviousUnit,
            _ => null,
        };
        return kind is { } k ? (i + 2, new TimeOffset(k, 1, unit, false), null) : null;
    }

    /// <summary>
    /// "the day after", "12 days before", "three weeks later", "a year earlier than"; "more than a year after" says no distance.
    /// </summary>
    private static (int End, TimeOffset? Offset, DateSpan? Span)? ReadAmount(TimeText t, int at)
    {
        int amount;
        TimeUnit unit;
        int i;
        if (t[at].Is(TimeWord.The) && IsSingularUnit(t, at + 1))
        {
            (amount, unit, i) = (1, (TimeUnit)t[at + 1].Value, at + 2);
        }
        else if (!AmountReader.TryRead(t, at, out amount, out unit, out i))
        {
            return null;
        }

        // "in the week after" is a stretch, "the week after" and "the day after" a distance
        var isStretch = at > 0 && t[at - 1].Word is TimeWord.In or TimeWord.During && t[at].Is(TimeWord.The) && unit != TimeUnit.Day;
        var (kind, end) = t[i].Word switch
        {
            _ when t[at - 1].Is(TimeWord.Than) => (TimeOffsetKind.Same, -1),
            TimeWord.After or TimeWord.Following when isStretch => (TimeOffsetKind.WithinAfter, i + 1),
            TimeWord.Before when isStretch => (TimeOffsetKind.WithinBefore, i + 1),
            TimeWord.After or TimeWord.Following => (TimeOffsetKind.After, i + 1),
            TimeWord.Before => (TimeOffsetKind.Before, i + 1),
            TimeWord.Prior when t[i + 1].Is(TimeWord.To) => (TimeOffsetKind.Before, i + 2),
            TimeWord.Prior or TimeWord.Earlier => (TimeOffsetKind.Before, i + (t[i + 1].Is(TimeWord.Than) ? 2 : 1)),
            TimeWord.Later => (TimeOffsetKind.After, i + (t[i + 1].Is(TimeWord.Than) ? 2 : 1)),
            _ => (TimeOffsetKind.Same, -1),
        };
        if (end < 0)
        {
            return null;
        }

        var isAlone = end == i + 1 && t[i].Word is TimeWord.Later or TimeWord.Earlier;
        return isAlone ? (end, new TimeOffset(kind, amount, unit, false), null) : WithAnchor(t, end, kind, amount, unit);
    }

    private static (int End, TimeOffset? Offset, DateSpan? Span)? WithAnchor(
        TimeText t, int at, TimeOffsetKind kind, int amount, TimeUnit unit)
    {
        var offset = new TimeOffset(kind, amount, unit, t[at].Kind is not (TokenKind.End or TokenKind.Mark) && !t[at].Is(TimeWord.That));
        return PointReader.Read(t, at, TimeWord.After) is { IsWeak: false, HasYear: true } point && point.Settle()?.Span is { } anchor
            ? (point.End, null, offset.From(anchor))
            : (at, offset, null);
    }

    private static bool IsSingularUnit(TimeText t, int at) => t[at].Is(TimeWord.Unit) && !t.IsPlural(at);
}
