using Bot.Core.Dates;
using Bot.Core.Facts;

namespace Bot.Core.Index;

/// <summary>An assertion as the index has it.</summary>
internal sealed record AssertionRow(
    int Source, string Locator, MilestoneKind Milestone, DateSpan? Date,
    DateBasis Basis, string? Note, int? AttributedTo, string Text, string? Reason,
    IReadOnlyList<Quantity> Quantities)
{
    /// <summary>Whether it tells of what went on when its source was published.</summary>
    public bool GoesOn => this is { Milestone: MilestoneKind.Lasted, Date.Edtf: [.., '/', '.', '.'] };
}
