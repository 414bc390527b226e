namespace Bot.Core.Facts;

/// <summary>Where the date of an assertion comes from.</summary>
public enum DateBasis
{
    /// <summary>The source itself gives the date.</summary>
    Stated,

    /// <summary>Worked out from words such as "on Tuesday" and the publication date.</summary>
    Relative,

    /// <summary>Taken from another source, or from the publication dates around it.</summary>
    Inferred,
}
