using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Matching;

namespace Bot.Core.Chat;

/// <summary>When a membership or an office was held, as far as its source knows.</summary>
internal static class KnownTime
{
    /// <summary>Whether a time shares a day with the days asked for. Of what came after it was published a source knows nothing.</summary>
    /// <param name="session">Where the source is looked up.</param>
    /// <param name="during">The time; null where none is set.</param>
    /// <param name="source">Index id of the source that says so.</param>
    /// <param name="window">The days asked for.</param>
    public static bool IsIn(IndexSession session, DateSpan? during, int source, DayWindow window)
    {
        var known = Edtf.Parse(session.Source(source).Published).Span!.Last;
        var first = during?.First ?? CalendarDay.MinValue;
        var last = during is { IsOpenEnd: false } ? during.Last : known;
        return window.IsOpen || (window.First <= last.DayNumber && first.DayNumber <= window.Last);
    }
}
