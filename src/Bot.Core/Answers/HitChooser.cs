using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>
/// Chooses among the deeds that fit: the one that the question counts off, the wholes or their parts, the best and those that fit about as
/// well.
/// </summary>
internal sealed class HitChooser(IndexSession session, ValueReader values)
{
    // "what happened in June", "the last event before": a mere state of things is listed only where nothing happened.
    public static List<Hit> WithoutReports(Question question, List<Hit> hits) =>
        question.Asked == Asked.List && question.Action is null && question.Terms.All(t => t.IsSoft) && hits.Any(h => !h.IsReport)
            ? hits.Where(h => !h.IsReport).ToList()
            : hits;

    public List<Hit> Picked(Question question, List<Hit> hits)
    {
        if (question.Pick is not { } pick || hits.Count == 0)
        {
            return hits;
        }

        // "the second ceasefire", which one event is called: nothing is counted off.
        if (hits.FindAll(h => h.IsOrdinal) is { Count: > 0 } named)
        {
            return named;
        }

        if (hits is [{ Event: > 0 } whole] && session.PartsOf(whole.Event).Select(session.Event).ToList() is { Count: > 1 } parts)
        {
            // "the last of Iran's steps": of those that it is made of.
            hits = [.. parts.Select(p => Hit.Of(p!) with { Window = whole.Window })];
        }

        hits = hits.Select(h => h.Event > 0 ? AtMilestone(h, pick.FromEnd) : h).ToList();
        var days = hits.Where(h => h.First > 0).Select(h => h.First).Distinct().Order().ToList();
        if (pick.Position > days.Count)
        {
            return [];
        }

        var day = pick.FromEnd ? days[^pick.Position] : days[pick.Position - 1];
        var picked = hits.Where(h => h.First == day).ToList();
        if (pick.FromEnd)
        {
            // Of several on the same day the one that was recorded last.
            picked.Reverse();
        }

        return picked;
    }

    // What was ordered in October and took effect in November was last heard of in November.
    private Hit AtMilestone(Hit hit, bool last)
    {
        var dates = Milestones.Of(session.Event(hit.Event)!).Select(m => m.Date)
            .Where(d => hit.Window.First <= d.First.DayNumber && d.Last.DayNumber <= hit.Window.Last).OrderBy(d => d.First).ToList();
        if (dates.Count == 0)
        {
            return hit;
        }

        var date = dates[last ? ^1 : 0];
        return hit with { First = date.First.DayNumber, Last = date.Last.DayNumber };
    }

    // "Western countries expel dozens" is made of the expulsions that are told one by one.
    public List<Hit> WithoutWholes(Question question, List<Hit> hits)
    {
        if (question.Asked == Asked.HowMany && hits.Where(h => HasNumber(question, h)).ToList() is { Count: > 0 } numbered)
        {
            // How long the whole lasted none of its parts says.
            return numbered;
        }

        if (question.Pick is null && question.Asked is not (Asked.Who or Asked.HowMany or Asked.HowOften))
        {
            return hits;
        }

        return WithoutWholes(hits);
    }

    /// <summary>Without the events whose parts are among the others.</summary>
    public static List<Hit> WithoutWholes(List<Hit> hits)
    {
        var wholes = hits.Where(h => h.Whole > 0).Select(h => h.Whole).ToHashSet();
        return wholes.Count == 0 ? hits : hits.Where(h => h.Event == 0 || !wholes.Contains(h.Event)).ToList();
    }

    // Everything for a list; for anything else the best event and those that fit about as well.
    public List<Hit> Choose(Question question, List<Hit> hits)
    {
        if (question.Asked == Asked.HowMany)
        {
            hits = hits.Where(h => HasNumber(question, h)).ToList();
        }

        if (question.Asked == Asked.Why && hits.Where(h => h.Fit >= hits[0].Fit && HasReason(h)).ToList() is { Count: > 0 } reasoned)
        {
            hits = reasoned;
        }

        if (question.Asked == Asked.When && hits.All(h => h is { IsReport: true, IsSaying: false }))
        {
            // "when was the attempt on Navalny": not on the day on which it was reported.
            return [];
        }

        if (hits.Count == 0 || hits[0].Event == 0 || question.Pick is not null)
        {
            return hits;
        }

        return question.Asked switch
        {
            Asked.What when question.Terms.Any(t => t is { IsSlot: true, IsPlural: true }) =>
                hits.OrderBy(h => h.Day).ToList(),
            Asked.List => hits.Select(InItsWindow).OrderBy(h => h.Day).ThenBy(h => h.Event).ToList(),
            Asked.HowOften => hits.Where(h => h.Fit >= hits[0].Fit).ToList(),
            Asked.Who => WithOthers(question, hits.Where(h => h.Score >= hits[0].Score - 1.5).ToList(), hits),
            Asked.When or Asked.Describe or Asked.YesNo or Asked.Where => hits.Where(h => h.Score >= hits[0].Score - 1).ToList(),
            _ => hits.Where(h => h.Score >= hits[0].Score - 1.5).ToList(),
        };
    }

    /// <summary>Those of some deeds by which actors are counted; none where they are no count.</summary>
    public List<Hit> Counted(Question question, List<Hit> hits)
    {
        if (!question.CountsActors)
        {
            return hits;
        }

        var countries = question.AsksCountry ? hits.Where(values.HasCountry(question)).ToList() : [];
        hits = countries.Count > 0 ? countries : hits;

        // "how many nations sent troops", nobody said to whom: one fact is no count of them.
        return question.Parties.Count == 0 && values.Counted(question, hits).Count == 1 ? [] : hits;
    }

    private bool HasNumber(Question question, Hit hit) => hit.Event == 0 || values.Wanted(question, session.Event(hit.Event)!).Count > 0;

    private bool HasReason(Hit hit) => hit.Event > 0 && session.Event(hit.Event)!.Assertions.Any(a => a.Reason is not null);

    // Whoever else did just that, however the sources word it.
    private List<Hit> WithOthers(Question question, List<Hit> best, List<Hit> hits)
    {
        if (best.Count == hits.Count)
        {
            return best;
        }

        var named = best.SelectMany(h => values.Actors(question, h)).ToHashSet();
        best.AddRange(hits.Except(best).Where(h => h.Fit >= hits[0].Fit && values.Actors(question, h).Any(named.Add)).ToList());
        return best;
    }

    // "what happened in November": by the milestone that lies there.
    private Hit InItsWindow(Hit hit) =>
        hit.Event == 0 || (hit.Window.First <= hit.First && hit.Last <= hit.Window.Last) ? hit : AtMilestone(hit, last: false);
}
