using Bot.Core.Dates;

namespace Bot.Core.Index;

/// <summary>An office as the index has it.</summary>
/// <param name="Title">The office.</param>
/// <param name="Of">The name of whom it is held for; null where it is for nobody.</param>
/// <param name="During">When it was held; null where no time is set.</param>
/// <param name="Told">The source that says so, and where in it; null where none does.</param>
internal sealed record RoleRow(string Title, string? Of, DateSpan? During, (int Source, string Locator)? Told);
