namespace Bot.Core.Questions;

/// <summary>How fine a date is asked for.</summary>
public enum DateUnit
{
    /// <summary>As fine as the facts have it.</summary>
    Finest,

    /// <summary>"Which day", "on what date".</summary>
    Day,

    /// <summary>"Which month".</summary>
    Month,

    /// <summary>"Which year".</summary>
    Year,
}
