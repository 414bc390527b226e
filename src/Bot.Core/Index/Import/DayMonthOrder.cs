namespace Bot.Core.Index.Import;

/// <summary>Which number comes first in a date such as 1/2/2017.</summary>
public enum DayMonthOrder
{
    /// <summary>1/13/2017.</summary>
    MonthFirst,

    /// <summary>13/1/2017.</summary>
    DayFirst,
}
