namespace Bot.Core.Dates.Phrases;

/// <summary>
/// Where a bare month, season, weekday or day is a date and no ordinary word: "in March" and "expulsions, october?" are,
/// "troops march into", "Russia may close", "the fall of Kabul" and "by May" (a person) are not.
/// </summary>
internal static class WeakDates
{
    private const int March = 3;
    private const int April = 4;
    private const int May = 5;
    private const int June = 6;
    private const int August = 8;
    private const int Autumn = 23;

    /// <summary>Whether a weak date is one after this preposition.</summary>
    /// <param name="t">The text.</param>
    /// <param name="date">The weak date.</param>
    /// <param name="at">The token after the preposition.</param>
    /// <param name="governor">The preposition; <see cref="TimeWord.None"/> where there is none.</param>
    public static bool Accepts(TimeText t, TimePoint date, int at, TimeWord governor)
    {
        if (governor == TimeWord.None)
        {
            return AcceptsFree(t, date);
        }

        if (date.Month is { } month)
        {
            return governor is TimeWord.In or TimeWord.During or TimeWord.Within or TimeWord.Since or TimeWord.Until
                || (governor is TimeWord.Before or TimeWord.After or TimeWord.From or TimeWord.By or TimeWord.Through
                    && (month is not (March or May) || (governor != TimeWord.By && CalendarReader.IsClauseEnd(t, date.End))));
        }

        if (date.Part == Autumn && !(t[at].Is(TimeWord.The) && governor is TimeWord.In or TimeWord.During) && governor != TimeWord.In)
        {
            return false;
        }

        return date switch
        {
            { Part: not null } => governor is not (TimeWord.Of or TimeWord.At or TimeWord.On or TimeWord.Around),
            { Weekday: not null } or { Day: not null } =>
                governor is TimeWord.On or TimeWord.Since or TimeWord.Before or TimeWord.After or TimeWord.Until or TimeWord.By,
            _ => true,
        };
    }

    /// <summary>Whether a weak date ends a range: not "in 2014 to march into".</summary>
    public static bool CanEndRange(TimeText t, TimePoint first, TimePoint last) =>
        !first.IsOnlyYear
        && (first.Month is null) == (last.Month is null)
        && (first.Part is null) == (last.Part is null)
        && last.Weekday is null
        && (last.Month is not (March or May) || CalendarReader.IsClauseEnd(t, last.End));

    private static bool AcceptsFree(TimeText t, TimePoint date) =>
        t[date.End].Kind is TokenKind.End or TokenKind.Mark && !t[date.End].IsMark('-') && !t[date.End].IsMark('\'')
        && (date.Weekday is not null
            || (date.Month is not (null or March or April or May or June or August) && t[date.End - 1].End - t[date.End - 1].Start > 4));
}
