using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>The days that a question leaves for its answer, as day numbers, both inclusive.</summary>
internal readonly record struct DayWindow(int First, int Last)
{
    public static readonly DayWindow All = new(CalendarDay.MinValue.DayNumber, CalendarDay.MaxValue.DayNumber);

    /// <summary>Whether it leaves every day.</summary>
    public bool IsOpen => this == All;

    /// <summary>Whether it leaves no day at all.</summary>
    public bool IsEmpty => First > Last;

    public DayWindow And(int first, int last) => new(Math.Max(First, first), Math.Min(Last, last));

    public DayWindow And(DateSpan span) => And(span.First.DayNumber, span.Last.DayNumber);

    /// <summary>
    /// Whether one of an event's dates lies in it as a whole: a year is not inside a month. What lasted was on all its days.
    /// </summary>
    public bool Holds(Fact fact)
    {
        var (first, last) = this;
        return IsOpen || fact.Row.Assertions.Any(a => a.Date is { } date && (a.Milestone == MilestoneKind.Lasted
            ? first <= date.Last.DayNumber && date.First.DayNumber <= last
            : first <= date.First.DayNumber && date.Last.DayNumber <= last));
    }

    /// <summary>Whether one of an event's dates shares a day with it.</summary>
    public bool Touches(Fact fact)
    {
        var (first, last) = this;
        return fact.Row.Assertions.Any(a => a.Date is { } date && first <= date.Last.DayNumber && date.First.DayNumber <= last);
    }

    /// <summary>What the dated times of a question leave; times without a year leave everything here.</summary>
    public static DayWindow Of(Question question)
    {
        var window = All;
        foreach (var time in question.Times.Where(t => t.Partial is null))
        {
            window = window.And(time.First.DayNumber, time.Last.DayNumber);
        }

        return window;
    }
}
