using Bot.Core.Dates;

namespace Bot.Core.Questions;

/// <summary>A time that a question sets.</summary>
/// <param name="First">First day allowed, inclusive.</param>
/// <param name="Last">Last day allowed, inclusive.</param>
/// <param name="Relation">How the words put it.</param>
/// <param name="Edtf">The date in the words, EDTF.</param>
/// <param name="Partial">A date without its year, to be settled by the facts; the range is then the whole calendar. Null elsewhere.</param>
public sealed record TimeConstraint(CalendarDay First, CalendarDay Last, TimeRelation Relation, string Edtf, PartialDate? Partial = null)
{
    /// <summary>The days that a relation to a date allows; empty (last before first) where nothing can lie there.</summary>
    public static TimeConstraint Of(TimeRelation relation, DateSpan date)
    {
        ArgumentNullException.ThrowIfNull(date);
        var (first, last) = relation switch
        {
            TimeRelation.Before => (CalendarDay.MinValue, date.First.PlusDays(-1)),
            TimeRelation.After => (date.Last.PlusDays(1), CalendarDay.MaxValue),
            TimeRelation.Since => (date.First, CalendarDay.MaxValue),
            TimeRelation.Until => (CalendarDay.MinValue, date.Last),
            _ => (date.First, date.Last),
        };
        return new TimeConstraint(first, last, relation, date.Edtf);
    }
}
