using Bot.Core.Facts;

namespace Bot.Core.Questions.Senses;

/// <summary>What a word or phrase means: an action with its CAMEO codes, or a set of synonyms for a thing.</summary>
/// <param name="Id">Position in the lexicon.</param>
/// <param name="Name">Its name in <c>lexicon.txt</c>.</param>
/// <param name="Codes">CAMEO codes, most exact first; empty for a mere set of synonyms.</param>
public sealed record Sense(int Id, string Name, IReadOnlyList<string> Codes)
{
    /// <summary>Whether it is that something was said.</summary>
    internal bool IsSaying => Codes.Any(Cameo.IsSaying);

    /// <summary>The sense of a verb that the language data does not know: it means what its word says.</summary>
    internal static Sense Plain { get; } = new(-1, "", []);
}
