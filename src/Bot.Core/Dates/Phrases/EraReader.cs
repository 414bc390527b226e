namespace Bot.Core.Dates.Phrases;

/// <summary>
/// Years and centuries that name their era: "431 BC", "44 B.C.E.", "AD 800", "the 5th century BC". In small letters "ad" and the like
/// are an era behind a short number or at the end of a clause: "in 2014 ad campaigns" has none.
/// </summary>
internal static class EraReader
{
    private const int YearsInCentury = 100;

    /// <summary>A number with its era; null where there is none.</summary>
    public static TimePoint? ReadYear(TimeText t, int at)
    {
        if (t[at].Is(TimeWord.Era) && t[at].Value > 0 && IsYear(t, at + 1))
        {
            return new TimePoint(at + 2) { Year = t[at + 1].Value };
        }

        return IsYear(t, at) && TryRead(t, at + 1, t[at].Digits < 4, out var sign, out var end)
            ? new TimePoint(end) { Year = Year(t[at].Value, sign) }
            : null;
    }

    /// <summary>Two years that share the era of the second: "between 415 and 413 BC" where <paramref name="next"/> is the 413.</summary>
    public static TimeRange? ReadYears(TimeText t, int at, int next) =>
        IsYear(t, at) && ReadYear(t, next) is { Year: { } year } last && !t[next].Is(TimeWord.Era)
            ? new TimeRange(new TimePoint(at + 1) { Year = Year(t[at].Value, year < 1 ? -1 : 1) }, last)
            : null;

    /// <summary>Whether an era stands behind a number.</summary>
    public static bool Follows(TimeText t, int number) => TryRead(t, number + 1, isShort: true, out _, out _);

    /// <summary>
    /// "the 19th century": 1800 to 1900, since some begin to count it with 1801, and sources and EDTF (<c>18XX</c>) with 1800; "the fifth
    /// century BC": 500 to 401 BC.
    /// </summary>
    public static TimePoint? ReadCentury(TimeText t, int at)
    {
        var i = t[at + 1].IsMark('-') ? at + 2 : at + 1;
        if (!(t[at].Is(TimeWord.Ordinal) || t[at].Kind == TokenKind.Ordinal) || !t[i].Is(TimeWord.Century) || t[at].Value is < 1 or > 95)
        {
            return null;
        }

        var last = t[at].Value * YearsInCentury;
        var isBefore = TryRead(t, i + 1, isShort: true, out var sign, out var end) && sign < 0;
        var years = isBefore
            ? (First: Year(last, -1), Last: Year(last - YearsInCentury + 1, -1))
            : (First: Math.Max(last - YearsInCentury, 1), Last: last);
        return new TimePoint(end) { Span = Years(years.First, years.Last), IsDecade = true };
    }

    /// <summary>"the 420s BC": 429 to 420 BC, which no EDTF decade is.</summary>
    public static TimePoint? ReadDecade(TimeText t, int at) =>
        t[at] is { Kind: TokenKind.Decade, Digits: <= 4 } && t[at].Value is >= 10 and < 9590 && t[at].Value % 10 == 0
            && TryRead(t, at + 1, isShort: true, out var sign, out var end) && sign < 0
            ? new TimePoint(end) { Span = Years(Year(t[at].Value + 9, -1), Year(t[at].Value, -1)), IsDecade = true }
            : null;

    private static DateSpan Years(int first, int last) => DateSpan.Between(new CalendarDay(first, 1, 1), new CalendarDay(last, 12, 31));

    private static bool IsYear(TimeText t, int at) => t[at] is { Kind: TokenKind.Number, Digits: <= 4, Value: >= 1 and < 9600 };

    // There is no year 0: 1 BC is the year before AD 1.
    private static int Year(int number, int sign) => sign < 0 ? 1 - number : number;

    private static bool TryRead(TimeText t, int at, bool isShort, out int sign, out int end)
    {
        (sign, end) = (t[at].Value, at + 1);
        if (t[at].Is(TimeWord.Era))
        {
            return isShort || char.IsAsciiLetterUpper(t.TextOf(at)[0]) || CalendarReader.IsClauseEnd(t, end);
        }

        // "B.C.", "b.c.e.", "A.D."
        Span<char> letters = stackalloc char[3];
        var count = 0;
        for (var i = at; count < letters.Length && t[i].Kind == TokenKind.Word && t[i].End - t[i].Start == 1; i += 2)
        {
            letters[count++] = char.ToLowerInvariant(t.TextOf(i)[0]);
            end = i + 1;
            if (!(t[i + 1].IsMark('.') && t[i + 1].IsGlued))
            {
                break;
            }

            end = i + 2;
            if (!t[i + 2].IsGlued)
            {
                break;
            }
        }

        sign = letters[..count] switch { "bc" or "bce" => -1, "ad" or "ce" => 1, _ => 0 };
        end = sign == 0 ? at : end;
        return sign != 0;
    }
}
