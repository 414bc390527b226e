using System.Globalization;

namespace Bot.Core.Dates;

/// <summary>
/// A day of the proleptic Gregorian calendar, as <see cref="DateOnly"/> is one, but from 9600 BC on. Years are astronomical, as in EDTF:
/// year 0 is 1 BC, year -430 is 431 BC.
/// </summary>
public readonly record struct CalendarDay : IComparable<CalendarDay>
{
    /// <summary>The first year, 9600 BC.</summary>
    public const int FirstYear = -9599;

    /// <summary>The last year.</summary>
    public const int LastYear = 9999;

    // The calendar repeats itself every 400 years; that many lie before DateOnly's first day.
    private const int YearsBefore = 9600;
    private const int DaysBefore = YearsBefore / 400 * 146_097;

    /// <summary>The day of a year, a month and a day in it.</summary>
    /// <param name="year"><see cref="FirstYear"/> to <see cref="LastYear"/>; 0 is 1 BC.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the month's last.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public CalendarDay(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        DayNumber = year > 0
            ? new DateOnly(year, month, day).DayNumber + DaysBefore
            : new DateOnly(year + YearsBefore, month, day).DayNumber;
    }

    private CalendarDay(int dayNumber) => DayNumber = dayNumber;

    /// <summary>The first day, 1 January 9600 BC.</summary>
    public static CalendarDay MinValue { get; } = new(0);

    /// <summary>The last day, 31 December 9999.</summary>
    public static CalendarDay MaxValue { get; } = DateOnly.MaxValue;

    /// <summary>Days since <see cref="MinValue"/>, never negative: another number than that of <see cref="DateOnly"/>.</summary>
    public int DayNumber { get; }

    /// <summary>The astronomical year.</summary>
    public int Year => DayNumber < DaysBefore ? Shifted.Year - YearsBefore : Shifted.Year;

    /// <summary>1 to 12.</summary>
    public int Month => Shifted.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => Shifted.Day;

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek => Shifted.DayOfWeek;

    private DateOnly Shifted => DateOnly.FromDayNumber(DayNumber < DaysBefore ? DayNumber : DayNumber - DaysBefore);

    /// <summary>The day as a calendar day.</summary>
    public static implicit operator CalendarDay(DateOnly day) => new(day.DayNumber + DaysBefore);

    /// <summary>Whether one is earlier.</summary>
    public static bool operator <(CalendarDay left, CalendarDay right) => left.DayNumber < right.DayNumber;

    /// <summary>Whether one is later.</summary>
    public static bool operator >(CalendarDay left, CalendarDay right) => left.DayNumber > right.DayNumber;

    /// <summary>Whether one is not later.</summary>
    public static bool operator <=(CalendarDay left, CalendarDay right) => left.DayNumber <= right.DayNumber;

    /// <summary>Whether one is not earlier.</summary>
    public static bool operator >=(CalendarDay left, CalendarDay right) => left.DayNumber >= right.DayNumber;

    /// <summary>The day as a calendar day.</summary>
    public static CalendarDay FromDateOnly(DateOnly day) => day;

    /// <summary>The day of a number.</summary>
    /// <param name="dayNumber">As <see cref="DayNumber"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside <see cref="MinValue"/> to <see cref="MaxValue"/>.</exception>
    public static CalendarDay FromDayNumber(int dayNumber)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dayNumber, MinValue.DayNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dayNumber, MaxValue.DayNumber);
        return new(dayNumber);
    }

    /// <summary>How many days a month has, in any year.</summary>
    public static int DaysInMonth(int year, int month) => EdtfDay.DaysIn(year, month);

    /// <summary>The day some days later, or earlier where they are negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before.</exception>
    public CalendarDay AddDays(int days) => FromDayNumber(checked(DayNumber + days));

    /// <summary>The day some months later: 31 January and a month is 28 or 29 February.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before.</exception>
    public CalendarDay AddMonths(int months)
    {
        var index = checked((Year * 12) + Month - 1 + months);
        var (year, month) = ((int)Math.Floor(index / 12.0), (((index % 12) + 12) % 12) + 1);
        return new(year, month, Math.Min(Day, DaysInMonth(year, month)));
    }

    /// <summary>The day some years later: 29 February and a year is 28 February.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before.</exception>
    public CalendarDay AddYears(int years) => AddMonths(checked(years * 12));

    /// <inheritdoc/>
    public int CompareTo(CalendarDay other) => DayNumber.CompareTo(other.DayNumber);

    /// <summary>The day as EDTF and ISO 8601 write it: <c>2021-10-18</c>, <c>-0430-03-15</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");
}
