using System.Runtime.InteropServices;

namespace Bot.Core.Dates;

/// <summary>
/// How many days lie between two dates: one number where both are days, otherwise the smallest and the largest that
/// the two dates allow.
/// </summary>
/// <param name="Least">
/// Smallest number of days from the first date to the second; negative where the second may be the
/// earlier one; null where no bound is known.
/// </param>
/// <param name="Most">Largest number of days, likewise; null where no bound is known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateDistance(int? Least, int? Most)
{
    /// <summary>The number of days where it is certain (negative: the second date is the earlier); null elsewhere.</summary>
    public int? Exact => Least == Most ? Least : null;

    /// <summary>The distance from one date to another; 0 between a day and itself, 1 between neighbouring days.</summary>
    /// <param name="from">The date that is counted from.</param>
    /// <param name="to">The date that is counted to.</param>
    public static DateDistance Between(DateSpan from, DateSpan to) => new(
        from.IsOpenEnd || to.IsOpenStart ? null : to.First.DayNumber - from.Last.DayNumber,
        from.IsOpenStart || to.IsOpenEnd ? null : to.Last.DayNumber - from.First.DayNumber);
}
