using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>
/// Puts roundabout wordings into the plain ones that the grammar is written for: chat around the question goes, "list everyone who" becomes
/// "who", "to whom did X fly" becomes "whom did X fly to", "the last but one" becomes "the penultimate".
/// </summary>
internal sealed class WordingReader(Language language)
{
    private const int LongestVerb = 4;

    public IReadOnlyList<Token> Read(IReadOnlyList<Token> tokens)
    {
        var read = FillerReader.Read(tokens, language.Words.Fillers);
        return read.Count == 0 ? read : WithPrepositionBehind(FrameReader.Read(OpeningReader.Read(read)));
    }

    // "to whom did X fly", "on whom did Y slap an embargo": the preposition goes back behind the verb that it belongs to.
    private List<Token> WithPrepositionBehind(List<Token> tokens)
    {
        var front = tokens.FindIndex(TokenWords.IsWh) - 1;
        if (!tokens.IsIn(front, Grammar.Prepositions) || tokens.Is(front, "by") || !tokens.IsEdge(front - 1)
            || !tokens.Is(front + 1, "who", "whom", "which", "what") || front + 2 >= tokens.Count || AsksOwn(tokens[front + 2].Norm))
        {
            return tokens;
        }

        var rest = tokens.Replace(front, front + 1);
        for (var start = front + 1; start < rest.Count && rest[start].Norm != "that"; start++)
        {
            // Of the places behind the first verb that takes it, the one where most words come together: "sign an agreement with" before
            // "sign with".
            var best = Enumerable.Range(start + 1, Math.Min(LongestVerb, rest.Count - start))
                .Select(i => (Read: rest.Replace(i, i, tokens[front]), End: i + 1))
                .MaxBy(p => WordsOf(p.Read, start, p.End));
            if (WordsOf(best.Read, start, best.End) > 1)
            {
                return best.Read;
            }
        }

        return tokens;
    }

    // "in which city", "on what day", "on what grounds": the preposition belongs to what is asked for.
    private static bool AsksOwn(string noun) =>
        Grammar.IsPlaceNoun(noun) || Grammar.DateNouns.Contains(noun) || Grammar.ReasonNouns.Contains(noun);

    // How many words of a verb's pattern end in front of a token.
    private int WordsOf(List<Token> tokens, int start, int end) =>
        language.Lexicon.Match(tokens, start) is { IsVerb: true } match && match.End == end ? match.Words : 0;
}
