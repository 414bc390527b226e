using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Parsing.Wording;
using Bot.Core.Text;

namespace Bot.Core.Index;

/// <summary>
/// Finds the words of a sentence that it tells of nothing done by: "promised to visit", "would visit", "without a visit" tell of no visit.
/// </summary>
internal static class UnrealWords
{
    /// <summary>How far behind a promise its "to" may stand, in words: "offered the North two months ago to".</summary>
    private const int LongestIntent = 8;

    /// <summary>The indexes of those words.</summary>
    public static IReadOnlySet<int> In(IReadOnlyList<Token> tokens)
    {
        var found = new HashSet<int>();
        var intent = -LongestIntent;
        for (var i = 0; i < tokens.Count; i++)
        {
            intent = Grammar.Intents.Contains(tokens[i].Norm) ? i : tokens[i].Kind == TokenKind.Boundary ? -LongestIntent : intent;
            if ((tokens.Is(i - 1, "to") && i - intent < LongestIntent)
                || Follows(tokens, i, Grammar.Modals, "be") || Follows(tokens, i, Grammar.Denials, "a", "the", "any"))
            {
                found.Add(i);
            }
        }

        return found;
    }

    // Whether a word stands behind one of a class, at once or with one that may lie between. May is a month.
    private static bool Follows(IReadOnlyList<Token> tokens, int at, IReadOnlySet<string> words, params ReadOnlySpan<string> between)
    {
        var before = tokens.Is(at - 1, between) ? at - 2 : at - 1;
        return tokens.IsIn(before, words) && (before == 0 || !tokens[before].IsCapitalised);
    }
}
