namespace Bot.Core.Questions.Linking;

/// <summary>One unit of a name in a text.</summary>
/// <param name="Value">A stem, or "@" and a country's name; null for a boundary.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
public sealed record NameUnit(string? Value, int Start, int End)
{
    /// <summary>Whether it only links the units around it ("of", "the").</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether it stands for a country.</summary>
    public bool IsCountry => Value is ['@', ..];
}
