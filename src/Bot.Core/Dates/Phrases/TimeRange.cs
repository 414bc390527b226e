namespace Bot.Core.Dates.Phrases;

/// <summary>One date or two, as they stand in a question.</summary>
/// <param name="First">The date, or where the stretch begins.</param>
/// <param name="Last">Where it ends; null for one date.</param>
internal sealed record TimeRange(TimePoint First, TimePoint? Last)
{
    /// <summary>The token after it.</summary>
    public int End => (Last ?? First).End;

    /// <summary>Whether the second date is the year, month or day right after the first.</summary>
    public bool IsConsecutive => Last is not null && First.Slice == default && Last.Slice == default && (First, Last) switch
    {
        ({ IsOnlyYear: true }, { IsOnlyYear: true }) => Last.Year == First.Year + 1,
        ({ Month: not null, Day: null }, { Month: not null, Day: null }) =>
            First.Year is null && Last.Month == First.Month + 1,
        ({ Month: not null, Day: not null, Year: null }, { Month: not null, Day: not null }) =>
            Last.Month == First.Month && Last.Day == First.Day + 1,
        _ => false,
    };

    /// <summary>
    /// What a phrase says with it; null where its parts give no date. What only one end names, the other shares, and the
    /// years are chosen so that the order holds; two complete dates in the wrong order are swapped.
    /// </summary>
    public TimePhrase? ToPhrase(int start, int length, TimeRelation relation)
    {
        var phrase = new TimePhrase(start, length, relation);
        if (Last is null)
        {
            return First.Settle() switch
            {
                null => null,
                { Problem: { } problem } => phrase with { Problem = problem },
                { Span: { } span } only => phrase with { Span = span, Alternative = only.Alternative },
                var partial => partial.ToPartial() is { } date ? phrase with { Partial = date } : null,
            };
        }

        var (first, last) = Share(First, Last);
        if (first.Settle() is not { } from || last.Settle() is not { } to)
        {
            return null;
        }

        if ((from.Problem ?? to.Problem) is { } problems)
        {
            return phrase with { Problem = problems };
        }

        return (from.Span, to.Span) switch
        {
            ({ } a, { } b) => phrase with { Span = Join(a, b) },
            (null, null) when from.ToPartial() is { } a && to.ToPartial() is { } b => phrase with { Partial = a with { To = b.To ?? b } },
            _ => null,
        };
    }

    private static DateSpan Join(DateSpan a, DateSpan b)
    {
        var (from, to) = a.First <= b.First ? (a, b) : (b, a);
        return from.Precision == DatePrecision.Interval || to.Precision == DatePrecision.Interval
            ? DateSpan.Between(from.First, to.Last > from.Last ? to.Last : from.Last)
            : DateSpan.Between(from, to);
    }

    private static (TimePoint First, TimePoint Last) Share(TimePoint first, TimePoint last)
    {
        first = first.IsOnlyDay ? first with { Month = last.Month } : first;
        last = last.IsOnlyDay ? last with { Month = first.Month } : last;
        var isReversed = Order(first) > Order(last);
        if (!first.HasYear && last.Year is { } endYear)
        {
            first = first with { Year = isReversed ? endYear - 1 : endYear };
        }
        else if (!last.HasYear && (first.Year ?? first.Span?.First.Year) is { } startYear)
        {
            last = last with { Year = isReversed ? startYear + 1 : startYear };
        }

        return (first, last);
    }

    /// <summary>Where in its year a date lies.</summary>
    private static int Order(TimePoint point) =>
        ((point.Month ?? (point.Part is { } part ? EdtfSeason.Months(part).FirstMonth : point.Span?.First.Month ?? 0)) * 100)
        + (point.Day ?? point.Span?.First.Day ?? 0);
}
