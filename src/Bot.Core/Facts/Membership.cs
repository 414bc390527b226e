using Bot.Core.Dates;

namespace Bot.Core.Facts;

/// <summary>That an actor belongs to another, as a source says it.</summary>
/// <param name="Actor">Id of the member.</param>
/// <param name="During">When it belonged; null where the source sets no time.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Locator">Where in the source.</param>
public sealed record Membership(string Actor, DateSpan? During, string Source, string Locator);
