using Bot.Core.Index;
using Bot.Core.Matching;

namespace Bot.Core.Answers;

/// <summary>One deed that fits a question: a row of a dataset, or a curated event.</summary>
/// <param name="Event">Id of the curated event; 0 for a row of a dataset.</param>
/// <param name="Deed">Id of the row of a dataset; 0 for a curated event.</param>
/// <param name="Type">Type id of the row; 0 for a curated event.</param>
/// <param name="Source">The row's source actor.</param>
/// <param name="Target">The row's target actor.</param>
/// <param name="First">First day, as a day number; 0 where the event has no date, or none that it began on.</param>
/// <param name="Last">Last day, inclusive; 0 where the event has no date.</param>
/// <param name="Score">How well a curated event fits, the more the better; 0 for rows of a dataset.</param>
internal sealed record Hit(int Event, int Deed, int Type, int Source, int Target, int First, int Last, double Score)
{
    /// <summary>A curated event, whatever it fits.</summary>
    public static Hit Of(EventRow row) =>
        new(row.Id, 0, 0, 0, 0, row.First, row.Last, 0) { IsReport = row.IsReport, IsSaying = row.IsSaying, Whole = row.PartOf ?? 0 };

    /// <summary>A curated event, and how well it fits.</summary>
    public static Hit Of(Verdict verdict) =>
        Of(verdict.Fact.Row) with { Score = verdict.Score, Fit = verdict.Fit, IsOrdinal = verdict.IsOrdinal };

    /// <summary>Whether the name that the question has for a curated event counts it: "the second ceasefire".</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>Whether the sources only report a curated event, without dating it: a state of things rather than a deed.</summary>
    public bool IsReport { get; init; }

    /// <summary>Whether a curated event is words alone.</summary>
    public bool IsSaying { get; init; }

    /// <summary>Id of the larger event that a curated event belongs to; 0 where there is none.</summary>
    public int Whole { get; init; }

    /// <summary>
    /// The part of <see cref="Score"/> that does not come from words: whether the event is what was asked for, and its actors stand where
    /// they should.
    /// </summary>
    public double Fit { get; init; }

    /// <summary>Positions of the assertions that alone answer; empty for any.</summary>
    public IReadOnlyList<int> Told { get; init; } = [];

    /// <summary>The days that the question left for it.</summary>
    public DayWindow Window { get; init; } = DayWindow.All;

    /// <summary>The day it is told by in a list: the first, the last where only that is known; those without a date come last.</summary>
    public int Day => First > 0 ? First : Last > 0 ? Last : int.MaxValue;
}
