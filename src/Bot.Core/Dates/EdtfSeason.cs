namespace Bot.Core.Dates;

/// <summary>The numbers 21 to 41 in the place of a month (ISO 8601-2:2019, 4.8): seasons, quarters, thirds and halves of a year.</summary>
internal static class EdtfSeason
{
    public static bool Is(ReadOnlySpan<char> month) => Number(month) is >= 21 and <= 41;

    /// <summary>The season's days; with an unspecified year, from the first to the last year that fits.</summary>
    public static EdtfDate Read(bool negative, ReadOnlySpan<char> year, ReadOnlySpan<char> month)
    {
        var (firstMonth, months, precision) = Months(Number(month));
        var years = EdtfDate.FromPatterns(negative, year, default, default)!.Value;
        var first = EdtfDate.FromMonths(years.Earliest.Year, firstMonth, months, precision);
        var last = EdtfDate.FromMonths(years.LatestStart.Year, firstMonth, months, precision);
        return new EdtfDate(
            first.Earliest, last.Latest, last.Earliest,
            years.Precision == DatePrecision.Year ? precision : years.Precision);
    }

    /// <summary>The first month, the number of months and the precision of a number from 21 to 41.</summary>
    public static (int FirstMonth, int Months, DatePrecision Precision) Months(int number) => number switch
    {
        <= 28 => ((number - 21) % 4 * 3 + 3, 3, DatePrecision.Season),
        <= 32 => ((number - 29 + 2) % 4 * 3 + 3, 3, DatePrecision.Season),
        <= 36 => (((number - 33) * 3) + 1, 3, DatePrecision.Quarter),
        <= 39 => (((number - 37) * 4) + 1, 4, DatePrecision.Quarter),
        _ => (((number - 40) * 6) + 1, 6, DatePrecision.Quarter),
    };

    private static int Number(ReadOnlySpan<char> month) =>
        month.Length == 2 && char.IsAsciiDigit(month[0]) && char.IsAsciiDigit(month[1])
            ? ((month[0] - '0') * 10) + (month[1] - '0')
            : 0;
}
