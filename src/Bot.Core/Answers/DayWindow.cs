using Bot.Core.Dates;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

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
