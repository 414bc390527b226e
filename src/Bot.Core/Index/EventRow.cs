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

    /// <summary>The members, at that time, of the groups among the sources: what a group does, they do.</summary>
    public IReadOnlyList<int> SourceMembers { get; init; } = [];

    /// <summary>The members, at that time, of the groups among the targets.</summary>
    public IReadOnlyList<int> TargetMembers { get; init; } = [];

    public required IReadOnlyList<int> RespondsTo { get; init; }

    public required IReadOnlyList<AssertionRow> Assertions { get; init; }

    /// <summary>Whether the sources only report it, without dating it: a state of things rather than a deed.</summary>
    public required bool IsReport { get; init; }

    /// <summary>Whether it is words alone: by its type, or as its title tells what somebody says.</summary>
    public required bool IsSaying { get; init; }

    /// <summary>What its words mean.</summary>
    public required EventReading Reading { get; init; }
}
