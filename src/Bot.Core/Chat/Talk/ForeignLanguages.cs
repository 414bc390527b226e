using System.Globalization;
using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>
/// Tells in which language other than English a question is, by its script and by its small words. Names alone never tell: a question
/// counts as foreign only with a word that asks and another small word, and with hardly any English ones. Total: any text gives a
/// language or none.
/// </summary>
internal sealed class ForeignLanguages(IReadOnlyList<ForeignLanguage> languages)
{
    // A text with one English small word among its foreign ones may still be foreign; with more it is English with foreign names in it.
    private const int ForeignToEnglish = 3;

    // Writing without spaces: so many letters are as good as two words.
    private const int LettersOfAPhrase = 4;

    // So many words of a language that English has as well are no chance, where one that asks is its own: "was hat Lawrow gesagt".
    private const int WordsOfAPhrase = 3;

    private static readonly Lazy<ForeignLanguages> FromData =
        new(() => new ForeignLanguages(ForeignLanguage.Read(TalkData.Lines("languages.txt"))));
    private static readonly Tokenizer Tokenizer = new(new Lemmas(new Dictionary<string, string>(StringComparer.Ordinal)));

    private readonly ForeignLanguage _english = languages[0];

    /// <summary>The recogniser over the shipped languages, read when it is first asked for.</summary>
    public static ForeignLanguages Shipped => FromData.Value;

    /// <summary>The languages that are told apart, English first.</summary>
    public IReadOnlyList<ForeignLanguage> Languages => languages;

    /// <summary>The language of a question that is not in English; null where it is, or may be, in English.</summary>
    public ForeignLanguage? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Tokenizer.Tokenize(text).Where(t => t.Kind == TokenKind.Word).Select(t => t.Norm).ToList();
        return text.All(IsLatin) ? OfWords(text, words) : OfScript(text, words) ?? OfWords(text, words);
    }

    // Latin up to Extended-B, and Extended Additional.
    private static bool IsLatin(char character) => !char.IsLetter(character) || character is < '\u0250' or (>= '\u1E00' and <= '\u1EFF');

    private ForeignLanguage? OfScript(string text, List<string> words)
    {
        var letters = text.Where(char.IsLetter).ToList();
        var script = languages.Where(l => l.Letters.Count > 0).GroupBy(l => letters.Count(l.IsLetter)).MaxBy(g => g.Key)!;
        if (script.Key * 2 <= letters.Count)
        {
            return null;
        }

        var first = script.First();
        var foreign = words.Where(w => w.Any(first.IsLetter)).ToList();
        var english = words.Count(_english.Knows);
        if (english > 0 && foreign.Count <= ForeignToEnglish * english)
        {
            return null;
        }

        // One word may be a name that was typed in its own script.
        var isPhrase = foreign.Count > 1 || (first.IsUnspaced && script.Key >= LettersOfAPhrase)
            || foreign.Exists(w => script.Any(l => l.Ask.Contains(w)));
        return isPhrase ? script.MaxBy(l => foreign.Count(l.Knows) + (2 * text.Count(l.Own.Contains))) : null;
    }

    private ForeignLanguage? OfWords(string text, List<string> words)
    {
        ForeignLanguage? best = null;
        var most = 0;
        foreach (var language in languages.Where(l => l != _english && l.Letters.Count == 0))
        {
            var asks = words.Count(w => language.Ask.Contains(w) && !_english.Knows(w));
            var small = words.Count(w => language.Small.Contains(w) && !_english.Knows(w));
            var english = words.Count(w => _english.Knows(w) && !language.Knows(w));
            var begins = words.Count > 1 && language.Alone.Contains(words[0]);
            var isWhole = english == 0 && words.Count(language.Knows) >= WordsOfAPhrase;
            var isForeign = asks > 0 && (asks + small > 1 || begins || isWhole) && asks + small > ForeignToEnglish * english;

            // Which of several: words of its own count twice, those that English has as well and its own letters once.
            var own = text.Count(c => language.Own.Contains(char.ToLower(c, CultureInfo.InvariantCulture)));
            var score = asks + small + words.Count(language.Knows) + own;
            if (isForeign && score > most)
            {
                (best, most) = (language, score);
            }
        }

        return best;
    }
}
