namespace Bot.Core.Dates;

/// <summary>How fine a date is, finest first. An answer is never finer than its source.</summary>
public enum DatePrecision
{
    /// <summary>One calendar day.</summary>
    Day,

    /// <summary>One calendar month.</summary>
    Month,

    /// <summary>A quarter, third or half of a year.</summary>
    Quarter,

    /// <summary>A season; spring is March to May, winter December to February (northern reckoning).</summary>
    Season,

    /// <summary>One calendar year.</summary>
    Year,

    /// <summary>Ten calendar years.</summary>
    Decade,

    /// <summary>A hundred calendar years.</summary>
    Century,

    /// <summary>A thousand calendar years or more, as <c>1XXX</c>.</summary>
    Millennium,

    /// <summary>An interval between two dates, each with a precision of its own.</summary>
    Interval,
}
