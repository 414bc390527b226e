using Bot.Core.Dates;

namespace Bot.Core.Index.Import;

/// <summary>What came of an import.</summary>
public sealed record ImportReport
{
    /// <summary>Most bad lines that are kept with their reasons.</summary>
    public const int MostProblems = 20;

    /// <summary>
    /// Whether the index was written. Not where a strict import met a bad line, and not where no line was
    /// good: the index that was there stays.
    /// </summary>
    public required bool IsWritten { get; init; }

    /// <summary>Rows of the index: one for each good line.</summary>
    public required int Deeds { get; init; }

    /// <summary>
    /// Lines left out because they name nobody as source or target (<c>null</c>, <c>None</c>, <c>---</c>); not among the bad lines.
    /// </summary>
    public required int Nameless { get; init; }

    /// <summary>Lines that could not be read.</summary>
    public required int BadLines { get; init; }

    /// <summary>The first bad lines, at most <see cref="MostProblems"/>.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Different actors.</summary>
    public required int Actors { get; init; }

    /// <summary>Different event types, by their CAMEO codes.</summary>
    public required int Types { get; init; }

    /// <summary>First day of the earliest row; null where there is no row, or where its start is open.</summary>
    public required CalendarDay? First { get; init; }

    /// <summary>Last day of the latest row; null where there is no row, or where its end is open.</summary>
    public required CalendarDay? Last { get; init; }
}
