using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Claims;

/// <summary>
/// Doubts a sentence that has the words of a fact in another order, where the order tells who did what: actors whose side was not
/// read, several numbers, and what stands behind "since" or "because".
/// </summary>
internal sealed class OrderIssues(Language language, ClaimLanguage words, Func<string, Claim?> read)
{
    // So many words of content tell what is tied.
    private const int Near = 2;

    /// <summary>One doubt, or none.</summary>
    public IEnumerable<Issue> Of(Claim claim, Verdict verdict, Witness witness)
    {
        if (witness.Text == claim.Text || IsAlike(claim, verdict, witness))
        {
            yield break;
        }

        yield return new Issue(IssueKind.Doubt, "order");
    }

    private bool IsAlike(Claim claim, Verdict verdict, Witness witness)
    {
        var row = verdict.Fact.Row;
        var isMutual = row.Targets.Count == 0 || row.Targets.All(row.Sources.Contains);
        var isOpen = !isMutual && claim.Question.Others.Count > 0 && claim.Question.Others.Count + claim.Question.Sources.Count > 1;
        return AreTiedAlike(claim, witness) && AreMeantAlike(claim, witness) && InOrder(Numbers(claim.Tokens), Numbers(witness.Tokens))
            && (!isOpen || (read(witness.Text) is { } other && InOrder(Actors(claim), Actors(other))));
    }

    // What stands behind "because" or "since" stands behind it in both.
    private bool AreTiedAlike(Claim claim, Witness witness)
    {
        for (var i = 0; i < claim.Tokens.Count; i++)
        {
            var tie = claim.Tokens[i];
            if (claim.IsTime(tie) || !words.Connectives.Contains(tie.Norm))
            {
                continue;
            }

            var other = witness.Tokens.ToList().FindIndex(t => t.Norm == tie.Norm);
            if (other < 0 || !Content(claim.Tokens.Skip(i + 1)).Take(Near).All(Content(witness.Tokens.Skip(other + 1)).Contains))
            {
                return false;
            }
        }

        return true;
    }

    // "planned to deny" is not "denied that it had planned to".
    private static bool AreMeantAlike(Claim claim, Witness witness) => Pairs(claim.Tokens).All(pair =>
        !witness.Tokens.Any(t => t.Stem == pair.First) || Pairs(witness.Tokens).Contains(pair));

    private static List<(string First, string Second)> Pairs(IReadOnlyList<Text.Token> tokens) =>
        [.. Enumerable.Range(1, Math.Max(tokens.Count - 2, 0)).Where(i => tokens[i].Norm == ClaimWords.Infinitive
            && !tokens[i + 1].IsCapitalised && tokens[i - 1].Norm.EndsWith("ed", StringComparison.Ordinal)).Select(i =>
            (tokens[i - 1].Stem, tokens[i + 1].Stem))];

    private List<string> Numbers(IEnumerable<Text.Token> tokens) =>
        [.. tokens.Where(t => t.Kind == Text.TokenKind.Number || language.Words.Numbers.ContainsKey(t.Norm)).Select(t =>
            language.Words.Numbers.TryGetValue(t.Norm, out var n) ? $"{n}" : t.Norm)];

    private IEnumerable<string> Content(IEnumerable<Text.Token> tokens) =>
        tokens.Where(t => !language.Words.Function.Contains(t.Norm)).Select(t => t.Stem);

    private static List<string> Actors(Claim claim) =>
        [.. claim.Mentions.Where(m => m.Actors.Count > 0 && !claim.TokensOf(m.Text).Any(t => t.IsPossessive))
            .OrderBy(m => claim.Text.IndexOf(m.Text, StringComparison.OrdinalIgnoreCase))
            .Select(m => m.Actors[0].ToString(System.Globalization.CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)];

    // What both have stands in one order.
    private static bool InOrder(List<string> one, List<string> other) =>
        one.Where(other.Contains).SequenceEqual(other.Where(one.Contains), StringComparer.Ordinal);
}
