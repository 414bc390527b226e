using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Matching;

/// <summary>The words that are near to one, and its opposites, by their stems.</summary>
internal sealed record Kin(IReadOnlyList<string> Near, IReadOnlyList<string> Opposites)
{
    public static readonly Kin None = new([], []);

    /// <summary>
    /// The kin of a word, or of a verb with its particle ("put forward"), to which the verb alone is near; none of any other phrase, whose
    /// words mean something else together.
    /// </summary>
    public static Kin Of(string text, Language language)
    {
        var (words, lemmas) = (language.Everyday, language.Words.Lemmas);
        var near = words.Near(text);
        if (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && near.Count > 0)
        {
            near = [.. near, text[..end]];
        }

        return new Kin([.. near.Select(lemmas.Stem)], [.. words.Opposites(text).Select(lemmas.Stem)]);
    }

    /// <summary>The words of a phrase that have opposites, by their stems, each with those; a verb's particle has none.</summary>
    public static IReadOnlyList<(string Stem, IReadOnlyList<string> Opposites)> OppositesIn(string phrase, Language language) =>
        [.. phrase.Split(' ').Where(word => !Grammar.Particles.Contains(word))
            .Select(word => (language.Words.Lemmas.Stem(word), Of(word, language).Opposites)).Where(p => p.Opposites.Count > 0)];
}
