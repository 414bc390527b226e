namespace Bot.Host.Json;

/// <summary>A citation in <see cref="JsonAnswer"/>.</summary>
/// <param name="N">The n of [n].</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">Publication date, EDTF.</param>
/// <param name="Locator">Where in the source.</param>
/// <param name="Url">Address; left out where none is known.</param>
internal sealed record JsonCitation(int N, string Source, string Publisher, string Title, string Published, string Locator, string? Url)
{
    /// <summary>Address of an archived copy; left out where none is known.</summary>
    public string? Archived { get; init; }

    /// <summary>What else is to be known of it ("not checked against a copy"); left out where there is nothing.</summary>
    public string? Note { get; init; }
}
