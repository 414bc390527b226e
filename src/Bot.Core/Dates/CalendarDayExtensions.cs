namespace Bot.Core.Dates;

/// <summary>
/// Day arithmetic that stays inside the calendar: where <see cref="CalendarDay"/> would raise, its first or last day is given.
/// </summary>
internal static class CalendarDayExtensions
{
    /// <summary>The last day of the day's month.</summary>
    public static CalendarDay EndOfMonth(this CalendarDay day) =>
        new(day.Year, day.Month, CalendarDay.DaysInMonth(day.Year, day.Month));

    /// <summary>The day shifted by days, clamped to the calendar.</summary>
    public static CalendarDay PlusDays(this CalendarDay day, long days) =>
        CalendarDay.FromDayNumber((int)Math.Clamp(day.DayNumber + days, CalendarDay.MinValue.DayNumber, CalendarDay.MaxValue.DayNumber));

    /// <summary>The day shifted by months (31 January and a month is 28 or 29 February), clamped to the calendar.</summary>
    public static CalendarDay PlusMonths(this CalendarDay day, long months)
    {
        var index = (day.Year * 12L) + day.Month - 1 + months;
        return index < CalendarDay.FirstYear * 12 ? CalendarDay.MinValue
            : index >= (CalendarDay.LastYear + 1) * 12 ? CalendarDay.MaxValue
            : day.AddMonths((int)months);
    }
}
