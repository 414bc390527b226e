using Bot.Core.Dates;

namespace Bot.Core.Facts;

/// <summary>The date that stands for an event where it is compared with others.</summary>
public static class EventDates
{
    /// <summary>
    /// The date an event is sorted by: the finest of its milestones that is not a mere report, a report's where there is no other; null
    /// where it has none.
    /// </summary>
    public static DateSpan? Primary(Event happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening.Assertions.Where(a => a.Date is not null).OrderBy(a => a.Milestone == MilestoneKind.Reported)
            .ThenBy(a => a.Date!.Last.DayNumber - a.Date.First.DayNumber).ThenBy(a => a.Date!.First).Select(a => a.Date).FirstOrDefault();
    }
}
