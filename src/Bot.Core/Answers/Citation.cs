namespace Bot.Core.Answers;

/// <summary>One numbered citation of an answer.</summary>
/// <param name="Number">The n of [n]; 1-based, in order of first use.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">Publication date, EDTF.</param>
/// <param name="PublishedWords">Publication date in words.</param>
/// <param name="Locator">Where in the source.</param>
/// <param name="Url">Address; null where none is known.</param>
public sealed record Citation(
    int Number, string Source, string Publisher, string Title, string Published, string PublishedWords, string Locator, string? Url)
{
    /// <summary>Address of an archived copy; null where none is known.</summary>
    public string? Archived { get; init; }

    /// <summary>
    /// What else is to be known of it, for people: "retrieved 3 May 2024", "not checked against a copy", "coded by machine from
    /// news"; null where there is nothing.
    /// </summary>
    public string? Note { get; init; }

    /// <summary>The single places of <see cref="Locator"/>.</summary>
    internal IReadOnlyList<string> Places { get; init; } = [];
}
