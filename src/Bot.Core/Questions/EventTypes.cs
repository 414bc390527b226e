using Bot.Core.Facts;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>Finds the CAMEO code for what was done: by its name, and by the words that questions are understood by.</summary>
public static class EventTypes
{
    /// <summary>The types that a text is about, best first.</summary>
    /// <param name="language">The language whose words are searched and shown.</param>
    /// <param name="text">
    /// The beginning of a code ("16"), or words that have to stand, in any form, in a type's name or in one of its phrases together; where
    /// no type has them so, anywhere among its name and phrases. Words such as "an" need not.
    /// </param>
    /// <returns>
    /// The types: first those that have a phrase of just these words, then those whose name has them, then those of the shortest phrase,
    /// and in the order of their codes where that leaves it open, as for a code; all of them where the text holds no word; empty where none
    /// fits.
    /// </returns>
    public static IReadOnlyList<EventTypeWords> Find(Language language, string text)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(text);
        var phrases = Phrases(language);
        var stems = Stems(language, text);
        var codes = IsCode(text)
            ? Cameo.Codes.Where(code => code.StartsWith(text, StringComparison.Ordinal))
            : Cameo.Codes.Select(code => (Code: code, IsNamed: IsNamed(code), More: WordsBeside(code)))
                .Where(c => c.IsNamed || c.More is not null)
                .OrderBy(c => c.More == 0 ? 0 : 1).ThenBy(c => c.IsNamed ? 0 : 1).ThenBy(c => c.More ?? int.MaxValue).Select(c => c.Code);
        var found = codes.ToList();
        if (found.Count == 0 && !IsCode(text))
        {
            found = [.. Cameo.Codes.Where(HasSomewhere)];
        }

        return found.ConvertAll(code => new EventTypeWords(code, Cameo.Name(code)!, Words(language, phrases, code, stems)));

        bool IsNamed(string code) => stems.IsSubsetOf(Stems(language, Cameo.Name(code)!));

        // "lift embargo": the one in a phrase, the other in the name.
        bool HasSomewhere(string code) => stems.IsSubsetOf(phrases.Where(p => p.Sense.Codes[0] == code)
            .SelectMany(p => Stems(language, p)).Concat(Stems(language, Cameo.Name(code)!)));

        // How many words the phrase of the type that comes nearest has besides those asked for; null where none has them.
        int? WordsBeside(string code) => stems.Count == 0 ? 0
            : phrases.Where(p => p.Sense.Codes[0] == code && stems.IsSubsetOf(Stems(language, p)))
                .Min(p => (int?)language.Lexicon.WordsOf(p).Count(IsBeside));

        bool IsBeside(PatternWord word) => !word.IsOptional && !word.Choices.Any(c => c.IsPreposition || c.Stems.Any(stems.Contains));
    }

    /// <summary>Words that mean a type, those that mean it before any other first, then the shortest.</summary>
    /// <param name="language">The language whose words are meant.</param>
    /// <param name="code">A CAMEO code.</param>
    internal static IReadOnlyList<string> WordsOf(Language language, string code) => Words(language, Phrases(language), code, []);

    private static bool IsCode(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static List<SensePattern> Phrases(Language language) => language.Lexicon.Patterns.Where(p => p.Sense.Codes.Count > 0).ToList();

    // A sense may stand for several codes, its own first; the words that were asked for come first, then the shortest.
    private static List<string> Words(Language language, List<SensePattern> phrases, string code, HashSet<string> stems) =>
        phrases.Where(p => p.Sense.Codes.Contains(code, StringComparer.Ordinal))
            .OrderBy(p => stems.IsSubsetOf(Stems(language, p)) ? 0 : 1).ThenBy(p => p.Sense.Codes[0] == code ? 0 : 1)
            .ThenBy(p => p.Text.Span.Count(' ')).ThenBy(p => p.Text.ToString(), StringComparer.Ordinal)
            .Select(Plain).Distinct(StringComparer.Ordinal).ToList();

    private static HashSet<string> Stems(Language language, string text)
    {
        var words = language.Words.Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Boundary).ToList();
        var content = words.FindAll(t => !language.Words.Function.Contains(t.Norm));
        return [.. (content.Count > 0 ? content : words).Select(t => t.Stem)];
    }

    private static HashSet<string> Stems(Language language, SensePattern pattern) =>
        [.. language.Lexicon.WordsOf(pattern).SelectMany(w => w.Choices).SelectMany(c => c.Stems)];

    // "make (a) trip/visit to!" as a person would write it down: the first of several words, none that may be missing.
    private static string Plain(SensePattern pattern) =>
        string.Join(' ', pattern.Text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word[0] != '(')
            .Select(word => word == SensePattern.Slot ? "…" : word.Split('/')[0].TrimEnd('!')));
}
