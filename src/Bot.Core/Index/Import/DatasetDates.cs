using System.Globalization;
using Bot.Core.Dates;

namespace Bot.Core.Index.Import;

/// <summary>
/// Reads the dates of a dataset: EDTF, eight digits (20170113), and two numbers with a year behind them (1/13/2017, 13.1.2017).
/// </summary>
/// <param name="order">Which of the two numbers is the day; null where nothing says, and only a number over 12 can.</param>
internal sealed class DatasetDates(DayMonthOrder? order)
{
    /// <summary>Lines without a date of two numbers and a year after which a file is taken to have none.</summary>
    private const int MostLinesWithout = 1000;

    // A dataset has few dates and many lines.
    private readonly Dictionary<string, EdtfResult> _read = new(StringComparer.Ordinal);

    /// <summary>The date of a field, or why there is none.</summary>
    public (DateSpan? Span, string? Problem) Read(string text)
    {
        if (!_read.TryGetValue(text, out var date))
        {
            date = Edtf.Parse(Basic(text) ?? Numbered(text) ?? text);
            _read.Add(text, date);
        }

        if (date.Span is not null || Parts(text) is not { } parts)
        {
            return (date.Span, date.Problem);
        }

        return (null, order is null && parts is { First: <= 12, Second: <= 12 }
            ? "Day and month may be read both ways; --date-format says which comes first."
            : "There is no such day in the calendar.");
    }

    /// <summary>
    /// Which number is the day in the dates of a file, as the first date tells in which one number is over 12; null where none tells.
    /// </summary>
    /// <param name="lines">The lines of the file; read until the order is known.</param>
    /// <param name="column">The column of the date, from 0.</param>
    public static DayMonthOrder? FindOrder(DatasetLines lines, int column)
    {
        var fields = new List<string>();
        var without = 0;
        while (without < MostLinesWithout && lines.Next() is { } line)
        {
            var isCut = line.Problem is null && DatasetFields.Split(line.Text, fields) is null && fields.Count > column;
            if (!isCut || Parts(fields[column]) is not { } parts)
            {
                without++;
            }
            else if (parts.First > 12 != parts.Second > 12)
            {
                return parts.First > 12 ? DayMonthOrder.DayFirst : DayMonthOrder.MonthFirst;
            }
        }

        return null;
    }

    // 20170113 is ISO 8601's basic form, which EDTF has not.
    private static string? Basic(string text) =>
        text.Length == 8 && text.All(char.IsAsciiDigit) ? $"{text[..4]}-{text[4..6]}-{text[6..]}" : null;

    private string? Numbered(string text)
    {
        if (Parts(text) is not { } parts || (order is null && parts is { First: <= 12, Second: <= 12 }))
        {
            return null;
        }

        var isDayFirst = order == DayMonthOrder.DayFirst || (order is null && parts.First > 12);
        var (day, month) = isDayFirst ? (parts.First, parts.Second) : (parts.Second, parts.First);
        return string.Create(CultureInfo.InvariantCulture, $"{parts.Year:0000}-{month:00}-{day:00}");
    }

    private static (int First, int Second, int Year)? Parts(string text)
    {
        var mark = text.IndexOfAny(['/', '.', '-']);
        return mark is 1 or 2 && text.Split(text[mark]) is [{ Length: 1 or 2 } first, { Length: 1 or 2 } second, { Length: 4 } year]
            && Number(first) is { } a && Number(second) is { } b && Number(year) is { } y
            ? (a, b, y)
            : null;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
