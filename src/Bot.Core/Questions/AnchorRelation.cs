namespace Bot.Core.Questions;

/// <summary>How an answer lies in time to another event.</summary>
public enum AnchorRelation
{
    /// <summary>Strictly before its first day.</summary>
    Before,

    /// <summary>Strictly after its last day.</summary>
    After,

    /// <summary>From its first day on.</summary>
    Since,

    /// <summary>Up to its last day.</summary>
    Until,

    /// <summary>On the same day.</summary>
    SameDay,

    /// <summary>In the same calendar month.</summary>
    SameMonth,

    /// <summary>In the same calendar year.</summary>
    SameYear,

    /// <summary>A stated distance away: <see cref="Anchor.Offset"/>.</summary>
    Offset,
}
