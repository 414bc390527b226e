using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Turns a question's times and its anchor into windows of days.</summary>
internal sealed class AnchorResolver(Answerer answerer, TimelineIndex index, IndexSession session)
{
    // Days within which two things that happened at the same time need nothing else in common.
    private const int LongestMeanwhile = 31;

    /// <summary>
    /// The windows that an answer may lie in: one, or one a year where the question names a day or a month without a year;
    /// none where the anchor is an event that the facts do not have.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="others">What its anchor names; nothing where it has no anchor, or the facts do not have it.</param>
    /// <param name="mayOverlap">
    /// Whether what lies in the same month or year as an anchor that is dated no finer may have come after or before it.
    /// </param>
    public IReadOnlyList<DayWindow> Windows(Question question, IReadOnlyList<Hit> others, bool mayOverlap = false)
    {
        var window = DayWindow.Of(question);
        var windows = question.Anchor is { } anchor
            ? others.Select(o => Apply(window, anchor, mayOverlap ? Within(anchor, o) : (o.First, o.Last))).Distinct().ToList()
            : [window];
        var partial = question.Times.FirstOrDefault(t => t.Partial is not null);
        return partial is null ? windows : windows.SelectMany(w => InYears(w, partial)).ToList();
    }

    /// <summary>
    /// "After Skripal, NATO cut …": where the facts date both no finer than the year, an event is still after another one when it is no
    /// earlier and its own sources tell of that other one.
    /// </summary>
    public List<Hit> Told(Question question)
    {
        var anchor = question.Anchor!;
        if (anchor.Relation is not (AnchorRelation.After or AnchorRelation.Since or AnchorRelation.During))
        {
            return [];
        }

        var told = question with { Anchor = null };
        if (anchor.Actor is { } actor)
        {
            // "after Skripal": what is told of him, not what he did himself.
            told = told with { Others = [.. told.Others, actor] };
            return answerer.InWindow(told, DayWindow.Of(told))
                .Where(h => h.Event > 0 && !session.Side(h.Event, EventSide.Source).Any(actor.Actors.Contains))
                .ToList();
        }

        told = AsOne(question);
        var itself = answerer.Hits(anchor.Event!).Find(h => h.First > 0);

        // What it says of itself may be asked for, but not when it happened: "when did sanctions come back after America left".
        return answerer.InWindow(told, DayWindow.Of(told))
            .Where(h => h.Event > 0 && (itself is null || h.Last >= itself.First))
            .Where(h => question.Asked != Asked.When || h.Event != itself?.Event).ToList();
    }

    /// <summary>A question and the event that it dates its answer by, as if both were said of one event.</summary>
    public static Question AsOne(Question question) => question.Anchor is not { Event: { } other } ? question : question with
    {
        Anchor = null,
        Others = [.. question.Others, .. other.Parties],
        Times = [.. question.Times, .. other.Times],
        Terms = [.. question.Terms, .. other.Terms, .. ActionOf(other)],
    };

    /// <summary>
    /// "What came after NATO's cut", "once Russia had suspended its mission, what did Germany say": what answers to the other event came
    /// after it, though the facts date it no later; only what else the question says has to hold.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="others">What its anchor names.</param>
    public List<Hit> AnswersTo(Question question, IReadOnlyList<Hit> others)
    {
        if (question.Anchor is not { Relation: AnchorRelation.After or AnchorRelation.Since, Event: not null }
            || others is not [{ Event: > 0 } told, ..])
        {
            return [];
        }

        var answers = session.AnswersTo(told.Event);
        var free = question with { Anchor = null };
        if (answers.Count == 0)
        {
            return [];
        }

        var isOpen = free.Action is null && free.Terms.All(t => t.IsSoft)
            && free.Mentions.Count == 0;
        return isOpen
            ? answers.Select(AsHit).ToList()
            : answerer.InWindow(free, DayWindow.Of(free)).Where(h => answers.Contains(h.Event)).ToList();
    }

    /// <summary>
    /// "While Borrell was in Moscow": of what lies in the same days, where those are many, only what tells of the same actors happened
    /// meanwhile.
    /// </summary>
    public bool IsMeanwhile(Question question, Hit hit, IReadOnlyList<Hit> others)
    {
        if (question.Anchor is not { Relation: AnchorRelation.During, Event: { } other }
            || others is not [var told, ..] || told.Last - told.First < LongestMeanwhile)
        {
            return true;
        }

        var actors = other.Parties.SelectMany(m => m.Actors).ToHashSet();
        return hit.Event > 0
            ? Enum.GetValues<EventSide>().SelectMany(s => session.Side(hit.Event, s)).Any(actors.Contains)
            : actors.Contains(hit.Source) || actors.Contains(hit.Target);
    }

    private Hit AsHit(int id) => Hit.Of(session.Event(id)!);

    private static IEnumerable<Term> ActionOf(Question question) =>
        question.Action is not { } action ? []
            : [new Term(question.ActionText, action.Uses.Select(u => u.Sense).ToList(), question.ActionWords, null, false)];

    private static (int First, int Last) Within(Anchor anchor, Hit hit) => anchor.Relation switch
    {
        AnchorRelation.After when hit.First < hit.Last => (hit.First, hit.First - 1),
        AnchorRelation.Before when hit.First < hit.Last => (hit.Last + 1, hit.Last),
        _ => (hit.First, hit.Last),
    };

    private static DayWindow Apply(DayWindow window, Anchor anchor, (int First, int Last) days) => anchor.Relation switch
    {
        AnchorRelation.Before => window.And(DayWindow.All.First, days.First - 1),
        AnchorRelation.After => window.And(days.Last + 1, DayWindow.All.Last),
        AnchorRelation.Since => window.And(days.First, DayWindow.All.Last),
        AnchorRelation.Until => window.And(DayWindow.All.First, days.Last),
        AnchorRelation.During => window.And(days.First, days.Last),
        _ => window.And(anchor.Offset!.From(DateSpan.Between(CalendarDay.FromDayNumber(days.First), CalendarDay.FromDayNumber(days.Last)))),
    };

    /// <summary>
    /// The event that a question dates its answer by: of curated ones the one that fits best; of rows the first for "after", the last for
    /// "before", and all of them for "in the same month as".
    /// </summary>
    public IReadOnlyList<Hit> Others(Question question)
    {
        if (question.Anchor is not { } anchor)
        {
            return [];
        }

        var named = answerer.Hits(anchor.Event ?? OwnEvent(question, anchor.Actor!));
        if (named.Count == 0 && anchor.Event is { IsClaim: false, IsOfRows: false } phrase && answerer.Named(phrase) is { } nominal)
        {
            named = [nominal];
        }

        var hits = HitChooser.WithoutWholes(named.Where(h => h is { First: > 0, IsReport: false }).ToList());
        return hits.Count == 0 ? []
            : hits[0].Event > 0 || anchor.Relation is AnchorRelation.After or AnchorRelation.Since ? [hits[0]]
            : anchor.Relation is AnchorRelation.Before or AnchorRelation.Until ? [hits[^1]] : hits;
    }

    /// <summary>"After Japan, who visited China": Japan's own visits to China.</summary>
    private static Question OwnEvent(Question question, ActorMention actor)
    {
        var own = question with { Anchor = null, Pick = null, Times = [], Excluded = [], Asked = Asked.List };
        return question.AskedSide == Side.Target
            || (question.AskedSide == Side.Any && question.Sources.Count > 0 && question.Targets.Count == 0)
            ? own with { Targets = [actor] }
            : own with { Sources = [actor] };
    }

    // "in October": in any year the facts have. "before October": before that of the last year they have.
    private List<DayWindow> InYears(DayWindow window, TimeConstraint time)
    {
        var years = time.Relation == TimeRelation.During ? index.Years : index.Years.TakeLast(1);
        return years.Where(y => y <= 9998).Select(y => time.Partial!.InYear(y)).OfType<DateSpan>()
            .Select(span => TimeConstraint.Of(time.Relation, span)).Select(t => window.And(t.First.DayNumber, t.Last.DayNumber)).ToList();
    }
}
