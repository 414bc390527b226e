namespace Bot.Core.Facts;

/// <summary>A number that a source gives for an event.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">What is counted, such as "diplomats".</param>
/// <param name="Bound">Whether the number is exact or a bound.</param>
/// <param name="From">The number before the event, where it changed one ("from 30 to 20"); null otherwise.</param>
public sealed record Quantity(long Value, string Unit, QuantityBound Bound = QuantityBound.Exactly, long? From = null);
