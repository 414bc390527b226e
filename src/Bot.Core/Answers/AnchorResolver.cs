using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Turns a question's times and its anchor into windows of days.</summary>
internal sealed class AnchorResolver(Answerer answerer, IndexSession session)
{
    /// <summary>
    /// The windows that an answer may lie in: one, or one a year where the question names a day or a month without a year;
    /// none where the anchor is an event that the facts do not have.
    /// </summary>
    public IReadOnlyList<DayWindow> Windows(Question question)
    {
        var window = DayWindow.Of(question);
        if (question.Anchor is { } anchor)
        {
            if (AnchorDays(question, anchor) is not { } days)
            {
                return [];
            }

            window = Apply(window, anchor, days);
        }

        var partial = question.Times.FirstOrDefault(t => t.Partial is not null);
        return partial is null ? [window] : InYears(window, partial);
    }

    private static DayWindow Apply(DayWindow window, Anchor anchor, (int First, int Last) days) => anchor.Relation switch
    {
        AnchorRelation.Before => window.And(DayWindow.All.First, days.First - 1),
        AnchorRelation.After => window.And(days.Last + 1, DayWindow.All.Last),
        AnchorRelation.Since => window.And(days.First, DayWindow.All.Last),
        AnchorRelation.Until => window.And(DayWindow.All.First, days.Last),
        _ => window.And(anchor.Offset!.From(DateSpan.Between(DateOnly.FromDayNumber(days.First), DateOnly.FromDayNumber(days.Last)))),
    };

    private (int First, int Last)? AnchorDays(Question question, Anchor anchor)
    {
        var asked = anchor.Event ?? OwnEvent(question, anchor.Actor!);
        var hits = answerer.Hits(asked).Where(h => h.First > 0).ToList();
        if (hits.Count == 0)
        {
            return null;
        }

        // A curated event: the one that fits best. Rows: after an actor's first, before its last.
        var hit = hits[0].Event > 0 ? hits[0] : anchor.Relation is AnchorRelation.Before or AnchorRelation.Until ? hits[^1] : hits[0];
        return (hit.First, hit.Last);
    }

    /// <summary>"After Japan, who visited China": Japan's own visits to China.</summary>
    private static Question OwnEvent(Question question, ActorMention actor)
    {
        var own = question with { Anchor = null, Pick = null, Times = [], Asked = Asked.List };
        return question.AskedSide == Side.Target || (question.AskedSide == Side.Any && question.Sources.Count > 0 && question.Targets.Count == 0)
            ? own with { Targets = [actor] }
            : own with { Sources = [actor] };
    }

    private List<DayWindow> InYears(DayWindow window, TimeConstraint time)
    {
        var range = session.Rows("SELECT min(first), max(last) FROM event WHERE first > 0", r => r.IsDBNull(0) ? (0, 0) : (r.GetInt32(0), r.GetInt32(1)))[0];
        var windows = new List<DayWindow>();
        if (range.Item1 == 0)
        {
            return windows;
        }

        var last = Math.Min(DateOnly.FromDayNumber(range.Item2).Year, 9998);
        for (var year = DateOnly.FromDayNumber(range.Item1).Year; year <= last; year++)
        {
            if (time.Partial!.InYear(year) is { } span)
            {
                var allowed = TimeConstraint.Of(time.Relation, span);
                windows.Add(window.And(allowed.First.DayNumber, allowed.Last.DayNumber));
            }
        }

        return windows;
    }
}
