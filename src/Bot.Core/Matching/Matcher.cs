using Bot.Core.Index;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Matching;

/// <summary>Retrieves the facts that may answer a question, and holds each against all that the question says.</summary>
internal sealed class Matcher(IndexSession session, FactCache facts)
{
    /// <summary>Candidates looked at for a question that means one event; where all of them fit, more are.</summary>
    private const int MostCandidates = 40;
    private const int MostListed = 2_000;
    private readonly Retrieval _retrieval = new(session);

    private readonly IReadOnlyList<ICheck> _checks =
    [
        new ActionCheck(), new PartyCheck(), new WordCheck(), new NumberCheck(facts.Language), new MoodCheck(),
        new SpeakerCheck(facts.Language), new PossessorCheck(facts.Language),
        new TimeCheck(id => session.Source(id).Publisher),
    ];

    // A refusal asks again for what an answer was looked for in.
    private readonly Dictionary<Question, IReadOnlyList<Verdict>> _compared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Question, Clause> _clauses = new(ReferenceEqualityComparer.Instance);

    /// <summary>How the facts that come nearest stand to a question, best first; anchors are not looked at.</summary>
    public IReadOnlyList<Verdict> Compare(Question question)
    {
        if (!_compared.TryGetValue(question, out var verdicts))
        {
            verdicts = Align(question);
            _compared.Add(question, verdicts);
        }

        return verdicts;
    }

    private List<Verdict> Align(Question question)
    {
        var clause = ClauseOf(question);
        var isList = question.Asked is Asked.List or Asked.HowOften || question.Pick is not null || question.CountsActors;
        var verdicts = Verdicts(question, clause, isList ? MostListed : MostCandidates);
        var isAmongMany = verdicts.Count >= MostCandidates
            && verdicts[MostCandidates - 1] is { Coverage: 1 } last && !last.Contradictions.Any();
        return Ordered(isAmongMany ? Verdicts(question, clause, MostListed) : verdicts);
    }

    /// <summary>The facts that say of themselves that they answer a question, in just its words.</summary>
    public IReadOnlyList<Fact> OfOwnQuestion(Question question)
    {
        var clause = ClauseOf(question);
        return _retrieval.Asked(clause.Stems)
            .Select(id => facts.Of(id, session))
            .Where(f => f.Reading.Asks.Any(ask => IsSaidIn(clause.Wording, ask.Stems)))
            .ToList();
    }

    /// <summary>The facts that are dated to some days, as they stand to a question that says nothing else.</summary>
    public IReadOnlyList<Verdict> CompareBetween(Question question, int first, int last)
    {
        var clause = ClauseOf(question);
        return _retrieval.Between(first, last).Select(id => Verdict(question, clause, facts.Of(id, session), 0)).ToList();
    }

    /// <summary>How some facts stand to a question, whatever others do, best first.</summary>
    public IReadOnlyList<Verdict> CompareThese(Question question, IEnumerable<int> events)
    {
        var clause = ClauseOf(question);
        return Ordered(events.Select(id => Verdict(question, clause, facts.Of(id, session), 0)));
    }

    /// <summary>Events that are not compared with anything: a message refers to them.</summary>
    public IReadOnlyList<Verdict> Told(IReadOnlyList<int> events) =>
        [.. events.Select(id => new Verdict(facts.Of(id, session), [], Coverage: 1, Fit: 0, Score: 0))];

    private Clause ClauseOf(Question question)
    {
        if (!_clauses.TryGetValue(question, out var clause))
        {
            clause = Clause.Of(question, session, facts.Language, facts.Reading);
            _clauses.Add(question, clause);
        }

        return clause;
    }

    private List<Verdict> Verdicts(Question question, Clause clause, int most) =>
        _retrieval.Find(clause, most).Select((id, i) => Verdict(question, clause, facts.Of(id, session), 1.0 / (i + 1))).ToList();

    // What stands in a title is what the fact says, whatever moods were read out of the words; who did it to whom only where the whole
    // title stands in the question.
    private static List<Finding> InItsWords(List<Finding> findings, bool isWhole) =>
        findings.Where(f => f.Slot is not null || f.Check is not (MoodCheck.Name or SpeakerCheck.Name))
            .Select(f => f.Slot is null or TimeSlot or NumberSlot || (f.Slot is ActorSlot && !isWhole) ? f
                : f with { Agreement = Agreement.Same, Because = "in the title's own words", IsTitled = true }).ToList();

    // A command's own word ("/when …") is not part of what is asked.
    private static bool IsSaidIn(IReadOnlyList<string> wording, IReadOnlyList<string> ask) =>
        wording.SequenceEqual(ask) || wording.SequenceEqual(ask.Skip(1));

    private static List<Verdict> Ordered(IEnumerable<Verdict> verdicts) =>
        verdicts.OrderByDescending(v => v.Score).ThenBy(v => v.Fact.Row.Id).ToList();

    private Verdict Verdict(Question question, Clause clause, Fact fact, double rank)
    {
        var findings = _checks.SelectMany(c => c.Compare(question, clause, fact)).ToList();
        var isWhole = clause.IsTitleOf(fact);
        var isTitle = question is { IsNotPast: false, IsSupposed: false } && !fact.IsNegated && (isWhole || clause.IsDeedOf(fact));
        findings = isTitle ? InItsWords(findings, isWhole) : findings;
        var all = clause.Slots.Sum(s => s.Weight);
        var unsaid = findings.Where(f => f.Slot is not null && f.Agreement == Agreement.Unsaid).Sum(f => f.Slot!.Weight);
        var fit = Fitting.Of(question, fact);
        var calls = fact.Calls.Where(c => c.All(clause.Stems.Contains) && (c.Count > 1 || clause.IsName(c))).ToList();
        var verdict = new Verdict(fact, findings, all == 0 ? 1 : 1 - (unsaid / all), fit, 0)
        {
            Call = calls.Select(c => c.Count).DefaultIfEmpty().Max(),
            IsOrdinal = calls.Exists(c => c.Exists(Grammar.Ordinals.ContainsKey)),
            IsTitle = isTitle,
        };
        var score = (10 * verdict.Agreed) + fit + (verdict.Call > 0 ? 2 : 0) + rank + Fitting.Words(question, clause, fact);
        return verdict with { Score = score };
    }
}
