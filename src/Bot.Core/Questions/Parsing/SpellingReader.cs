using Bot.Core.Questions.Linking;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>
/// Puts words right that neither the language data nor the facts know, where one known word is near: one slip for five to seven letters,
/// two from eight on, and where two words are equally near the one that the facts use more.
/// </summary>
internal sealed class SpellingReader(IFactNames names, Language language)
{
    private static readonly string[] CommonQuestionWords = ["when", "who", "what", "how", "where", "why", "which"];
    private const int LongestPhrase = 3;
    private const int ShortestWord = 5;
    private const int TwoSlipsFrom = 8;

    // The words of the facts and of the language, read when the first word is not known. They do not change.
    private volatile List<(string Stem, string Form, int Weight)>? _vocabulary;

    /// <param name="tokens">The tokens of a question.</param>
    /// <param name="isFixed">Whether a token is not to be touched (a date).</param>
    /// <param name="corrections">Takes each correction: as typed, as read.</param>
    /// <returns>The tokens with corrected words in place of misspelt ones.</returns>
    public IReadOnlyList<Token> Correct(IReadOnlyList<Token> tokens, Func<Token, bool> isFixed, List<(string, string)> corrections)
    {
        var read = Joined(tokens.Select(t => Grammar.Short.TryGetValue(t.Norm, out var meant) ? As(t, meant) : t).ToList());
        for (var i = 0; i < read.Count; i++)
        {
            read[i] = Possessive(read, i) ?? read[i];
            var token = read[i];
            var isOpening = i < 2 && (token.Norm == "were" || !IsKnown(token));
            var word = isOpening ? QuestionWord(token, i + 1 < read.Count ? read[i + 1] : null) : null;
            var isLeft = word is null && (IsKnown(token) || (token.Norm.Length < ShortestWord || isFixed(token)));
            if (isLeft || IsInFacts(token.Stem))
            {
                continue;
            }

            var meant = word is null ? Nearest(token, _vocabulary ??= Vocabulary()) : As(token, word);
            if (meant is not null)
            {
                read[i] = meant;
                corrections.Add((token.Norm, meant.Norm));
            }
        }

        return read;
    }

    // "on its own", "by itself", "on purpose"
    private List<Token> Joined(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            for (var words = Math.Min(LongestPhrase, tokens.Count - i); words > 1; words--)
            {
                if (Grammar.Phrases.TryGetValue(string.Join(' ', tokens.Skip(i).Take(words).Select(t => t.Norm)), out var meant))
                {
                    tokens[i + words - 1] = As(tokens[i + words - 1], meant);
                    tokens.RemoveRange(i, words - 1);
                    break;
                }
            }
        }

        return tokens;
    }

    // "ukraines jets": a country's possessive without its apostrophe; but "the two Koreas", "between the Koreas".
    private Token? Possessive(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, Norm: [.., _, _, _, 's'] } token && !language.Countries.Words.Contains(token.Norm)
        && language.Countries.Words.Contains(token.Norm[..^1])
        && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word && !language.Words.Function.Contains(tokens[at + 1].Norm)
        && (at == 0 || !language.Words.Numbers.ContainsKey(tokens[at - 1].Norm))
            ? As(token, token.Norm[..^1]) with { IsPossessive = true }
            : null;

    private Token As(Token token, string word) => token with { Norm = word, Stem = language.Words.Lemmas.Stem(word) };

    // "wen", "hw", and "were" in front of another auxiliary: question words are short, and they stand in front.
    private static string? QuestionWord(Token token, Token? next) =>
        token.Norm is "were" ? next is not null && Grammar.Auxiliaries.Contains(next.Norm) ? "where" : null
        : token.Norm is "hw" && next?.Norm is "many" or "much" or "long" or "often" ? "how"
        : token.Norm.Length is < 2 or > 5 ? null
        : CommonQuestionWords.FirstOrDefault(w =>
            Math.Abs(w.Length - token.Norm.Length) <= 1 && EditDistance.Between(w, token.Norm, 1) == 1);

    // A word of a name, or by itself one that an actor is found by: "ASEAN" stands in no name.
    private bool IsInFacts(string stem) => names.IsOfName(stem) || names.Actors(NameUnits.Key([stem])).Actors.Count > 0;

    private bool IsKnown(Token token) =>
        token.Kind != TokenKind.Word
        || token.Norm.Any(char.IsAsciiDigit)
        || language.Words.Function.Contains(token.Norm)
        || language.Words.SoftStems.Contains(token.Stem)
        || language.Words.Ordinary.Contains(token.Norm) || language.Words.Ordinary.Contains(token.Stem)
        || language.Words.Numbers.ContainsKey(token.Norm)
        || language.Lexicon.Stems.Contains(token.Stem)
        || language.Countries.Words.Contains(token.Norm)
        || language.Everyday.Contains(token.Norm)
        || language.Names.Contains(token.Norm)
        || Grammar.IsKnown(token.Norm);

    private List<(string Stem, string Form, int Weight)> Vocabulary()
    {
        var words = names.Words().ToList();
        words.AddRange(language.Lexicon.Stems.Select(s => (s, s, 1)));
        words.AddRange(language.Countries.Words.Select(w => (language.Words.Lemmas.Stem(w), w, 1)));
        words.AddRange(language.Words.Soft.Select(w => (language.Words.Lemmas.Stem(w), w, 0)));
        words.AddRange(language.Words.Function.Where(w => w.Length >= ShortestWord).Select(w => (w, w, 0)));
        return words;
    }

    private static Token? Nearest(Token token, List<(string Stem, string Form, int Weight)> vocabulary)
    {
        var limit = token.Norm.Length >= TwoSlipsFrom ? 2 : 1;
        Token? best = null;
        var bestDistance = limit + 1;
        var bestWeight = -1;
        foreach (var (stem, form, weight) in vocabulary)
        {
            if (stem.Length < ShortestWord - 1)
            {
                continue;
            }

            // Short stems lie close to each other by chance: "yanked" is no "bank", "borealis" no Borrell.
            var distance = EditDistance.Between(token.Norm, form, limit);
            if (token.Stem.Length >= ShortestWord)
            {
                var most = token.Stem.Length >= TwoSlipsFrom ? limit : 1;
                var ofStems = EditDistance.Between(token.Stem, stem, most);
                distance = ofStems <= most ? Math.Min(distance, ofStems) : distance;
            }

            // A second slip in the first letter makes another word more often than a misspelt one.
            if (distance > limit || (distance > 1 && form[0] != token.Norm[0]))
            {
                continue;
            }

            if (distance < bestDistance || (distance == bestDistance && weight > bestWeight))
            {
                (best, bestDistance, bestWeight) = (token with { Norm = form, Stem = stem }, distance, weight);
            }
        }

        return best;
    }
}
