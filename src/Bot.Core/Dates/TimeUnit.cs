namespace Bot.Core.Dates;

/// <summary>The units in which questions count time; hours are counted as the days that hold them.</summary>
public enum TimeUnit
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Seven days; as a calendar unit Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months; as a calendar unit beginning in January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten years; as a calendar unit beginning with a year that ends in 0.</summary>
    Decade,
}
