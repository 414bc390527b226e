namespace Bot.Core.Chat;

/// <summary>Which page of a list is wanted, and how its buttons name the list.</summary>
internal sealed record ListPage
{
    /// <summary>From 1; past the end is the last.</summary>
    public int Number { get; init; } = 1;

    /// <summary>In the place of the number: the page on which this day's events, or the next ones, begin; null for the number.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The question, short enough for a button; null where there is no way to other pages.</summary>
    public string? Question { get; init; }
}
