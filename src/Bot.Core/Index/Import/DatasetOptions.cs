using Bot.Core.Dates;

namespace Bot.Core.Index.Import;

/// <summary>How a dataset is read, and the source that its rows are cited from.</summary>
public sealed record DatasetOptions
{
    /// <summary>Where the parts of a row stand.</summary>
    public ColumnOrder Columns { get; init; } = ColumnOrder.Default;

    /// <summary>What the event types of the dataset are in CAMEO.</summary>
    public RelationTable Relations { get; init; } = RelationTable.CameoNames;

    /// <summary>
    /// Which number is the day in dates such as 1/2/2017; null for what the first date with a number over 12 tells. Dates with the year in
    /// front need none.
    /// </summary>
    public DayMonthOrder? DayMonth { get; init; }

    /// <summary>Whether the first line holds the names of the columns and is passed over.</summary>
    public bool HasHeader { get; init; }

    /// <summary>Whether a single bad line is enough to leave the index as it was.</summary>
    public bool Strict { get; init; }

    /// <summary>Id of the source; null for the file's name without its ending.</summary>
    public string? Key { get; init; }

    /// <summary>Who published the dataset; null for the file's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>The dataset's title; null for the file's name.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// When it was published. Null where nobody says: then it is given as inferred, from the last day of its events on,
    /// since a dataset cannot be older than what it tells of.
    /// </summary>
    public DateSpan? Published { get; init; }

    /// <summary>Its address; null where none is known.</summary>
    public string? Url { get; init; }
}
