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
        return Finest(happening.Assertions);
    }

    /// <summary>The date from which an event changes the state of things: when it took effect, else <see cref="Primary"/>.</summary>
    public static DateSpan? Turning(Event happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Finest(happening.Assertions.Where(a => a.Milestone == MilestoneKind.Effective)) ?? Primary(happening);
    }

    private static DateSpan? Finest(IEnumerable<Assertion> assertions) =>
        assertions.Where(a => a.Date is not null).OrderBy(a => a.Milestone == MilestoneKind.Reported)
            .ThenBy(a => a.Date!.Last.DayNumber - a.Date.First.DayNumber).ThenBy(a => a.Date!.First).Select(a => a.Date).FirstOrDefault();
}
