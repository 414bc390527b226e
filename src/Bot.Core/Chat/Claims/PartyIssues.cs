using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>
/// Finds who in a sentence has no part in a fact or stands on its other side, and a place in it where the fact did not happen.
/// </summary>
internal sealed class PartyIssues(IndexSession session, Language language)
{
    // Names and their adjectives share at least so many letters.
    private const int ShortestRoot = 5;


    private readonly HashSet<string> _capitals =
        language.Countries.All.SelectMany(language.Countries.Capitals).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

    /// <summary>What of those whom it names the fact says otherwise.</summary>
    public IEnumerable<Issue> Of(Claim claim, Verdict verdict)
    {
        foreach (var finding in verdict.Findings.Where(f => f.Slot is ActorSlot))
        {
            var slot = (ActorSlot)finding.Slot!;
            if ((finding.Agreement == Agreement.Near && !IsOfState(claim, slot, verdict.Fact) && !IsTwice(claim, slot))
                || (finding.Agreement == Agreement.Same
                    && (IsElsewhere(claim, slot, verdict.Fact) || IsMisplaced(claim, slot, verdict.Fact))))
            {
                yield return new Issue(IssueKind.Doubt, slot.Text);
            }
            else if (finding.Agreement == Agreement.Contradicted)
            {
                var fact = verdict.Fact;
                if (StandsTwice(verdict, slot) && IsGoverned(claim, slot))
                {
                    continue;
                }

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

    // "a partnership with Moscow": not the town, but the state, which has its part in the fact.
    private static bool IsOfState(Claim claim, ActorSlot slot, Fact fact)
    {
        var name = claim.TokensOf(slot.Text).FirstOrDefault();
        var before = name is null ? null : claim.Tokens.LastOrDefault(t => t.Start < name.Start);
        return slot.Mention.IsState && slot.Case is Case.Party or Case.Unknown && fact.Parties.Any(slot.Mention.Actors.Contains)
            && before is not null && ClaimWords.Towards.Contains(before.Norm);
    }

    // Whoever does it has to be one of those who did, and whom it is done to no mere doer; the engine, which reads questions, is not as
    // strict with what is part of somebody, and with "Russian officials".
    private bool IsMisplaced(Claim claim, ActorSlot slot, Fact fact)
    {
        var actors = slot.Mention.Actors;
        var isParty = actors.Any(fact.Parties.Contains);
        var isInside = IsWithin(claim, slot) && !actors.Any(fact.Places.Contains)
            && !fact.Row.Assertions.Select(a => a.Text).Append(fact.Row.Title)
                .Any(text => IsWithin(text, claim.TokensOf(slot.Text).First()));
        var isTwice = IsTwice(claim, slot);
        var isSubject = (slot.Case == Case.Doer && !(fact.IsSaying && claim.Question.Sources.Any(m => m.Actors.Any(fact.Doers.Contains))))
            || (!fact.IsSaying && slot.Case == Case.Unknown && claim.Question is { Sources.Count: 0, IsClaim: true }
                && claim.IsActiveBefore(slot.Text) && !IsGoverned(claim, slot));
        if (isSubject && slot.Case == Case.Unknown && claim.Question.Action!.Uses.Any(u => u.Kind == PatternKind.VerbOfTarget))
        {
            // "NATO staff lost their accreditation": who stands first has it done to him.
            return isInside || !isParty;
        }

        var isSource = actors.Any(fact.Row.Sources.Contains);
        var isSpeaker = slot.Case != Case.Speaker || actors.Any(a => fact.Speakers.Contains(a) || fact.Doers.Contains(a));
        return isInside || !isSpeaker || (isSubject && isParty && fact.Doers.Count > 0 && !actors.Any(fact.Doers.Contains))
            || (slot.Case == Case.Party && isSource && !isParty && !isTwice);
    }

    // "staff in NATO"
    private static bool IsWithin(Claim claim, ActorSlot slot) => claim.TokensOf(slot.Text).FirstOrDefault() is { } name
        && claim.Tokens.LastOrDefault(t => t.Start < name.Start && !ClaimWords.Determiners.Contains(t.Norm)) is { } before
        && ClaimWords.Inside.Contains(before.Norm);

    private bool IsWithin(string text, Token name)
    {
        var tokens = language.Words.Tokenizer.Tokenize(text).Where(t => !ClaimWords.Determiners.Contains(t.Norm)).ToList();
        return Enumerable.Range(1, Math.Max(tokens.Count - 1, 0))
            .Any(i => IsAlike(tokens[i], name) && ClaimWords.Inside.Contains(tokens[i - 1].Norm));
    }

    // "to the alliance", "on Iran": a preposition says what it belongs to.
    private static bool IsGoverned(Claim claim, ActorSlot slot)
    {
        var name = claim.TokensOf(slot.Text).FirstOrDefault();
        return name is not null
            && claim.Tokens.LastOrDefault(t => t.Start < name.Start && !ClaimWords.Determiners.Contains(t.Norm)) is { } before
            && Grammar.Prepositions.Contains(before.Norm);
    }

    // "the delegation to the alliance", which itself expelled them.
    private static bool IsTwice(Claim claim, ActorSlot slot) =>
        claim.Mentions.Any(m => m != slot.Mention && m.Actors.Intersect(slot.Mention.Actors).Any());

    // Who is only spoken of in the fact has to stand behind the same word in both: troops "to Russia" are not for a war "with Russia".
    private bool IsElsewhere(Claim claim, ActorSlot slot, Fact fact)
    {
        if (slot.Mention.Actors.Any(a => fact.Doers.Contains(a) || fact.Parties.Contains(a) || fact.Places.Contains(a)
            || fact.Speakers.Contains(a))
            || claim.TokensOf(slot.Text).ToList() is not [var name, ..] names)
        {
            return false;
        }

        var mine = Governing(claim.Tokens, claim.Tokens.ToList().IndexOf(name));
        var next = Noun(claim.Tokens, claim.Tokens.ToList().IndexOf(names[^1]));
        return mine is not null && !fact.Row.Assertions.Select(a => a.Text).Append(fact.Row.Title).Select(language.Words.Tokenizer.Tokenize)
            .Any(tokens => Enumerable.Range(0, tokens.Count).Any(i => IsAlike(tokens[i], name)
                && (Governing(tokens, i) == mine || (next is not null && Noun(tokens, i) == next))));
    }

    // "Crimean", "Crimea"
    private static bool IsAlike(Token one, Token other) => one.Stem == other.Stem || (one.IsCapitalised && other.IsCapitalised
        && one.Norm.AsSpan().CommonPrefixLength(other.Norm) >= Math.Min(one.Norm.Length, other.Norm.Length) - 1
        && Math.Min(one.Norm.Length, other.Norm.Length) >= ShortestRoot);

    // The stem of the word behind a name that describes it: "Russian assets".
    private static string? Noun(IReadOnlyList<Token> tokens, int name) =>
        name + 1 < tokens.Count && tokens[name + 1].Kind == TokenKind.Word ? tokens[name + 1].Stem : null;

    // The stem of the word before a name, articles and numbers passed over; null where there is none.
    private string? Governing(IReadOnlyList<Token> tokens, int name) => tokens.Take(name)
        .LastOrDefault(t => t.Kind == TokenKind.Word && !ClaimWords.Determiners.Contains(t.Norm)
            && !language.Words.Numbers.ContainsKey(t.Norm))?.Stem;

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
            .Where(i => tokens[i].Norm == norm && ClaimWords.Inside.Contains(tokens[i - 1].Norm)).Select(i => tokens[i - 2].Stem);
    }
}
