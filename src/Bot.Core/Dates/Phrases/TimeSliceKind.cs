namespace Bot.Core.Dates.Phrases;

/// <summary>Into what a <see cref="TimeSlice"/> cuts a date; <see cref="None"/> leaves it whole.</summary>
internal enum TimeSliceKind
{
    None,
    Third,
    Half,
    Quarter,
    Month,
    Week,
    Day,
}
