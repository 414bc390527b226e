namespace Bot.Core.Facts;

/// <summary>Which aspect of an event a date belongs to. Dates of different milestones never contradict each other.</summary>
public enum MilestoneKind
{
    /// <summary>It happened on this date.</summary>
    Happened,

    /// <summary>It was made public beforehand.</summary>
    Announced,

    /// <summary>It was ordered or decided.</summary>
    Decided,

    /// <summary>It was signed.</summary>
    Signed,

    /// <summary>It takes, or took, effect.</summary>
    Effective,

    /// <summary>A source reports it on this date without dating it otherwise.</summary>
    Reported,

    /// <summary>It was adopted by a body: a resolution, a law, a declaration that nobody signs.</summary>
    Adopted,

    /// <summary>It was concluded: negotiations came to their agreement, signed or not.</summary>
    Concluded,

    /// <summary>It lasted from the date's first day to its last; an open end is one that the source does not know of.</summary>
    Lasted,
}
