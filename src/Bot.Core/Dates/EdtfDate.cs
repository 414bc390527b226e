using System.Runtime.InteropServices;

namespace Bot.Core.Dates;

/// <summary>One EDTF date (no interval, no set), with the days it can mean.</summary>
/// <param name="Earliest">The first day it can mean.</param>
/// <param name="Latest">The last day it can mean.</param>
/// <param name="LatestStart">
/// The last day on which it can begin: unspecified digits at their highest, missing components at their first.
/// An interval must not begin after this day of its end (the reading of edtf-validate: <c>2004-06-11/2004-06</c> is
/// no interval, <c>2004-06-11/2004-06-XX</c> is one).
/// </param>
/// <param name="Precision">How fine the date is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EdtfDate(EdtfDay Earliest, EdtfDay Latest, EdtfDay LatestStart, DatePrecision Precision)
{
    /// <summary>A whole month, season, quarter or the like: <paramref name="months"/> months from the first one.</summary>
    public static EdtfDate FromMonths(int year, int firstMonth, int months, DatePrecision precision)
    {
        var last = firstMonth + months - 1;
        var (lastYear, lastMonth) = last > 12 ? (year + 1, last - 12) : (year, last);
        var first = new EdtfDay(year, firstMonth, 1);
        return new(first, new EdtfDay(lastYear, lastMonth, EdtfDay.DaysIn(lastYear, lastMonth)), first, precision);
    }

    /// <summary>
    /// The date of digit patterns, in which <c>X</c> stands for any digit; null where no day of the calendar fits.
    /// </summary>
    /// <param name="negative">Whether a minus sign stands before the year.</param>
    /// <param name="year">Four characters.</param>
    /// <param name="month">Two characters, or none.</param>
    /// <param name="day">Two characters, or none; only with a month.</param>
    public static EdtfDate? FromPatterns(
        bool negative, ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (Find(negative, year, month, day, latest: false) is not { } earliest
            || Find(negative, year, month, day, latest: true) is not { } latestStart)
        {
            return null;
        }

        var latest = latestStart;
        if (month.IsEmpty)
        {
            latest = new EdtfDay(latestStart.Year, 12, 31);
        }
        else if (day.IsEmpty)
        {
            latest = latestStart with { Day = EdtfDay.DaysIn(latestStart.Year, latestStart.Month) };
        }

        return new EdtfDate(earliest, latest, latestStart, PrecisionOf(year, month, day));
    }

    private static DatePrecision PrecisionOf(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        year.IndexOf('X') switch
        {
            0 or 1 => DatePrecision.Millennium,
            2 => DatePrecision.Century,
            3 => DatePrecision.Decade,
            _ when month.IsEmpty || month.Contains('X') => DatePrecision.Year,
            _ when day.IsEmpty || day.Contains('X') => DatePrecision.Month,
            _ => DatePrecision.Day,
        };

    /// <summary>
    /// The first or last day that fits; at most 10,000 years are tried, and only where the year is all X and no day fits.
    /// </summary>
    private static EdtfDay? Find(
        bool negative, ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, bool latest)
    {
        var lowest = ValueWith(year, '0');
        var highest = ValueWith(year, '9');
        var upwards = latest == negative;
        for (var step = 0; step <= highest - lowest; step++)
        {
            var digits = upwards ? lowest + step : highest - step;
            if ((negative && digits == 0) || !Fits(year, digits))
            {
                continue;
            }

            if (FindInYear(negative ? -digits : digits, month, day, latest) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static EdtfDay? FindInYear(int year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, bool latest)
    {
        if (month.IsEmpty)
        {
            return new EdtfDay(year, 1, 1);
        }

        for (var i = 1; i <= 12; i++)
        {
            var m = latest ? 13 - i : i;
            if (!Fits(month, m))
            {
                continue;
            }

            if (day.IsEmpty)
            {
                return new EdtfDay(year, m, 1);
            }

            var days = EdtfDay.DaysIn(year, m);
            for (var j = 1; j <= days; j++)
            {
                var d = latest ? days + 1 - j : j;
                if (Fits(day, d))
                {
                    return new EdtfDay(year, m, d);
                }
            }
        }

        return null;
    }

    private static int ValueWith(ReadOnlySpan<char> pattern, char forX)
    {
        var value = 0;
        foreach (var c in pattern)
        {
            value = (value * 10) + ((c == 'X' ? forX : c) - '0');
        }

        return value;
    }

    private static bool Fits(ReadOnlySpan<char> pattern, int value)
    {
        for (var i = pattern.Length - 1; i >= 0; i--)
        {
            if (pattern[i] != 'X' && pattern[i] - '0' != value % 10)
            {
                return false;
            }

            value /= 10;
        }

        return value == 0;
    }
}
