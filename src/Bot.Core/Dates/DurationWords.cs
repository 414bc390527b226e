namespace Bot.Core.Dates;

/// <summary>English words for how long lies between two dates; the sign is left out, since the sentence says which came first.</summary>
/// <remarks>
/// The rule: between two days the exact number of days, from 60 days on followed by calendar years, months and days in
/// brackets. Between coarser dates the range that they allow, in days up to two years or where it is narrower than a year, otherwise in
/// years rounded outwards, so that what is said is never more than what is known; between two whole years their difference, as "about".
/// </remarks>
public static class DurationWords
{
    private const int DaysWithoutCalendar = 60;
    private const int DaysInTwoYears = 731;
    private const int DaysInLongYear = 366;

    /// <summary>The mean Gregorian year; rounding outwards with it never says more or less years than the calendar has.</summary>
    private const double DaysInYear = 365.2425;

    /// <summary>
    /// The time between two dates: "the same day", "1 day", "12 days", "1,096 days (3 years)", "between 243 and 273 days",
    /// "at most 30 days", "about 17 years" (between two years), "between 6 and 8 years", "at least 300 days", "an unknown time".
    /// </summary>
    /// <param name="from">One of the dates.</param>
    /// <param name="to">The other; the order does not matter.</param>
    public static string Between(DateSpan from, DateSpan to)
    {
        var distance = DateDistance.Between(from, to);
        if (distance.Exact is { } exact)
        {
            var days = Math.Abs(exact);
            return days == 0 ? "the same day"
                : days < DaysWithoutCalendar ? Count(days, "day")
                : $"{Count(days, "day")} ({Calendar(exact < 0 ? to.First : from.First, exact < 0 ? from.First : to.First)})";
        }

        if (IsYear(from) && IsYear(to) && Math.Abs(to.First.Year - from.First.Year) is > 1 and var years)
        {
            return $"about {Count(years, "year")}";
        }

        var (least, most) = Magnitudes(distance);
        return (least, most) switch
        {
            (0 or null, null) => "an unknown time",
            (_, null) => $"at least {Count(least.Value, "day")}",
            (0 or null, <= DaysInTwoYears) => $"at most {Count(most.Value, "day")}",
            (0 or null, _) => $"at most {Count(YearsUp(most.Value), "year")}",
            ({ } few, { } many) when many <= DaysInTwoYears || many - few < DaysInLongYear => $"between {few:N0} and {Count(many, "day")}",
            _ => $"between {YearsDown(least.Value)} and {Count(YearsUp(most.Value), "year")}",
        };
    }

    /// <summary>
    /// The calendar time from one day to a later one, in whole years, then months, then days: "1 month and 3 days",
    /// "1 year, 2 months and 3 days"; "0 days" for the same day. Months are counted from the first day's number in the
    /// month, so from 31 January a month reaches to 28 or 29 February.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public static string Calendar(CalendarDay from, CalendarDay to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        if (from.AddMonths(months) > to)
        {
            months--;
        }

        var days = to.DayNumber - from.AddMonths(months).DayNumber;
        var parts = new List<string>(3);
        Add(parts, months / 12, "year");
        Add(parts, months % 12, "month");
        Add(parts, days, "day");
        return parts.Count switch
        {
            0 => "0 days",
            1 => parts[0],
            2 => $"{parts[0]} and {parts[1]}",
            _ => $"{parts[0]}, {parts[1]} and {parts[2]}",
        };
    }

    /// <summary>A number with its unit: "1 day", "12 days", "1,096 days".</summary>
    public static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number:N0} {unit}s";

    private static bool IsYear(DateSpan date) =>
        date.First is { Day: 1, Month: 1 } && date.Last is { Day: 31, Month: 12 } && date.First.Year == date.Last.Year;

    private static void Add(List<string> parts, int number, string unit)
    {
        if (number > 0)
        {
            parts.Add(Count(number, unit));
        }
    }

    /// <summary>The range without its sign; where either order is possible it begins at 0.</summary>
    private static (int? Least, int? Most) Magnitudes(DateDistance distance) => distance switch
    {
        { Least: >= 0 } => (distance.Least, distance.Most),
        { Most: <= 0 } => (-distance.Most, -distance.Least),
        { Least: { } least, Most: { } most } => (0, Math.Max(-least, most)),
        _ => (null, null),
    };

    private static int YearsDown(int days) => (int)(days / DaysInYear);

    private static int YearsUp(int days) => (int)Math.Ceiling(days / DaysInYear);
}
