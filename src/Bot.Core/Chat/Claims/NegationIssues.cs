using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>Finds what a sentence denies and a fact does not, and the other way round; and what one of them only supposes.</summary>
internal sealed class NegationIssues(Language language, ClaimLanguage words)
{
    /// <summary>What is denied or supposed by one of them alone.</summary>
    public IEnumerable<Issue> Of(Claim claim, Witness witness)
    {
        var (mine, others) = (Denied(claim.Tokens), Denied(witness.Tokens));
        if (!mine.Select(d => d.Stem).Order(StringComparer.Ordinal)
            .SequenceEqual(others.Select(d => d.Stem).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            var isDeed = mine is [var (stem, _)] && others.Count == 0 && claim.Question.ActionWords.Contains(stem, StringComparer.Ordinal);
            yield return mine.Count == 0 ? new Issue(IssueKind.Doubt, "negation")
                : new Issue(isDeed ? IssueKind.Negation : IssueKind.Deed, mine[0].Negation);
        }

        if (witness.Tokens.Any(t => words.Modal.Contains(t.Norm)) && !claim.Tokens.Any(t => words.Modal.Contains(t.Norm)))
        {
            yield return new Issue(IssueKind.Doubt, "supposed");
        }
    }

    /// <summary>Whether the sentence denies every case there is.</summary>
    public bool IsUniversal(Claim claim) => claim.Tokens.Any(t => words.Universal.Contains(t.Norm));

    /// <summary>Whether the sentence denies anything; that the fact denies the same is told apart.</summary>
    public bool IsDenied(Claim claim) => Denied(claim.Tokens).Count > 0;

    // What is denied is the next word of content that is no name ("neither the US nor its allies").
    private List<(string Stem, string Negation)> Denied(IReadOnlyList<Token> tokens) =>
        [.. Enumerable.Range(0, tokens.Count).Where(i => words.IsNegation(tokens, i))
            .Select(i => (tokens.Skip(i + 1).FirstOrDefault(t => !language.Words.Function.Contains(t.Norm) && !t.IsCapitalised)?.Stem ?? "",
                tokens[i].Norm))];
}
