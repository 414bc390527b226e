using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>
/// Finds who in a sentence has no part in a fact or stands on its other side, and a place in it where the fact did not happen.
/// </summary>
internal sealed class PartyIssues(IndexSession session, Language language)
{
    private static readonly string[] Determiners = ["the", "a", "an", "its", "their", "his", "her"];

    private readonly HashSet<string> _capitals =
        language.Countries.All.SelectMany(language.Countries.Capitals).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

    /// <summary>What of those whom it names the fact says otherwise.</summary>
    public IEnumerable<Issue> Of(Claim claim, Verdict verdict)
    {
        foreach (var finding in verdict.Findings.Where(f => f.Slot is ActorSlot))
        {
            var slot = (ActorSlot)finding.Slot!;
            if (finding.Agreement == Agreement.Near || (finding.Agreement == Agreement.Same && IsElsewhere(claim, slot, verdict.Fact)))
            {
                yield return new Issue(IssueKind.Doubt, slot.Text);
            }
            else if (finding.Agreement == Agreement.Contradicted)
            {
                var fact = verdict.Fact;
                var isThere = slot.Mention.Actors.Any(a => fact.Doers.Contains(a) || fact.Parties.Contains(a));
                yield return isThere ? new Issue(slot.Case is Case.Doer or Case.Party && !StandsTwice(verdict, slot) ? IssueKind.Sides
                    : IssueKind.Doubt, slot.Text)
                    : new Issue(IsOtherTown(claim, slot.Text, fact) ? IssueKind.Place : IssueKind.Stranger, slot.Text);
            }
        }

        foreach (var slot in verdict.Findings.Where(f => f is { Slot: WordSlot, Agreement: Agreement.Contradicted }).Select(f => f.Slot!))
        {
            if (IsOtherTown(claim, slot.Text, verdict.Fact))
            {
                yield return new Issue(IssueKind.Place, slot.Text);
            }
        }
    }

    // Who is only spoken of in the fact has to stand behind the same word in both: troops "to Russia" are not for a war "with Russia".
    private bool IsElsewhere(Claim claim, ActorSlot slot, Fact fact)
    {
        if (slot.Mention.Actors.Any(a => fact.Doers.Contains(a) || fact.Parties.Contains(a) || fact.Places.Contains(a)
            || fact.Speakers.Contains(a))
            || claim.TokensOf(slot.Text).FirstOrDefault() is not { } name)
        {
            return false;
        }

        var mine = Governing(claim.Tokens, claim.Tokens.ToList().IndexOf(name));
        return mine is not null && !fact.Row.Assertions.Select(a => a.Text).Append(fact.Row.Title).Select(language.Words.Tokenizer.Tokenize)
            .Any(tokens => Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Stem == name.Stem && Governing(tokens, i) == mine));
    }

    // The stem of the word before a name, articles and numbers passed over; null where there is none.
    private string? Governing(IReadOnlyList<Token> tokens, int name) => tokens.Take(name)
        .LastOrDefault(t => t.Kind == TokenKind.Word && !Determiners.Contains(t.Norm) && !language.Words.Numbers.ContainsKey(t.Norm))?.Stem;

    // "NATO expelled members of the delegation to the alliance": the alliance stands where it should, once.
    private static bool StandsTwice(Verdict verdict, ActorSlot slot) =>
        verdict.Findings.Any(f => f is { Slot: ActorSlot other, Agreement: Agreement.Same }
            && other.Mention.Actors.Intersect(slot.Mention.Actors).Any());

    // Two towns are two places; what lies in what of anything else, the facts may not know. Both have to stand behind the same word:
    // "met in", "office in".
    private bool IsOtherTown(Claim claim, string text, Fact fact)
    {
        if (!_capitals.Contains(Folding.Fold(text)) || fact.Row.Place is not { } place
            || session.Actor(place) is not { Kind: ActorKind.Place, Name: { } name }
            || Folding.Fold(name) == Folding.Fold(text))
        {
            return false;
        }

        var mine = Before(claim.Tokens, text).ToList();
        return fact.Row.Assertions.Select(a => a.Text).Append(fact.Row.Title)
            .SelectMany(t => Before(language.Words.Tokenizer.Tokenize(t), name)).Any(stem => mine.Contains(stem, StringComparer.Ordinal));
    }

    // The stems of the words that stand before "in" or "at" and a place of one word.
    private static IEnumerable<string> Before(IReadOnlyList<Token> tokens, string place)
    {
        var norm = Folding.Fold(place);
        return Enumerable.Range(2, Math.Max(tokens.Count - 2, 0))
            .Where(i => tokens[i].Norm == norm && tokens[i - 1].Norm is ("in" or "at")).Select(i => tokens[i - 2].Stem);
    }
}
