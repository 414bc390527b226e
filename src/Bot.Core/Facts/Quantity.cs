namespace Bot.Core.Facts;

/// <summary>A number that a source gives for an event.</summary>
/// <param name="Value">The number, 0 or more; it may have a fraction.</param>
/// <param name="Unit">What is counted or measured, such as "diplomats" or "per cent".</param>
/// <param name="Bound">Whether the number is exact or a bound.</param>
/// <param name="From">The number before the event, where it changed one ("from 30 to 20"); null otherwise.</param>
public sealed record Quantity(decimal Value, string Unit, QuantityBound Bound = QuantityBound.Exactly, decimal? From = null);
