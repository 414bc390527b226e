using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>
/// Finds what a sentence says and a fact does not, word by word. It stands apart from the reading of questions, which passes over
/// what matters little to an answer: to agree is more than to answer.
/// </summary>
internal sealed class WordIssues(Language language, ClaimLanguage words)
{
    private const int FewestShared = 3;

    /// <summary>The words that the fact does not say, those that stand together as one; numbers and times are not looked at.</summary>
    public IEnumerable<Issue> Of(Claim claim, Verdict verdict, Witness witness)
    {
        var said = Said(claim, verdict);
        var unsaid = new List<Token>();
        foreach (var token in claim.Tokens)
        {
            if (said.Contains(token) || IsSaid(token, verdict.Fact, witness))
            {
                if (unsaid.Count > 0)
                {
                    yield return Joined(claim, unsaid);
                    unsaid = [];
                }
            }
            else
            {
                unsaid.Add(token);
            }
        }

        if (unsaid.Count > 0)
        {
            yield return Joined(claim, unsaid);
        }
    }

    /// <summary>The part of the sentence's words of content that the fact says, from 0 to 1; 0 where it says too few to tell.</summary>
    public double Share(Claim claim, Verdict verdict)
    {
        var content = claim.Tokens.Where(t => !claim.IsTime(t) && !language.Words.Function.Contains(t.Norm)
            && !words.Filler.Contains(t.Norm)).ToList();
        var said = Said(claim, verdict);
        var numbers = verdict.Fact.Reading.Names.Concat(verdict.Fact.Reading.Texts).SelectMany(s => s.Numbers).ToHashSet();
        var count = content.Count(t => said.Contains(t) || verdict.Fact.Stems.Contains(t.Stem)
            || (language.Words.Numbers.TryGetValue(t.Norm, out var number) && numbers.Contains(number)));
        return count < FewestShared ? 0 : (double)count / content.Count;
    }

    /// <summary>
    /// Whether the sentence is one of the fact's own: the same words of content, small words that matter among them, in the same order.
    /// </summary>
    public bool IsOwn(Claim claim, Witness witness) =>
        Content(claim.Tokens.Where(t => !claim.IsTime(t))).SequenceEqual(Content(witness.Tokens), StringComparer.Ordinal);

    /// <summary>
    /// Whether the sentence has the deed that the fact is named for, and not only words out of it; of a saying that it is said.
    /// </summary>
    public bool HasDeed(Claim claim, Fact fact) =>
        Matches(claim).SelectMany(m => m.Uses).Any(u => (fact.IsSaying ? fact.TitleHeads : fact.Heads).Contains(u.Sense.Id));

    /// <summary>The phrases of the sentence that the lexicon knows.</summary>
    public IEnumerable<SenseMatch> Matches(Claim claim) =>
        Enumerable.Range(0, claim.Tokens.Count).Select(i => language.Lexicon.Match(claim.Tokens, i)).OfType<SenseMatch>();

    private IEnumerable<string> Content(IEnumerable<Token> tokens) => tokens
        .Where(t => words.Guarded.Contains(t.Norm) || words.Modal.Contains(t.Norm) || words.Connectives.Contains(t.Norm)
            || words.Negations.Contains(t.Norm)
            || language.Words.Numbers.ContainsKey(t.Norm) || !language.Words.Function.Contains(t.Norm))
        .Select(t => t.Norm);

    private static Issue Joined(Claim claim, List<Token> tokens) => new(IssueKind.Unsaid, claim.Text[tokens[0].Start..tokens[^1].End]);

    private HashSet<Token> Said(Claim claim, Verdict verdict)
    {
        var fact = verdict.Fact;
        var senses = fact.Main.Concat(fact.ToldSenses).ToHashSet();
        var said = claim.Tokens.Where(claim.IsTime).ToHashSet();
        foreach (var match in Matches(claim).Where(m => m.Uses.Any(u => senses.Contains(u.Sense.Id))))
        {
            said.UnionWith(Enumerable.Range(match.Start, match.End - match.Start).Where(i => i < match.SlotStart || i >= match.SlotEnd)
                .Select(i => claim.Tokens[i]));
        }

        said.UnionWith(Enumerable.Range(0, claim.Tokens.Count)
            .SelectMany(i => claim.Tokens.Skip(i).Take(words.LengthOfEmpty(claim.Tokens, i))));
        foreach (var finding in verdict.Findings.Where(f => f is { Slot: ActorSlot, Agreement: Agreement.Same }))
        {
            said.UnionWith(claim.TokensOf(finding.Slot!.Text));
        }

        return said;
    }

    private bool IsSaid(Token token, Fact fact, Witness witness)
    {
        if (token.Kind == TokenKind.Number || language.Words.Numbers.ContainsKey(token.Norm) || words.Negations.Contains(token.Norm))
        {
            return true;
        }

        if (words.Guarded.Contains(token.Norm) || words.Modal.Contains(token.Norm) || words.Connectives.Contains(token.Norm))
        {
            return witness.Has(token.Norm);
        }

        return language.Words.Function.Contains(token.Norm) || words.Filler.Contains(token.Norm) || fact.Stems.Contains(token.Stem);
    }
}
