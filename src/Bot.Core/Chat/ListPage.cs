using Bot.Core.Dates;

namespace Bot.Core.Chat;

/// <summary>Which page of a list is wanted, and how its buttons name the list.</summary>
internal sealed record ListPage
{
    /// <summary>From 1; past the end is the last.</summary>
    public int Number { get; init; } = 1;

    /// <summary>In the place of the number: the page on which this day's events, or the next ones, begin; null for the number.</summary>
    public CalendarDay? From { get; init; }

    /// <summary>
    /// Gives the question, short enough for a button; null where there is no way to other pages. It may ask the question many times over,
    /// and is called for what has several pages alone.
    /// </summary>
    public Func<string?> Question { get; init; } = () => null;
}
