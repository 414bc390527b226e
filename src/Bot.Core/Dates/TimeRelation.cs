namespace Bot.Core.Dates;

/// <summary>How what is asked about lies to a date that the question names.</summary>
public enum TimeRelation
{
    /// <summary>On one of the date's days ("in October 2021", "between 1 and 6 April 2022").</summary>
    During,

    /// <summary>Strictly before the date's first day.</summary>
    Before,

    /// <summary>Strictly after the date's last day.</summary>
    After,

    /// <summary>On the date's first day or later.</summary>
    Since,

    /// <summary>On the date's last day or earlier ("until", "by", "up to", "as of", "no later than").</summary>
    Until,
}
