namespace Bot.Core.Dates;

/// <summary>
/// A date as a source or a reader gives it: the first and the last day it can mean, both inclusive,
/// with the EDTF text (ISO 8601-2:2019) and the precision it came from. The proleptic Gregorian calendar, no time zone.
/// </summary>
/// <param name="First">First day, inclusive; <see cref="DateOnly.MinValue"/> where the start is open.</param>
/// <param name="Last">Last day, inclusive; never before <paramref name="First"/>; <see cref="DateOnly.MaxValue"/> where the end is open.</param>
/// <param name="Edtf">The EDTF text, as it is written in answers.</param>
/// <param name="Precision">The precision of the text.</param>
public sealed record DateSpan(DateOnly First, DateOnly Last, string Edtf, DatePrecision Precision)
{
    /// <summary>Whether the source itself calls the date approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Edtf.AsSpan().IndexOfAny('~', '%') >= 0;

    /// <summary>Whether the source itself doubts the date (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Edtf.AsSpan().IndexOfAny('?', '%') >= 0;

    /// <summary>Whether the first day is unknown or unbounded.</summary>
    public bool IsOpenStart => First == DateOnly.MinValue;

    /// <summary>Whether the last day is unknown or unbounded.</summary>
    public bool IsOpenEnd => Last == DateOnly.MaxValue;

    /// <summary>Whether every day of <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(DateSpan other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the two spans share a day.</summary>
    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;

    /// <summary>The EDTF text.</summary>
    public override string ToString() => Edtf;
}
