namespace Bot.Core.Dates;

/// <summary>
/// Reads and writes the Extended Date/Time Format (ISO 8601-2:2019 annex A; the Library of Congress specification).
/// Validity and what a fact can carry are kept apart: <see cref="IsValid"/> knows levels 0, 1 and 2 completely,
/// <see cref="Parse"/> gives a span for every valid text that is one date or one interval in the years 1 to 9999.
/// Both are total: any text, null included, gives an answer.
/// </summary>
/// <remarks>
/// Where readings of the standard differ, edtf-validate is followed: no blanks anywhere, no date-times and no
/// <c>Y</c> years in intervals, seasons and other precisions may stand in one interval, and an interval's end may not
/// begin before its start begins (<c>2004-02/2004</c> is invalid).
/// Seasons 21 to 24 and 25 to 28 are northern: spring is March to May, winter December to the February that follows;
/// 29 to 32 are southern, spring being September to November. A year of two or three digits is a century or a decade
/// (ISO 8601-1:2019, 4.3.7 and 4.3.8).
/// </remarks>
public static class Edtf
{
    internal const string OutsideYears = "The date is outside the years 0001 to 9999, which is all that facts can carry.";

    /// <summary>Reads a text as a fact's date.</summary>
    /// <param name="text">The text; null and blanks are problems like any other.</param>
    /// <returns>
    /// The span, or the problem with its position. A date-time gives its day as it is written: no zone shifts it.
    /// An open or unknown end of an interval gives <see cref="DateOnly.MinValue"/> or <see cref="DateOnly.MaxValue"/>.
    /// Unspecified digits give the first and the last day that fit. Valid EDTF that is no single date or interval
    /// (sets, estimates with significant digits) or outside the years 1 to 9999 gives a problem that says so.
    /// </returns>
    public static EdtfResult Parse(string? text)
    {
        var reader = new EdtfReader(text ?? string.Empty);
        if (reader.Read() is { } problem)
        {
            return EdtfResult.Failed(problem);
        }

        return reader.ToSpan(out var unfit) is { } span
            ? EdtfResult.Of(span)
            : EdtfResult.Failed(unfit!);
    }

    /// <summary>Whether the text is valid EDTF of level 0, 1 or 2, whatever its years.</summary>
    /// <param name="text">The text; null is as invalid as the empty text.</param>
    /// <param name="problem">What is wrong and where; null where the text is valid.</param>
    public static bool IsValid(string? text, out EdtfProblem? problem)
    {
        problem = new EdtfReader(text ?? string.Empty).Read();
        return problem is null;
    }
}
