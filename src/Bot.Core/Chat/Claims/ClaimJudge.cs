using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Claims;

/// <summary>Decides how the facts stand to a sentence. In doubt it does not agree and does not differ.</summary>
internal sealed class ClaimJudge
{
    // The likeliest facts are looked at closely, and of the others none is meant.
    private const int MostCandidates = 12;

    // A fact is the one meant that says so much of the sentence, or less where the sentence calls it by its name.
    private const double LeastAgreed = 0.6;
    private const double LeastCalled = 0.5;
    private const double Called = 0.2;

    // A long sentence may begin with all that the fact says, and go on.
    private const double AllAgreed = 0.9;
    private const double LeastOfLong = 0.25;

    // Who does what to whom, or with what: two things alone happen more than once.
    private const int LeastSaid = 3;

    // Days between a wrong date and the right one that are still a slip, and not another time that the like happened.
    private const int Near = 62;

    // Sentences of facts are read for who stands where: their times do not matter.
    private static readonly CalendarDay AnyDay = new(2000, 1, 1);

    private readonly IndexSession _session;
    private readonly Matcher _matcher;
    private readonly Language _language;
    private readonly WordIssues _words;
    private readonly NumberIssues _numbers;
    private readonly NegationIssues _negations;
    private readonly OrderIssues _order;
    private readonly PartyIssues _parties;

    public ClaimJudge(IndexSession session, FactCache facts, QuestionParser parser)
    {
        _language = facts.Language;
        _session = session;
        _matcher = new Matcher(session, facts);
        _words = new WordIssues(_language, ClaimLanguage.English);
        _numbers = new NumberIssues(_language, ClaimLanguage.English);
        _negations = new NegationIssues(_language, ClaimLanguage.English);
        _order = new OrderIssues(_language, ClaimLanguage.English, text =>
            Claim.Read(ClaimPart.Whole(text), AnyDay, parser, _language));
        _parties = new PartyIssues(session, _language);
    }

    /// <summary>How the facts stand to a sentence.</summary>
    public Judgement Judge(Claim claim)
    {
        if (claim.IsBare)
        {
            return OfWords(claim) ?? Judgement.None;
        }

        var compared = _matcher.Compare(claim.Question).Take(MostCandidates)
            .Select(v => new Judgement(Standing.None, v.Fact.Row, Issues(claim, v), v)).ToList();
        if (compared.Find(j => j.Issues.Count == 0) is { } agreed)
        {
            return agreed with { Standing = Standing.Agrees };
        }

        var different = compared.Where(j => j.Issues is [{ IsDifference: true } only] && IsCertain(claim, j.Verdict!, only)).ToList();
        if (different is [_]
            || (different.Count > 1 && different.TrueForAll(d => d.Issues[0].Kind == IssueKind.Negation) && _negations.IsUniversal(claim)))
        {
            return different[0] with { Standing = Standing.Differs };
        }

        var meant = compared.Where(j => IsMeant(claim, j))
            .MaxBy(j => _words.Share(claim, j.Verdict!) + j.Verdict!.Agreed + (j.Verdict.IsCalled ? Called : 0))
            ?? (compared.FindAll(IsOtherNumber) is [var only] ? only : null);
        return meant is null ? Judgement.None : meant with { Standing = Standing.Partly };
    }

    // "Germany expelled 40": it did, and by the only fact that says so it was another number.
    private static bool IsOtherNumber(Judgement judgement) =>
        judgement.Issues.Any(i => i.Kind is IssueKind.Number or IssueKind.Figure) && !judgement.Verdict!.Silences.Any()
        && judgement.Verdict.Contradictions.All(f => f.Slot is NumberSlot)
        && judgement.Verdict.Findings.Any(f => f is { Slot: ActionSlot, Agreement: Agreement.Same })
        && judgement.Verdict.Findings.Any(f => f is { Slot: ActorSlot { Case: Case.Doer }, Agreement: Agreement.Same });

    // A claim whose deed nobody knows agrees where a sentence of a fact has all of its words in their order, and its dates.
    private Judgement? OfWords(Claim claim) =>
        _matcher.Compare(claim.Question).Take(MostCandidates)
            .Where(v => !v.Contradictions.Any() && !TimeIssues.Of(claim, v.Fact).Any() && !_numbers.Of(claim, v).Any()
                && Witness.Of(claim, v.Fact, _language).Any(w => _words.IsWithin(claim, w) && !_negations.Of(claim, w).Any()))
            .Select(v => new Judgement(Standing.Agrees, v.Fact.Row, [], v)).FirstOrDefault();

    /// <summary>How many numbers a claim has, times left out.</summary>
    public int CountNumbers(Claim claim) => _numbers.Numbers(claim).Count;

    /// <summary>The fact whose own sentence a sentence is, with its date; null where there is none.</summary>
    public Judgement? OfOwn(Claim claim) =>
        _matcher.Compare(claim.Question).Take(MostCandidates)
            .Where(v => Witness.Of(claim, v.Fact, _language).Any(w => _words.IsOwn(claim, w)) && !TimeIssues.Of(claim, v.Fact).Any())
            .Select(v => new Judgement(Standing.Agrees, v.Fact.Row, [], v)).FirstOrDefault();

    /// <summary>Whether words that claim nothing by themselves name somebody, a number or a time beside what facts say.</summary>
    public bool IsBesides(string words, CalendarDay today, IReadOnlyList<EventRow> facts)
    {
        var told = facts.SelectMany(f => f.Reading.Names.Concat(f.Reading.Texts).Append(f.Reading.Actors)).ToList();
        return Dates.TimePhraseReader.Find(words, today).Count > 0
            || _language.Words.Tokenizer.Tokenize(words).Any(t => _numbers.Value(t) is { } number
                ? !told.Exists(s => s.Numbers.Contains(number))
                : _words.IsName(t, true) && _session.EventsWith(t.Stem) == 0);
    }

    /// <summary>
    /// Whether a claim that no fact bears out names somebody whom no fact knows, another number than they have, or those who have a part
    /// in a fact that the sentence means: then it is most likely about that.
    /// </summary>
    public bool IsTurned(Claim claim, IReadOnlyList<EventRow> facts) =>
        claim.Mentions.Any(m => m.Actors.Count == 0)
        || claim.Times.Count > 0
        || _numbers.Numbers(claim).Any(n => !facts.Any(f => f.Reading.Names.Concat(f.Reading.Texts).Any(s => s.Numbers.Contains(n.Value))))
        || claim.Tokens.Any(t => _words.IsName(claim, t) && _session.EventsWith(t.Stem) == 0)
        || (claim.Question.IsClaim && facts.Any(f => claim.Mentions.Count(m =>
            m.Actors.Any(f.Sources.Concat(f.Targets).Concat(f.Mentions).Contains)) > 1));

    // Of the sentences of a fact the one counts that leaves least open.
    private List<Issue> Issues(Claim claim, Verdict verdict)
    {
        var fact = verdict.Fact;
        var witnesses = Witness.Of(claim, fact, _language);
        if (witnesses.Any(w => _words.IsOwn(claim, w)))
        {
            return [.. TimeIssues.Of(claim, fact)];
        }

        var own = Doubts(claim, verdict).Concat(Parties(claim, verdict))
            .Concat(_numbers.Of(claim, verdict)).Concat(TimeIssues.Of(claim, fact)).ToList();
        var others = witnesses.Select(w => _words.Of(claim, verdict, w).Concat(_negations.Of(claim, w))
            .Concat(_order.Of(claim, verdict, w)).ToList()).MinBy(issues => issues.Count)!;
        var told = own.Where(i => i.Kind is not (IssueKind.Doubt or IssueKind.Unsaid or IssueKind.Figure)).ToList();

        // A name that has no part in the fact is a word that it does not have.
        others.RemoveAll(o => o.Kind is IssueKind.Unsaid or IssueKind.Stranger
            && told.Exists(t => t.Kind is IssueKind.Stranger or IssueKind.Place
            && t.Text.Contains(o.Text, StringComparison.OrdinalIgnoreCase)));
        var all = own.Concat(others).Distinct().ToList();
        if (!_words.HasDeed(claim, fact) && all.Find(i => i.Kind == IssueKind.Unsaid) is { } other)
        {
            // "reassured" in the place of "threatened"
            all.Add(other with { Kind = IssueKind.Deed });
        }

        // Both have to stand on the other side: "NATO closed its office" may tell of the same day from its end.
        var sides = all.FindAll(i => i.Kind == IssueKind.Sides);
        return sides.Count == 0 ? all : [sides.Count == 1 ? new Issue(IssueKind.Doubt, "side") : sides[0], .. all.Except(sides)];
    }

    // Who does what to whom; in "X said that …", where the fact is what was said and not the saying, X has said it or has done it.
    private IEnumerable<Issue> Parties(Claim claim, Verdict verdict)
    {
        if (claim.Said is not { } said || OfSaid(claim, verdict) is not { } inner || inner == verdict)
        {
            return _parties.Of(claim, verdict);
        }

        var fact = verdict.Fact;
        var start = claim.Text.Length - said.Text.Length;
        var speakers = claim.Mentions.Where(m => claim.TokensOf(m.Text).FirstOrDefault()?.Start < start).ToList();
        return _parties.Of(said, inner).Concat(speakers
            .Where(m => !m.Actors.Any(a => fact.Speakers.Contains(a) || fact.Doers.Contains(a)))
            .Select(m => new Issue(IssueKind.Stranger, m.Text)));
    }

    // How a fact that is what was said stands to it.
    private Verdict OfSaid(Claim claim, Verdict verdict) => claim.Said is null || verdict.Fact.IsSaying ? verdict
        : _matcher.Compare(claim.Said.Question).FirstOrDefault(v => v.Fact.Row.Id == verdict.Fact.Row.Id) ?? verdict;

    private IEnumerable<Issue> Doubts(Claim claim, Verdict verdict)
    {
        var fact = verdict.Fact;
        if (!NamesObject(claim, verdict))
        {
            yield return new Issue(IssueKind.Doubt, "object");
        }

        var hasDeed = _words.HasDeed(claim, fact);
        if (OfSaid(claim, verdict).Findings.Any(f => f is { Slot: null, Agreement: Agreement.Contradicted }
            && !(hasDeed && f.Check is "speaker" or "mood" && (fact.IsSaying || (fact.IsNegated && _negations.IsDenied(claim))))))
        {
            yield return new Issue(IssueKind.Doubt, "mood");
        }

        if (!verdict.IsCalled && CountSaid(verdict) + claim.Times.Count < LeastSaid && !_negations.IsUniversal(claim))
        {
            yield return new Issue(IssueKind.Doubt, "little");
        }

        if (!hasDeed)
        {
            yield return new Issue(IssueKind.Doubt, "deed");
        }

        // "They expelled": whoever they are.
        if (claim.Question.Sources.Count == 0 && claim.HasOpenSubject)
        {
            yield return new Issue(IssueKind.Doubt, "pronoun");
        }

        // What a source gives as somebody's word is not to be agreed to as a fact, but for the word of those who did it.
        var isWord = fact.Row.Assertions.All(a => a.AttributedTo is not null) && !fact.Row.Sources.Any(fact.Speakers.Contains);
        if (isWord && !_words.Matches(claim).SelectMany(m => m.Uses).SelectMany(u => u.Sense.Codes).Any(Cameo.IsSaying)
            && !claim.Mentions.SelectMany(m => m.Actors).Any(fact.Speakers.Contains))
        {
            yield return new Issue(IssueKind.Doubt, "word");
        }
    }

    // What it was done to: whoever it was, or a word of the title beside those who did it and what they did.
    private bool NamesObject(Claim claim, Verdict verdict)
    {
        var (fact, row) = (verdict.Fact, verdict.Fact.Row);
        return row.Targets.All(row.Sources.Contains) || fact.IsSaying || ActionCheck.IsSaying(claim.Question)
            || _negations.IsUniversal(claim)
            || claim.Mentions.SelectMany(m => m.Actors).Any(a => row.Targets.Contains(a) && !row.Sources.Contains(a))
            || verdict.Findings.Any(f => f is { Slot: NumberSlot, Agreement: Agreement.Same })
            || claim.Tokens.Any(t => fact.Title.Contains(t.Stem) && !_language.Words.IsSmall(t)
                && !claim.Question.ActionWords.Contains(t.Stem, StringComparer.Ordinal)
                && !claim.Question.Sources.SelectMany(m => claim.TokensOf(m.Text)).Contains(t)
                && _language.Lexicon.Match([t], 0) is not { IsVerb: true });
    }

    private static int CountSaid(Verdict verdict) =>
        verdict.Findings.Count(f => f is { Slot: not null, Agreement: Agreement.Same or Agreement.Near });

    // Whether the fact is certainly the one that is meant, so that what is otherwise is wrong and not something else.
    private bool IsCertain(Claim claim, Verdict verdict, Issue issue)
    {
        var hasNumber = _numbers.Numbers(claim)
            .Any(n => verdict.Fact.Row.Assertions.SelectMany(a => a.Quantities).Any(q => q.Value == n.Value));
        var isFull = CountSaid(verdict) >= LeastSaid;
        return issue.Kind switch
        {
            IssueKind.Date => (hasNumber && isFull && claim.Times.All(t => t.IsOfCalendar(claim.Text)))
                || (isFull && TimeIssues.Distance(claim, verdict.Fact) <= Near),
            IssueKind.Number => isFull && claim.Times.Any(t => t.IsExact),
            IssueKind.Sides or IssueKind.Place => claim.Times.Any(t => t.IsDay),
            _ => CountSaid(verdict) > 1 && claim.Times.All(t => t.Phrase.Relation == Dates.TimeRelation.During),
        };
    }

    private bool IsMeant(Claim claim, Judgement judgement)
    {
        var (verdict, issues) = (OfSaid(claim, judgement.Verdict!), judgement.Issues);
        var said = verdict.Findings.Where(f => f is { Slot: not null, Agreement: Agreement.Same or Agreement.Near }).ToList();
        var hasDeed = said.Exists(f => f.Slot is ActionSlot) || said.Count(f => f.Slot is WordSlot) > 1;
        var isOther = verdict.Findings.Any(f => f is { Slot: ActorSlot { Case: Case.Doer }, Agreement: Agreement.Contradicted });
        if (isOther && !(verdict.IsCalled && claim.Mentions.SelectMany(m => m.Actors).Any(verdict.Fact.Doers.Contains)))
        {
            // The like was done by somebody else, or the other way round.
            return false;
        }

        if (verdict is { IsCalled: false, Fact.IsSaying: true }
            && (claim.Question is { HasPronoun: true, Sources.Count: 0 } || !_words.HasDeed(claim, verdict.Fact)))
        {
            // "he said": there are many who speak alike; and what somebody speaks of is not what he said.
            return false;
        }

        var least = verdict.IsCalled ? LeastCalled : LeastAgreed;
        var share = _words.Share(claim, verdict);
        return ((verdict.Agreed >= least && share >= least) || (verdict.Agreed >= AllAgreed && share >= LeastOfLong)) && hasDeed
            && said.Exists(f => f.Slot is ActorSlot)
            && !issues.Any(i => i.Kind == IssueKind.Sides);
    }
}
