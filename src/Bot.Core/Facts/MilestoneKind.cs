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
}
