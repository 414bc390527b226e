namespace Bot.Core.Dates;

/// <summary>How a time lies to the event that it is told from.</summary>
public enum TimeOffsetKind
{
    /// <summary>In the same calendar unit ("in the same month as", "that day").</summary>
    Same,

    /// <summary>In the calendar unit that follows ("the following month", "the next day").</summary>
    NextUnit,

    /// <summary>In the calendar unit before ("the previous year").</summary>
    PreviousUnit,

    /// <summary>An amount of time later ("12 days after", "three weeks later").</summary>
    After,

    /// <summary>An amount of time earlier ("12 days before", "a year earlier").</summary>
    Before,

    /// <summary>At most an amount of time away, on either side ("within two weeks of").</summary>
    Within,

    /// <summary>At most an amount of time later ("within two weeks after").</summary>
    WithinAfter,

    /// <summary>At most an amount of time earlier ("within two weeks before").</summary>
    WithinBefore,
}
