using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>The words that are near to one, and its opposites, by their stems.</summary>
internal sealed record Kin(IReadOnlyList<string> Near, IReadOnlyList<string> Opposites)
{
    public static readonly Kin None = new([], []);

    /// <summary>The kin of a single word; none of a phrase, whose words mean something else together.</summary>
    public static Kin Of(string text, Language language) => text.Contains(' ', StringComparison.Ordinal) ? None
        : new Kin(
            [.. language.Everyday.Near(text).Select(language.Words.Lemmas.Stem)],
            [.. language.Everyday.Opposites(text).Select(language.Words.Lemmas.Stem)]);
}
