using Bot.Core.Facts;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>Finds the CAMEO code for what was done: by its name, and by the words that questions are understood by.</summary>
public static class EventTypes
{
    /// <summary>The types that a text is about, in the order of their codes.</summary>
    /// <param name="language">The language whose words are searched and shown.</param>
    /// <param name="text">
    /// The beginning of a code ("16"), or words that have to stand, in any form, in a type's name or in one of its phrases together.
    /// </param>
    /// <returns>The types; all of them where the text holds no word; empty where none fits.</returns>
    public static IReadOnlyList<EventTypeWords> Find(Language language, string text)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(text);
        var phrases = language.Lexicon.Patterns.Where(p => p.Sense.Codes.Count > 0).ToList();
        var stems = Stems(language, text);
        return Cameo.Codes.Where(code => IsAbout(code))
            .Select(code => new EventTypeWords(code, Cameo.Name(code)!, Words(code)))
            .ToList();

        bool IsAbout(string code) => text.Length > 0 && text.All(char.IsAsciiDigit)
            ? code.StartsWith(text, StringComparison.Ordinal)
            : stems.IsSubsetOf(Stems(language, Cameo.Name(code)!))
                || phrases.Exists(p => p.Sense.Codes[0] == code && stems.IsSubsetOf(Stems(language, p)));

        // A sense may stand for several codes, its own first; the words that were asked for come first, then the shortest.
        List<string> Words(string code) => phrases.Where(p => p.Sense.Codes.Contains(code, StringComparer.Ordinal))
            .OrderBy(p => stems.IsSubsetOf(Stems(language, p)) ? 0 : 1).ThenBy(p => p.Sense.Codes[0] == code ? 0 : 1)
            .ThenBy(p => p.Text.Span.Count(' ')).ThenBy(p => p.Text.ToString(), StringComparer.Ordinal)
            .Select(Plain).Distinct(StringComparer.Ordinal).ToList();
    }

    private static HashSet<string> Stems(Language language, string text) =>
        [.. language.Words.Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem)];

    private static HashSet<string> Stems(Language language, SensePattern pattern) =>
        [.. language.Lexicon.WordsOf(pattern).SelectMany(w => w.Choices).SelectMany(c => c.Stems)];

    // "make (a) trip/visit to!" as a person would write it down: the first of several words, none that may be missing.
    private static string Plain(SensePattern pattern) =>
        string.Join(' ', pattern.Text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word[0] != '(')
            .Select(word => word == SensePattern.Slot ? "…" : word.Split('/')[0].TrimEnd('!')));
}
