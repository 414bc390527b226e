using System.Runtime.InteropServices;

namespace Bot.Core.Dates.Phrases;

/// <summary>A part of a date: "early", "first half of", "last week of", "third quarter of".</summary>
/// <param name="Kind">Into what the date is cut.</param>
/// <param name="Number">Which piece, from 1; -1 is the last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeSlice(TimeSliceKind Kind, int Number)
{
    /// <summary>
    /// The days of the piece; null where the date has no such piece. Early, middle and late are thirds: four months of a year,
    /// days 1 to 10, 11 to 20 and from 21 of a month, the years 0 to 3, 4 to 6 and 7 to 9 of a decade, a month of a quarter or season.
    /// </summary>
    public DateSpan? Of(DateSpan date) => Kind switch
    {
        TimeSliceKind.None => date,
        TimeSliceKind.Third => ThirdOf(date),
        TimeSliceKind.Half => HalfOf(date),
        TimeSliceKind.Quarter => date.Precision == DatePrecision.Year && Number is >= 1 and <= 4 or -1
            ? DateSpan.FromPartOfYear(date.First.Year, Number == -1 ? 36 : 32 + Number)
            : null,
        TimeSliceKind.Month => Stretch(date, TimeUnit.Month),
        TimeSliceKind.Week => Stretch(date, TimeUnit.Week),
        _ => Stretch(date, TimeUnit.Day),
    };

    private int Index(int pieces) => Number < 0 ? pieces - 1 : Number - 1;

    private DateSpan? ThirdOf(DateSpan date)
    {
        var i = Index(3);
        switch (date.Precision)
        {
            case DatePrecision.Year:
                return DateSpan.FromPartOfYear(date.First.Year, 37 + i);
            case DatePrecision.Month:
                return DateSpan.Between(date.First.AddDays(10 * i), i == 2 ? date.Last : date.First.AddDays((10 * i) + 9));
            case DatePrecision.Quarter or DatePrecision.Season when date.First.AddMonths(2).Month == date.Last.Month:
                var month = date.First.AddMonths(i);
                return DateSpan.FromMonth(month.Year, month.Month);
            case DatePrecision.Decade:
                var (from, to) = i switch { 0 => (0, 3), 1 => (4, 6), _ => (7, 9) };
                return DateSpan.Between(date.First.AddYears(from), new CalendarDay(date.First.Year + to, 12, 31));
            default:
                return null;
        }
    }

    private DateSpan? HalfOf(DateSpan date)
    {
        var i = Index(2);
        return i > 1 ? null : date.Precision switch
        {
            DatePrecision.Year => DateSpan.FromPartOfYear(date.First.Year, 40 + i),
            DatePrecision.Month => i == 0
                ? DateSpan.Between(date.First, date.First.AddDays(14))
                : DateSpan.Between(date.First.AddDays(15), date.Last),
            DatePrecision.Decade => DateSpan.Between(
                date.First.AddYears(5 * i), new CalendarDay(date.First.Year + (5 * i) + 4, 12, 31)),
            _ => null,
        };
    }

    /// <summary>The nth week (seven days from the first one), month or day.</summary>
    private DateSpan? Stretch(DateSpan date, TimeUnit unit)
    {
        if (date.Precision is DatePrecision.Day or DatePrecision.Interval
            || (unit == TimeUnit.Month && date.Precision == DatePrecision.Month))
        {
            return null;
        }

        var first = Number < 0
            ? TimeOffset.Shift(date.Last.PlusDays(1), unit, -1)
            : TimeOffset.Shift(date.First, unit, Number - 1);
        var last = TimeOffset.Shift(first, unit, 1).PlusDays(-1);
        return last > date.Last && unit == TimeUnit.Week && first <= date.Last ? DateSpan.Between(first, date.Last)
            : last > date.Last ? null
            : DateSpan.Between(first, last);
    }
}
