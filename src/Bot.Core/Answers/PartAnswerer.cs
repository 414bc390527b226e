using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Answers;

/// <summary>
/// Answers questions about several events: which came first, in what order they came, and how long lay between two of them.
/// </summary>
internal sealed class PartAnswerer(Answerer answerer, IndexSession session, CuratedFinder events, ValueReader values, HitChooser chooser)
{
    /// <summary>The answer; null where one of the events is not in the facts, or which one is meant is not said.</summary>
    /// <param name="question">A question with parts.</param>
    public Answer? Answer(Question question)
    {
        var parts = question.Parts.Select(p => PartHit(p) ?? (p is { IsOfRows: false, Alternative: { } own } ? PartHit(own) : null))
            .ToList();
        if (question is { Asked: Asked.Order, Alternatives.Count: > 1 })
        {
            return parts.Contains(null) ? null : InOrder(question, parts!);
        }

        if (question.Asked == Asked.Order && (question.Pick is null || parts.Count > 2))
        {
            return parts.Contains(null) ? null : InSequence(question, parts!);
        }

        if (parts is [{ Event: > 0 } whole, _] && question.Parts[1] is { HasPronoun: true } own && SpanOf(whole, own) is { } milestone)
        {
            // "between its being agreed and it coming into effect": two days of one event.
            parts[1] = whole with { First = milestone.First.DayNumber, Last = milestone.Last.DayNumber };
        }

        if (parts is not [{ } first, { } second])
        {
            return null;
        }

        return Between(question, first, second);
    }

    /// <summary>Which of two events came first, or how long lay between them; null where the facts leave it open.</summary>
    public Answer? Between(Question question, Hit first, Hit second)
    {
        if (first.Event > 0 && first.Event == second.Event && first.First == second.First)
        {
            // "how long had it been open before it was closed": one event, of which only one day is told.
            return null;
        }

        // When something was reported says nothing of when it was; but an answer comes after what it answers to.
        var order = Linked(first, second) ? 1 : Linked(second, first) ? -1 : 0;
        if ((first.IsReport || second.IsReport) && (order == 0 || question.Asked != Asked.Order))
        {
            return null;
        }

        Hit[] both = [first, second];
        var told = values.OfParts(question, first, second, order == 0 ? first.First <= second.First : order < 0);
        return new Answer
        {
            Question = question,
            Outcome = Outcome.Answered,
            Values = told,
            Hits = [.. both.Where(p => p.Event + p.Deed > 0)],
            Parts = both,
        };
    }

    /// <summary>
    /// Whether one event was before or after another ("did Kosovo adopt its constitution before it declared independence"), by their days;
    /// null where one of them is not told, or their days leave it open.
    /// </summary>
    /// <param name="question">A yes-no question with an anchor.</param>
    public Answer? BeforeOrAfter(Question question)
    {
        if (question.Anchor is not { Relation: AnchorRelation.Before or AnchorRelation.After, Event: { } clause } anchor
            || Claimed(clause) is not [{ Event: > 0 } other, ..])
        {
            return null;
        }

        var free = question with { Anchor = null };
        var hits = Claimed(free).Where(h => h.Event > 0).ToList();
        var answers = hits.Select(h => h.Event == other.Event ? null : ToldAnswerer.IsBefore(h, other)).Distinct().ToList();
        return answers is not [{ } isBefore] ? null : new Answer
        {
            Question = question with { Parts = [free, clause] },
            Outcome = Outcome.Answered,
            Values = isBefore == (anchor.Relation == AnchorRelation.Before) ? values.Values(free, hits) : [ValueReader.No],
            Hits = [hits[0], other],
            Parts = [hits[0], other],
        };
    }

    // What is said to have been done has to have been done; "was the freeze", "did the summit come" only name an event.
    private List<Hit> Claimed(Question clause)
    {
        if (Decision.IsAboutDeed(clause))
        {
            return chooser.Picked(clause, HitChooser.WithoutWholes(answerer.Hits(clause)));
        }

        var terms = clause.Terms.Where(t => !Grammar.Happening.Contains(t.Text)).ToList();
        return PartHit(clause with { Asked = Asked.Describe, Terms = terms }) is { } named ? [named] : [];
    }

    // The day of the milestone that a clause names, and nothing else; null where it names none, or the event has none such.
    private Dates.DateSpan? SpanOf(Hit hit, Question clause) =>
        clause is { Action: not null, Mentions.Count: 0 } && clause.Terms.All(t => t.IsSoft)
        && Milestones.AskedFor(clause) is { } kind
            ? Milestones.Of(session.Event(hit.Event)!, clause).Where(m => m.Kind == kind).Select(m => m.Date).FirstOrDefault()
            : null;

    // "in what order did A, B and C visit X": the actors by the day of the first row of each, or by that of the last.
    // Two that did it on the same day are in no order.
    private Answer? InOrder(Question question, List<Hit> parts)
    {
        var ordered = parts.Zip(question.Alternatives).OrderBy(p => question.Pick?.FromEnd == true ? -p.First.Last : p.First.First)
            .ToList();
        if (ordered[0].First.First == ordered[1].First.First)
        {
            return null;
        }

        var names = ordered.Select(p => session.Actor(p.Second.Actors.Contains(p.First.Source) ? p.First.Source : p.First.Target).Name)
            .ToList();
        return new Answer
        {
            Question = question,
            Outcome = Outcome.Answered,
            Values = names,
            Hits = [.. ordered.Select(p => p.First)],
            Parts = [.. ordered.Select(p => p.First)]
        };
    }

    // "in which order were A, B and C signed": all; "which came last, A, B or C": that one. Where each has a day of its own, and none
    // is known by its report alone.
    private Answer? InSequence(Question question, List<Hit> parts)
    {
        var ordered = parts.OrderBy(p => p.First).ToList();
        return ordered.Exists(p => p.IsReport) || ordered.Zip(ordered.Skip(1)).Any(p => p.First.First == p.Second.First) ? null : new Answer
        {
            Question = question,
            Outcome = Outcome.Answered,
            Values = question.Pick is { } pick ? [values.Title(ordered[pick.FromEnd ? ^1 : 0])] : [.. ordered.Select(values.Title)],
            Hits = ordered,
            Parts = ordered,
        };
    }

    // "days between the expulsion and the break": which one of several, of different days, is not said.
    private static bool IsAmbiguous(Question part, List<Hit> hits) =>
        part.Pick is null && part.Mentions.Count == 0 && part.Times.Count == 0
            && part.Terms.All(t => t.IsSoft) && part.Anchor is null
        && hits.Where(h => h is { Event: > 0, First: > 0 } && h.Fit >= hits[0].Fit).Select(h => h.First).Distinct().Count() > 1;

    private bool Linked(Hit answer, Hit answered) => answer.Event > 0 && answered.Event > 0
        && session.Event(answer.Event)!.RespondsTo.Contains(answered.Event);

    /// <summary>The event that a phrase or a clause names, or its bare date; null where it names none, or leaves open which.</summary>
    public Hit? PartHit(Question part)
    {
        if (part.Action is null && part.Terms.All(t => t.IsSoft || t.Number is not null)
            && part.Parties.Count == 0 && part.Times is [{ Partial: null } date])
        {
            return new Hit(0, 0, 0, 0, 0, date.First.DayNumber, date.Last.DayNumber, 0);
        }

        var hits = Answerer.IsNamed(part) ? chooser.Picked(part, answerer.Hits(part)) : [];
        if (hits.Exists(h => h.First > 0) && IsAmbiguous(part, hits))
        {
            return null;
        }

        // A phrase that names an event need not say all of it: "Skripal" is enough where one event is his above all.
        var hit = hits.FirstOrDefault(h => h.First > 0)
            ?? (part.IsOfRows ? null
                : events.Named(part) ?? (part.Action is null ? null : events.Named(part with { Action = null, ActionTerms = [] })));
        if (hit is null)
        {
            return null;
        }

        // "the moment the closure took effect": of several milestones the one that is named.
        var span = hit.Event > 0 ? Milestones.Of(session.Event(hit.Event)!, part).Select(m => m.Date).FirstOrDefault() : null;
        return span is null ? hit : hit with { First = span.First.DayNumber, Last = span.Last.DayNumber };
    }
}
