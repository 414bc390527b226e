namespace Bot.Core.Dates;

/// <summary>
/// English words for dates. Never finer than the date: a span whose days are not one whole day, month, season, year or
/// decade is worded by its first and last day.
/// </summary>
/// <remarks>
/// <c>~</c> is worded "about", <c>?</c> "possibly", <c>%</c> "possibly about", wherever in a date it stands.
/// A northern winter names both its years ("winter 2021–22"). Centuries are worded by their years, because
/// <c>19XX</c> is 1900 to 1999 and the 20th century is not; so are decades before the year 1, since <c>-042X</c> is 430 to 421 BC.
/// Years are counted as people do: <c>-0430</c> is "431 BC", <c>0044</c> is "AD 44".
/// </remarks>
public static class DateWords
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private const string Before = " BC";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The English name of a month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static string MonthName(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return Months[month - 1];
    }

    /// <summary>A year as people write it: "431 BC" for -430, "AD 44" for what could be taken for a day, otherwise its digits.</summary>
    /// <param name="year">The astronomical year.</param>
    public static string YearName(int year) => year switch
    {
        < 1 => $"{1 - year}{Before}",
        < 100 => $"AD {year}",
        _ => $"{year}",
    };

    /// <summary>"1959 to 2015", "431 to 404 BC", "31 BC to AD 14"; the year alone where it is one.</summary>
    /// <param name="first">The first astronomical year.</param>
    /// <param name="last">The last one.</param>
    public static string Years(int first, int last) =>
        first == last ? YearName(first) : Pair(DateSpan.FromYear(first), DateSpan.FromYear(last), "", "to").TrimStart();

    /// <summary>A day of the year without its year: "18 October".</summary>
    public static string DayAndMonth(CalendarDay day) => $"{day.Day} {MonthName(day.Month)}";

    /// <summary>
    /// The date by itself: "18 October 2021", "October 2021", "2014", "spring 2022", "the third quarter of 2024",
    /// "the 1990s", "about 2021", "between 22 and 24 June 2024", "since 1985", "until 1985".
    /// </summary>
    public static string Of(DateSpan date) => Word(date, withPreposition: false, "between", "and");

    /// <summary>
    /// The date inside a sentence: "on 18 October 2021", "in October 2021", "in about 2021", "possibly in 2021",
    /// "between 22 and 24 June 2024", "since 1985".
    /// </summary>
    public static string InSentence(DateSpan date) => Word(date, withPreposition: true, "between", "and");

    /// <summary>
    /// As <see cref="InSentence"/> for something that lasted from the first to the last day: "from 1 March to 6 April 2022".
    /// </summary>
    public static string Lasting(DateSpan date) => Word(date, withPreposition: true, "from", "to");

    private static string Word(DateSpan date, bool withPreposition, string between, string and)
    {
        var slash = date.Edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Single(date, withPreposition, between, and);
        }

        var start = Edtf.Parse(date.Edtf[..slash]).Span;
        var end = Edtf.Parse(date.Edtf[(slash + 1)..]).Span;
        return (start, end) switch
        {
            (null, null) => "at an unknown time",
            (null, _) => $"until {Single(end, false, between, and)}",
            (_, null) => $"since {Single(start, false, between, and)}",
            _ => Pair(start, end, between, and),
        };
    }

    private static string Pair(DateSpan start, DateSpan end, string between, string and)
    {
        var first = Single(start, false, "between", "and");
        var last = Single(end, false, "between", "and");
        if (start.Precision <= DatePrecision.Month && start.Precision == end.Precision && !IsQualified(start) && !IsPart(start)
            && start.First.Year == end.First.Year)
        {
            // what both share is said once, at the end
            first = start.Precision == DatePrecision.Month ? MonthName(start.First.Month)
                : start.First.Month == end.First.Month ? $"{start.First.Day}"
                : $"{start.First.Day} {MonthName(start.First.Month)}";
        }
        else if (first.EndsWith(Before, StringComparison.Ordinal) && last.EndsWith(Before, StringComparison.Ordinal))
        {
            first = first[..^Before.Length];
        }

        return $"{between} {first} {and} {last}";
    }

    private static string Single(DateSpan date, bool withPreposition, string between, string and)
    {
        if (IsPart(date))
        {
            return Qualifier(date) + Pair(DateSpan.FromDay(date.First), DateSpan.FromDay(date.Last), between, and);
        }

        var (preposition, words) = date.Precision switch
        {
            DatePrecision.Day => ("on ", $"{date.First.Day} {MonthName(date.First.Month)} {YearName(date.First.Year)}"),
            DatePrecision.Month => ("in ", $"{MonthName(date.First.Month)} {YearName(date.First.Year)}"),
            DatePrecision.Quarter => ("in ", PartOfYear(date)),
            DatePrecision.Season => ("in ", Season(date)),
            DatePrecision.Year => ("in ", YearName(date.First.Year)),
            DatePrecision.Decade when date.First.Year > 0 => ("in ", $"the {date.First.Year}s"),
            _ => ("in ", "the years " + Years(date.First.Year, date.Last.Year)),
        };
        if (!withPreposition)
        {
            return Qualifier(date) + words;
        }

        return $"{(date.IsUncertain ? "possibly " : "")}{preposition}{(date.IsApproximate ? "about " : "")}{words}";
    }

    private static string Qualifier(DateSpan date) =>
        (date.IsUncertain ? "possibly " : "") + (date.IsApproximate ? "about " : "");

    private static bool IsQualified(DateSpan date) => date.IsApproximate || date.IsUncertain;

    /// <summary>Whether unspecified digits leave a span that is no whole unit of its precision, as 1984-11-2X or 1560-XX-25.</summary>
    private static bool IsPart(DateSpan date) => date.Precision switch
    {
        DatePrecision.Month => date.First.Day != 1 || date.Last != date.First.EndOfMonth(),
        DatePrecision.Year => !WholeYears(date, 1),
        DatePrecision.Decade => !WholeYears(date, 10),
        DatePrecision.Century => !WholeYears(date, 100),
        DatePrecision.Millennium => !WholeYears(date, 1000),
        DatePrecision.Interval => true,
        _ => false,
    };

    private static bool WholeYears(DateSpan date, int years) =>
        date.First is { Month: 1, Day: 1 } && date.Last is { Month: 12, Day: 31 }
        && date.Last.Year - date.First.Year == years - 1;

    private static string PartOfYear(DateSpan date)
    {
        var months = date.Last.Month - date.First.Month + 1;
        var ordinal = Ordinals[(date.First.Month - 1) / months];
        var unit = months switch { 3 => "quarter", 4 => "third", _ => "half" };
        return $"the {ordinal} {unit} of {YearName(date.First.Year)}";
    }

    private static string Season(DateSpan date)
    {
        var isSouthern = date.Edtf.AsSpan().TrimEnd("?~%")[^2..] is "29" or "30" or "31" or "32";
        var index = (date.First.Month / 3) - 1;
        var name = (isSouthern ? (index + 2) % 4 : index) switch { 0 => "spring", 1 => "summer", 2 => "autumn", _ => "winter" };
        var year = date.First.Year == date.Last.Year
            ? YearName(date.First.Year)
            : date.First.Year < 1 ? $"{1 - date.First.Year}–{YearName(date.Last.Year)}"
            : $"{date.First.Year}–{date.Last.Year % 100:00}";
        return $"{(isSouthern ? "southern " : "")}{name} {year}";
    }
}
