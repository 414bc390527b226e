namespace Bot.Core.Answers;

/// <summary>One deed that fits a question: a row of a dataset, or a curated event.</summary>
/// <param name="Event">Id of the curated event; 0 for a row of a dataset.</param>
/// <param name="Deed">Id of the row of a dataset; 0 for a curated event.</param>
/// <param name="Type">Type id of the row; 0 for a curated event.</param>
/// <param name="Source">The row's source actor.</param>
/// <param name="Target">The row's target actor.</param>
/// <param name="First">First day, as a day number; 0 where the event has no date.</param>
/// <param name="Last">Last day, inclusive.</param>
/// <param name="Score">How well a curated event fits, the more the better; 0 for rows of a dataset.</param>
/// <param name="IsReport">Whether the sources only report a curated event, without dating it: a state of things rather than a deed.</param>
internal sealed record Hit(int Event, int Deed, int Type, int Source, int Target, int First, int Last, double Score, bool IsReport = false)
{
    /// <summary>The days that the question left for it.</summary>
    public DayWindow Window { get; init; } = DayWindow.All;
}
