using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Answers;

/// <summary>Decides which curated facts answer a question, and which only come near.</summary>
internal sealed class CuratedFinder(Matcher matcher)
{
    /// <summary>The events that answer, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="window">The days its times and its anchor leave.</param>
    public List<Hit> Find(Question question, DayWindow window)
    {
        var verdicts = matcher.Compare(question);
        if (verdicts.Count == 0 && !window.IsOpen)
        {
            verdicts = matcher.CompareBetween(question, window.First, window.Last);
        }

        // A fact whose sides are swapped comes near as well, and leaves nobody a clear lead.
        var nearest = verdicts.OrderByDescending(v => v.Nearness).Take(2).ToList();
        double Lead(Verdict verdict) => verdict.Agreed - (nearest.Find(v => v != verdict)?.Nearness ?? 0);
        var fitting = verdicts.Where(v => Decision.Answers(question, v, Lead(v)) && window.Holds(v.Fact)).ToList();
        if (question.Asked == Asked.YesNo)
        {
            // "has Russia decided to downgrade ties": not yes by what says so loosely, where another says that it only considers it.
            var onlySpoken = verdicts.Where(v => v.Contradictions.Any() && v.Contradictions.All(c => c.Check == MoodCheck.Name)).ToList();
            fitting.RemoveAll(v => onlySpoken.Exists(s => s.Agreed >= v.Agreed && s.Score > v.Score));
        }

        if (question is { IsClaim: true, Asked: Asked.When or Asked.Where } && verdicts.Any(IsTurned))
        {
            // "when did soldiers ambush a southern convoy": not when one is only spoken of, where southerners ambushed theirs.
            fitting.RemoveAll(v => v.Findings.Any(f => f is { Slot: ActionSlot, Agreement: Agreement.Near }));
        }

        if (question is { Pick: null, IsClaim: false, Asked: not (Asked.List or Asked.HowOften or Asked.Who) }
            && fitting is [{ Call: > 0 } called, ..] && !(AsksLength(question) && !HasLength(called.Fact.Row)))
        {
            // "when was the JCPOA signed": the event of that name, not whatever speaks of it; how long it was in force, what lasted says.
            fitting.RemoveAll(v => v.Call == 0);
        }

        if (question is { Asked: Asked.HowMany, IsClaim: true } && verdicts.Any(v => v.IsCalled && !v.Contradictions.Any()))
        {
            // "how many were killed in the air campaign": not by one of its strikes alone.
            fitting.RemoveAll(v => !v.IsCalled);
        }

        var most = fitting.Select(v => v.Coverage).DefaultIfEmpty().Max();
        return fitting.Where(v => v.Coverage >= most - MatchWeights.AsMuch).Select(Hit.Of).ToList();
    }

    // What a question says was done, by or to somebody else, and nothing else against it.
    private static bool IsTurned(Verdict verdict) =>
        verdict.Contradictions.Any() && !verdict.Silences.Any()
        && verdict.Findings.Any(f => f is { Slot: ActionSlot, Agreement: Agreement.Same, IsTitled: true })
        && verdict.Contradictions.All(f => f is { Slot: ActorSlot, IsTitled: true });

    /// <summary>
    /// The facts that come nearest, whatever they lack or contradict, the one that says most first; empty where nothing comes near.
    /// </summary>
    public IReadOnlyList<Verdict> Nearest(Question question, int most)
    {
        var questions = question switch
        {
            { Parts.Count: > 0 } => question.Parts,
            { Asked: Questions.Asked.YesNo, Anchor: { Relation: AnchorRelation.Before or AnchorRelation.After, Event: { } other } } =>
                [question with { Anchor = null }, other],
            _ => [AnchorResolver.AsOne(question)],
        };
        double Meant(Verdict v) => v.Call > 0 || Decision.IsCorrection(question, v) ? MatchWeights.Meant : 0;
        double Asked(Verdict v) => Has(question.Asked, v.Fact.Row) ? MatchWeights.HasAsked : 0;
        double Rank(Verdict v) => v.Nearness + Meant(v) + Asked(v);
        var near = questions.Select(q => matcher.Compare(q).Where(v => Decision.IsNear(q, v)).OrderByDescending(Rank)
            .ThenByDescending(v => v.Score).ToList()).ToList();

        // Of several events that are asked about the nearest of each, then what else comes near.
        var others = near.SelectMany(n => n.Skip(1)).OrderByDescending(Rank).ThenByDescending(v => v.Score);
        return near.SelectMany(n => n.Take(1)).Concat(others).DistinctBy(v => v.Fact.Row.Id).Take(most).ToList();
    }

    private static bool AsksLength(Question question) =>
        question is { Asked: Asked.HowMany, Counted.Count: > 0 } && question.Counted.All(t => Grammar.Durations.Contains(t.Text));

    private static bool HasLength(EventRow happening) =>
        happening.Assertions.SelectMany(a => a.Quantities).Any(q => FactDerivation.IsTime(q.Unit));

    // Whether a fact has something of the kind that is asked for.
    private static bool Has(Asked asked, EventRow happening) => asked switch
    {
        Asked.Why => happening.RespondsTo.Count > 0 || happening.Assertions.Any(a => a.Reason is not null),
        Asked.Where => happening.Place is not null,
        Asked.HowMany => happening.Assertions.Any(a => a.Quantities.Count > 0),
        _ => true,
    };

    /// <summary>The events whose own questions this is one of.</summary>
    public List<Hit> OfOwnQuestion(Question question) => matcher.OfOwnQuestion(question).Select(f => Hit.Of(f.Row)).ToList();

    /// <summary>
    /// The event that a phrase names: the one that agrees to most of it, clearly more than any other; null where there is none such.
    /// </summary>
    public Hit? Named(Question phrase)
    {
        var best = matcher.Compare(phrase)
            .Where(v => !v.Contradictions.Any() && v.Agreed >= MatchWeights.LeastNamed)
            .OrderByDescending(v => v.Agreed).ThenByDescending(v => v.Score).ToList();
        return best is [{ Fact.Row: { First: > 0, IsReport: false } } first, ..]
            && best.Skip(1).All(v => first.Agreed - v.Agreed >= MatchWeights.NamedLead
                || (first.Call > 0 && v.Call == 0) || v.Fact.Row.First == first.Fact.Row.First)
            ? Hit.Of(first) : null;
    }

    /// <summary>
    /// Whether the nearest fact is the one that a question means, and says one thing otherwise: another number, or, where it is the only
    /// such fact, something else; of who did it only where no fact says as much without a contradiction.
    /// </summary>
    public bool Corrects(Question question, IReadOnlyList<Verdict> nearest)
    {
        if (question is not { Parts.Count: 0, Anchor: null } || nearest is not [{ } best, ..] || !Decision.IsCorrection(question, best))
        {
            return false;
        }

        var others = matcher.Compare(question).Where(v => v != best).ToList();
        var otherwise = best.Contradictions.First().Slot;
        return otherwise is NumberSlot
            || !others.Exists(v => Decision.IsCorrection(question, v)
                || (otherwise is ActorSlot && !v.Contradictions.Any() && v.Agreed >= best.Agreed - MatchWeights.AsMuch));
    }
}
