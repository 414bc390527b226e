namespace Bot.Core.Index;

/// <summary>A curated event as the index has it.</summary>
internal sealed record EventRow
{
    public required int Id { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }

    public int? Place { get; init; }

    public int? PartOf { get; init; }

    /// <summary>First day of the date it is sorted by, as a day number; 0 where it has none.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    public required IReadOnlyList<int> Sources { get; init; }

    public required IReadOnlyList<int> Targets { get; init; }

    public required IReadOnlyList<int> Mentions { get; init; }

    public required IReadOnlyList<int> RespondsTo { get; init; }

    public required IReadOnlyList<AssertionRow> Assertions { get; init; }
}
