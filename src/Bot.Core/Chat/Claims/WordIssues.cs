using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
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

    // CAMEO 010, make a statement.
    private const string Statement = "010";

    // Days from the message within which "recently" and "just" may lie.
    private const int Recent = 190;

    private readonly HashSet<int> _statements = language.Lexicon.Senses.Where(IsStatement).Select(s => s.Id).ToHashSet();

    /// <summary>The words that the fact does not say, those that stand together as one; numbers and times are not looked at.</summary>
    public IEnumerable<Issue> Of(Claim claim, Verdict verdict, Witness witness)
    {
        var said = Said(claim, verdict);
        var unsaid = new List<Token>();
        foreach (var token in claim.Tokens)
        {
            if (said.Contains(token) || IsSaid(claim, token, verdict.Fact, witness))
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

    /// <summary>Whether one sentence of a fact has all words of content of a claim, in their order.</summary>
    public bool IsWithin(Claim claim, Witness witness)
    {
        var mine = claim.Tokens.Where(t => !claim.IsTime(t) && !language.Words.Function.Contains(t.Norm)).Select(t => t.Stem).ToList();
        var others = witness.Tokens.Select(t => t.Stem).ToList();
        var at = 0;
        foreach (var stem in others)
        {
            at += at < mine.Count && mine[at] == stem ? 1 : 0;
        }

        return at == mine.Count && at >= FewestShared && !claim.Tokens.Any(t => IsTurning(t) && !witness.Has(t.Norm));
    }

    private bool IsTurning(Token token) => words.Negations.Contains(token.Norm) || words.Modal.Contains(token.Norm)
        || words.Guarded.Contains(token.Norm) || words.Connectives.Contains(token.Norm);

    /// <summary>
    /// Whether the sentence has the deed that the fact is named for, and not only words out of it; of a saying that it is said.
    /// </summary>
    public bool HasDeed(Claim claim, Fact fact)
    {
        var uses = Matches(claim).SelectMany(m => m.Uses).ToList();
        return uses.Exists(u => (fact.IsSaying ? fact.TitleHeads : fact.Heads).Contains(u.Sense.Id))
            || (fact.IsSaying && !IsRefusal(fact) && uses.Exists(u => IsStatement(u.Sense)));
    }

    /// <summary>Whether a sense is that something is said, and not that it is denied, demanded or threatened.</summary>
    public static bool IsStatement(Sense sense) => sense.Codes is [Statement, ..];

    // CAMEO 016 and 12: what is denied or refused is not said.
    private static bool IsRefusal(Fact fact) => fact.Row.Type.StartsWith("016", StringComparison.Ordinal)
        || fact.Row.Type.StartsWith("12", StringComparison.Ordinal);

    /// <summary>The phrases of the sentence that the lexicon knows.</summary>
    public IEnumerable<SenseMatch> Matches(Claim claim) =>
        Enumerable.Range(0, claim.Tokens.Count).Select(i => language.Lexicon.Match(claim.Tokens, i)).OfType<SenseMatch>();

    private IEnumerable<string> Content(IEnumerable<Token> tokens) => tokens
        .Where(t => IsTurning(t)
            || language.Words.Numbers.ContainsKey(t.Norm) || !language.Words.Function.Contains(t.Norm))
        .Select(t => t.Norm);

    // A name that the fact does not have is somebody or some place that has no part in it; what may be, or is wanted, is no deed.
    private Issue Joined(Claim claim, List<Token> tokens)
    {
        var isName = tokens.Exists(t => IsName(claim, t) && !Grammar.Titles.Contains(t.Norm));
        var isMeant = tokens.Exists(t => words.Modal.Contains(t.Norm) || Governs(claim, t));
        return new Issue(isName ? IssueKind.Stranger : isMeant ? IssueKind.Deed : IssueKind.Unsaid,
            claim.Text[tokens[0].Start..tokens[^1].End]);
    }

    // "refused to expel"
    private static bool Governs(Claim claim, Token token) =>
        token.Norm.EndsWith("ed", StringComparison.Ordinal)
        && claim.Tokens.SkipWhile(t => t != token).Skip(1).FirstOrDefault()?.Norm == ClaimWords.Infinitive;

    /// <summary>Whether a token is written like a name; where nothing is written large, whether it is no word of English.</summary>
    public bool IsName(Claim claim, Token token) => IsName(token, claim.Tokens.Any(t => t.IsCapitalised));

    /// <summary>The same of any text.</summary>
    public bool IsName(Token token, bool hasCapitals) => token is { Kind: TokenKind.Word, Norm.Length: > 1 }
        && !language.Words.IsSmall(token) && !words.Guarded.Contains(token.Norm)
        && (hasCapitals ? token is { IsCapitalised: true, Start: > 0 } : language.IsName(token));

    private HashSet<Token> Said(Claim claim, Verdict verdict)
    {
        var fact = verdict.Fact;
        var isTold = fact.IsSaying || fact.Row.Assertions.Any(a => a.AttributedTo is not null);
        var senses = fact.Main.Concat(fact.ToldSenses).Concat(isTold ? _statements : []).ToHashSet();
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

    // "more than 40" is "over 40"; that the number fits its bound, the engine sees.
    private bool IsBound(Claim claim, Token token, Fact fact)
    {
        var at = claim.Tokens.ToList().IndexOf(token);
        var behind = claim.Tokens.Skip(at + (ClaimWords.Comparatives.Contains(token.Norm) ? 2 : 1)).Take(2).ToList();
        return ClaimWords.Above.Contains(token.Norm)
            && claim.Tokens.Skip(Math.Max(at - 1, 0)).Take(3).Any(t => ClaimWords.AboveNumber.Contains(t.Norm))
            && fact.Row.Assertions.SelectMany(a => a.Quantities).Any(q => q.Bound == Facts.QuantityBound.Over
                && behind.Exists(t => Value(t) == q.Value || t.Norm == ClaimWords.Article))
            && !claim.Tokens.Any(t => ClaimWords.Below.Contains(t.Norm));
    }

    private long? Value(Token token) => language.Words.Numbers.TryGetValue(token.Norm, out var named) ? named
        : long.TryParse(token.Norm, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    // "said that it would": what was announced or decided lay ahead of those who said so; "will come into effect" has its day.
    private bool IsReported(Claim claim, Token token, Fact fact) =>
        ClaimWords.Reported.Contains(token.Norm)
            ? Matches(claim).Any(m => m.Start < claim.Tokens.ToList().IndexOf(token) && m.Uses.Any(u => IsStatement(u.Sense)))
                && fact.Row.Assertions.Any(a => a.AttributedTo is not null || a.Milestone != Facts.MilestoneKind.Happened)
        : ClaimWords.Speakers.Contains(token.Norm)
            ? Matches(claim).Any(m => m.Uses.Any(u => IsStatement(u.Sense)))
                && claim.Mentions.SelectMany(m => m.Actors).Any(a => fact.Speakers.Contains(a) || fact.Row.Sources.Contains(a))
        : ClaimWords.Coming.Contains(token.Norm) && fact.TakesEffect;

    private bool IsSaid(Claim claim, Token token, Fact fact, Witness witness)
    {
        if (words.Recent.Contains(token.Norm) && claim.Times.Count == 0)
        {
            return fact.Row.Assertions.Any(a => a.Date is { } date
                && Math.Abs(date.Last.DayNumber - claim.Day.DayNumber) <= Recent);
        }

        if (ClaimWords.Back.Contains(token.Norm)
            && claim.Tokens.SkipWhile(t => t != token).Skip(1).FirstOrDefault() is { } behind && claim.IsTime(behind))
        {
            return true;
        }

        if (IsReported(claim, token, fact) || IsBound(claim, token, fact))
        {
            return true;
        }

        if (token.Kind == TokenKind.Number || language.Words.Numbers.ContainsKey(token.Norm) || words.Negations.Contains(token.Norm))
        {
            return true;
        }

        if (words.Guarded.Contains(token.Norm) || words.Modal.Contains(token.Norm) || words.Connectives.Contains(token.Norm))
        {
            return witness.Has(token.Norm);
        }

        return language.Words.Function.Contains(token.Norm) || words.Filler.Contains(token.Norm) || fact.Stems.Contains(token.Stem)
            || IsHarmless(claim, token, fact);
    }

    // "Foreign Minister" before the name of somebody who has a part in the fact.
    private static bool IsTitle(Claim claim, Token token) =>
        (Grammar.Titles.Contains(token.Norm) || ClaimWords.Functions.Contains(token.Norm))
        && claim.Tokens.SkipWhile(t => t != token).Skip(1).Take(3).Any(t => t.IsCapitalised);

    // What turns nothing into something else: an adverb, a word of little content, another word for what the fact says.
    private bool IsHarmless(Claim claim, Token token, Fact fact)
    {
        var isDeed = language.Lexicon.Match([token], 0) is { HasRoles: true };
        var governs = claim.Tokens.SkipWhile(t => t != token).Skip(1).FirstOrDefault() is { } next
            && ClaimWords.Governing.Contains(next.Norm);
        return token.IsAdverb || language.Words.Soft.Contains(token.Norm) || IsTitle(claim, token)
            || (!isDeed && !governs && language.Everyday.Near(token.Norm).Any(n => fact.Stems.Contains(language.Words.Lemmas.Stem(n))));
    }
}
