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

    /// <summary>From its first day to its last ("while Borrell was in Moscow").</summary>
    During,

    /// <summary>A stated distance away, or in the same unit of the calendar: <see cref="Anchor.Offset"/>.</summary>
    Offset,
}
