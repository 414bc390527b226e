namespace Bot.Core.Dates;

/// <summary>
/// Day arithmetic that stays inside the calendar: where <see cref="DateOnly"/> would raise, its first or last day is given.
/// </summary>
internal static class DateOnlyExtensions
{
    /// <summary>The last day of the day's month.</summary>
    public static DateOnly EndOfMonth(this DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The day shifted by days, clamped to the calendar.</summary>
    public static DateOnly PlusDays(this DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The day shifted by months (31 January and a month is 28 or 29 February), clamped to the calendar.</summary>
    public static DateOnly PlusMonths(this DateOnly day, long months)
    {
        var index = (day.Year * 12L) + day.Month - 1 + months;
        return index < 12 ? DateOnly.MinValue
            : index >= 120_000 ? DateOnly.MaxValue
            : day.AddMonths((int)months);
    }
}
