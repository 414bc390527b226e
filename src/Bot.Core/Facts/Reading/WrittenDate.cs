using Bot.Core.Dates;

namespace Bot.Core.Facts.Reading;

/// <summary>Turns a date as people write it into what a fact file takes.</summary>
internal static class WrittenDate
{
    // Only two-digit years and words such as "today" would need the day of today, and both are left unread.
    private static readonly CalendarDay AnyDay = new(2000, 1, 1);

    private static readonly string[] Eras = [" BC", " B.C", " CE", " AD", " A.D", "AD "];

    /// <summary>
    /// The EDTF for "7 January 1959", "13/03/2025", "circa 1959", "2014-2018", "431 BC"; two of them, day first, where a date in digits may
    /// be read both ways; empty where the text is no date with a year.
    /// </summary>
    public static IReadOnlyList<string> ToEdtf(string text)
    {
        if (!HasYear(text) || IsBentEdtf(text)
            || TimePhraseReader.Find(text, AnyDay) is not [{ Relation: TimeRelation.During, Span: { } span } phrase]
            || phrase.Length < text.Length)
        {
            return [];
        }

        return phrase.Alternative is { } other ? [span.Edtf, other.Edtf] : [span.Edtf];
    }

    // "2021/2020" and "2021-13" are EDTF but for their order or their month, which is better told than taken for something else.
    private static bool IsBentEdtf(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) >= 4 || (text.Length == 7 && text[4] == '-');

    // Of two digits, which might be a day, only an era makes a year.
    private static bool HasYear(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return Eras.Any(era => text.Contains(era, StringComparison.OrdinalIgnoreCase));
    }
}
