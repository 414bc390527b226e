using Bot.Core.Index;
using Bot.Core.Matching;
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
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

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
        _matcher = new Matcher(session, facts);
        _words = new WordIssues(_language, ClaimLanguage.English);
        _numbers = new NumberIssues(_language, ClaimLanguage.English);
        _negations = new NegationIssues(_language, ClaimLanguage.English);
        _order = new OrderIssues(_language, ClaimLanguage.English, _numbers, text =>
            Claim.Read(text, AnyDay, parser, _language));
        _parties = new PartyIssues(session, _language);
    }

    /// <summary>How the facts stand to a sentence.</summary>
    public Judgement Judge(Claim claim)
    {
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
            .MaxBy(j => _words.Share(claim, j.Verdict!) + j.Verdict!.Agreed + (j.Verdict.IsCalled ? Called : 0));
        return meant is null ? Judgement.None : meant with { Standing = Standing.Partly };
    }

    // Of the sentences of a fact the one counts that leaves least open.
    private List<Issue> Issues(Claim claim, Verdict verdict)
    {
        var fact = verdict.Fact;
        var witnesses = Witness.Of(claim, fact, _language);
        if (witnesses.Any(w => _words.IsOwn(claim, w)))
        {
            return [.. TimeIssues.Of(claim, fact)];
        }

        var own = Doubts(claim, verdict).Concat(_parties.Of(claim, verdict)).Concat(_numbers.Of(claim, verdict))
            .Concat(TimeIssues.Of(claim, fact)).ToList();
        var others = witnesses.Select(w => _words.Of(claim, verdict, w).Concat(_negations.Of(claim, w))
            .Concat(_order.Of(claim, verdict, w)).ToList()).MinBy(issues => issues.Count)!;
        var told = own.Where(i => i.Kind is not (IssueKind.Doubt or IssueKind.Unsaid)).ToList();

        // A name that has no part in the fact is a word that it does not have.
        others.RemoveAll(o => o.Kind == IssueKind.Unsaid
            && told.Exists(t => t.Kind is IssueKind.Stranger or IssueKind.Place
            && t.Text.Contains(o.Text, StringComparison.OrdinalIgnoreCase)));
        var all = own.Concat(others).Distinct().ToList();

        // Both have to stand on the other side: "NATO closed its office" may tell of the same day from its end.
        var sides = all.FindAll(i => i.Kind == IssueKind.Sides);
        return sides.Count == 0 ? all : [sides.Count == 1 ? new Issue(IssueKind.Doubt, "side") : sides[0], .. all.Except(sides)];
    }

    private IEnumerable<Issue> Doubts(Claim claim, Verdict verdict)
    {
        var fact = verdict.Fact;
        if (verdict.Findings.Any(f => f is { Slot: null, Agreement: Agreement.Contradicted }))
        {
            yield return new Issue(IssueKind.Doubt, "mood");
        }

        if (CountSaid(verdict) + claim.Times.Count < LeastSaid && !_negations.IsUniversal(claim))
        {
            yield return new Issue(IssueKind.Doubt, "little");
        }

        if (!_words.HasDeed(claim, fact))
        {
            yield return new Issue(IssueKind.Doubt, "deed");
        }

        // "They expelled": whoever they are.
        if (claim.Question is { HasPronoun: true, Sources.Count: 0 })
        {
            yield return new Issue(IssueKind.Doubt, "pronoun");
        }

        // What a source gives as somebody's word is not to be agreed to as a fact, but for the word of those who did it.
        var isWord = fact.Row.Assertions.All(a => a.AttributedTo is not null) && !fact.Row.Sources.Any(fact.Speakers.Contains);
        if (isWord && !_words.Matches(claim).SelectMany(m => m.Uses).SelectMany(u => u.Sense.Codes).Any(Marks.IsSaying)
            && !claim.Mentions.SelectMany(m => m.Actors).Any(fact.Speakers.Contains))
        {
            yield return new Issue(IssueKind.Doubt, "word");
        }
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
        var (verdict, issues) = (judgement.Verdict!, judgement.Issues);
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
