using Bot.Core.Dates;

namespace Bot.Core.Facts;

/// <summary>An office that a person holds for another actor.</summary>
/// <param name="Title">The office, such as "Foreign Minister".</param>
/// <param name="Of">Id of the actor it is held for; null where there is none.</param>
/// <param name="During">The time for which a source gives the person this office; open where it says no more.</param>
public sealed record ActorRole(string Title, string? Of, DateSpan? During)
{
    /// <summary>Id of the source that says so; null where none is named: only an event that speaks of the office then tells it.</summary>
    public string? Source { get; init; }

    /// <summary>Where in the source; null where none is named.</summary>
    public string? Locator { get; init; }
}
