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
            yield return mine.Count == 0 ? new Issue(IssueKind.Doubt, "")
                : new Issue(isDeed ? IssueKind.Negation : IssueKind.Unsaid, mine[0].Negation);
        }

        if (witness.Tokens.Any(t => words.Modal.Contains(t.Norm)) && !claim.Tokens.Any(t => words.Modal.Contains(t.Norm)))
        {
            yield return new Issue(IssueKind.Doubt, "");
        }
    }

    /// <summary>Whether the sentence denies every case there is.</summary>
    public bool IsUniversal(Claim claim) => claim.Tokens.Any(t => words.Universal.Contains(t.Norm));

    // What is denied is the next word of content.
    private List<(string Stem, string Negation)> Denied(IReadOnlyList<Token> tokens) =>
        [.. Enumerable.Range(0, tokens.Count).Where(i => words.IsNegation(tokens, i))
            .Select(i => (tokens.Skip(i + 1).FirstOrDefault(t => !language.Words.Function.Contains(t.Norm))?.Stem ?? "", tokens[i].Norm))];
}
