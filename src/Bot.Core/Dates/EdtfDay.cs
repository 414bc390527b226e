using System.Runtime.InteropServices;

namespace Bot.Core.Dates;

/// <summary>
/// A day of the proleptic Gregorian calendar in any astronomical year from -9999 to 9999 (year 0 is 1 BC), which is
/// what EDTF can name with four digits; <see cref="CalendarDay"/> begins a little later.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EdtfDay(int Year, int Month, int Day) : IComparable<EdtfDay>
{
    public int CompareTo(EdtfDay other) =>
        Year != other.Year ? Year.CompareTo(other.Year)
        : Month != other.Month ? Month.CompareTo(other.Month)
        : Day.CompareTo(other.Day);

    public static bool operator <(EdtfDay left, EdtfDay right) => left.CompareTo(right) < 0;

    public static bool operator >(EdtfDay left, EdtfDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(EdtfDay left, EdtfDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EdtfDay left, EdtfDay right) => left.CompareTo(right) >= 0;

    public static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The same day as a <see cref="CalendarDay"/>; false where the calendar does not reach.</summary>
    public bool TryToDay(out CalendarDay date)
    {
        var fits = Year is >= CalendarDay.FirstYear and <= CalendarDay.LastYear;
        date = fits ? new CalendarDay(Year, Month, Day) : default;
        return fits;
    }
}
