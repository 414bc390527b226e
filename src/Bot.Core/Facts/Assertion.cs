using Bot.Core.Dates;

namespace Bot.Core.Facts;

/// <summary>One source saying one thing about one event.</summary>
public sealed record Assertion
{
    /// <summary>Id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Where in the source: "para. 3", "p. 27, para. 2", "art. IV", "op. para. 8", "whole document".</summary>
    public required string Locator { get; init; }

    /// <summary>Which aspect of the event the date belongs to.</summary>
    public required MilestoneKind Milestone { get; init; }

    /// <summary>The date as this source supports it; null where it supports none.</summary>
    public DateSpan? Date { get; init; }

    /// <summary>Where the date comes from.</summary>
    public DateBasis Basis { get; init; }

    /// <summary>Why the date is what it is, one clause; required unless the basis is <see cref="DateBasis.Stated"/>.</summary>
    public string? BasisNote { get; init; }

    /// <summary>Id of the actor whose claim this is; null where the source says it in its own voice.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The assertion in our own words: one whole sentence that stands alone, without the date where the answer adds it.</summary>
    public required string Text { get; init; }

    /// <summary>Numbers that this source gives; the first is the one that "how many" asks for.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>How a body voted; null where the source does not say.</summary>
    public Votes? Votes { get; init; }

    /// <summary>The stated reason, as a clause that can follow "because"; null where the source gives none.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Names, numbers and at most a few words that stand in the located part of the source; empty only where there is no copy of it.
    /// </summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
