using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Answers;

/// <summary>
/// Answers questions from an index. Whether a curated fact answers, <see cref="Decision"/> says; a row of a dataset has to carry everything
/// that the question says. Where nothing answers, what comes near is told as <see cref="Outcome.Closest"/>.
/// </summary>
internal sealed class Answerer
{
    private const int MostSuggestions = 3;
    private const int MostOfPlace = 10;
    private const int LongestReaction = 365;

    private readonly bool _hasEvents;
    private readonly bool _hasRows;
    private readonly IReadOnlyList<int> _years;
    private readonly IReadOnlyList<Term> _units;
    private readonly IndexSession _session;
    private readonly CuratedFinder _events;
    private readonly DeedFinder _deeds;
    private readonly OfficeFinder _offices;
    private readonly ValueReader _values;
    private readonly HitChooser _chooser;
    private readonly AnchorResolver _anchors;
    private readonly TextSlots _texts;
    private readonly Ballots _ballots;

    public Answerer(TimelineIndex index, IndexSession session, FactCache facts)
    {
        var language = facts.Language;
        _years = index.Years;
        _units = [.. Grammar.Durations.Select(unit => new Term(unit, [], [language.Words.Lemmas.Stem(unit)], null, IsSoft: false))];
        (_hasEvents, _hasRows) = (index.HasEvents, index.HasRows);
        _session = session;
        _events = new CuratedFinder(new Matcher(session, facts));
        _deeds = new DeedFinder(index, session);
        _offices = new OfficeFinder(session, _events, language);
        _values = new ValueReader(index, session, language);
        _chooser = new HitChooser(session, _values);
        _anchors = new AnchorResolver(this, index, session);
        (_texts, _ballots) = (new TextSlots(language), new Ballots(session, language));
        Parts = new PartAnswerer(this, session, _events, _values, _chooser);
    }

    /// <summary>Answers about several events.</summary>
    public PartAnswerer Parts { get; }

    /// <summary>The answer to a question.</summary>
    public Answer Answer(Question question)
    {
        var answer = Weigh(question);
        var own = _events.OfOwnQuestion(question);
        if (own.Count == 0 || answer.Hits.Any(h => own.Exists(o => o.Event == h.Event)))
        {
            return answer;
        }

        // What its curator says an event answers it is told for, as it is: no yes, no name is read out of it.
        var told = question with { Asked = Asked.Describe, Parts = [] };
        var values = _values.Values(told, own);
        return new Answer { Question = told, Outcome = Outcome.Answered, Values = values, Hits = own, IsOwnQuestion = true };
    }

    /// <summary>The answer that curated facts give; where they give none, that of a dataset's rows.</summary>
    private Answer Weigh(Question question)
    {
        var told = _hasEvents || question.OfRows is null ? AnswerOf(question) : null;
        if (question.OfRows is not { } ofRows)
        {
            // What rows cannot say, they are not to answer by an event that merely shares an actor.
            return _hasRows && told!.Hits.Any(h => h.Event == 0) ? None(question) : told!;
        }

        if (told?.Outcome is Outcome.Answered or Outcome.Disputed)
        {
            return told;
        }

        var read = AnswerOf(ofRows with
        {
            Text = question.Text,
            Publisher = question.Publisher,
            Corrections = question.Corrections,
            Problems = question.Problems
        });
        return told is null || read.Outcome == Outcome.Answered ? read : told;
    }

    private Answer AnswerOf(Question question)
    {
        if (question.Problems.Count > 0)
        {
            return new Answer { Question = question, Outcome = Outcome.NotUnderstood, Obstacle = question.Problems[0] };
        }

        question = InFactsTerms(question);
        if (question.IsEmpty)
        {
            return new Answer { Question = question, Outcome = Outcome.NotUnderstood };
        }

        if (question is { IsNegated: true, IsHypothetical: false, Asked: Asked.Why, IsContrary: false }
            && AnswerOf(question with { IsNegated = false, IsContrary = true }) is { Outcome: Outcome.Answered } refused)
        {
            // "why didn't Yugoslavia sign": a source may say that it refused to.
            return refused;
        }

        if (question.IsNegated || question.IsHypothetical)
        {
            return None(question) with { Obstacle = question.IsNegated ? Obstacles.Negated : Obstacles.Hypothetical };
        }

        if (question.Parts.Count > 1)
        {
            return Parts.Answer(question) ?? None(question);
        }

        if (question.IsIdentity)
        {
            return _offices.Find(question) ?? None(question);
        }

        if (Askable.AsksWhereabouts(question))
        {
            var told = InText(question, _events.Nearest(question, MostOfPlace).Select(Hit.Of));
            return told.Count > 0 ? Found(question with { Asked = Asked.Describe }, told) : None(question);
        }

        if (question.Asked == Asked.YesNo && (Parts.BeforeOrAfter(question) ?? _ballots.Answer(question, Hits)) is { } verdict)
        {
            return verdict;
        }

        if (!Askable.SaysEnough(question) || question.Asked == Asked.HowLong || question is { Asked: Asked.YesNo, IsNotPast: true })
        {
            return None(question);
        }

        if (question is { Asked: Asked.Describe or Asked.When, Action: null, Anchor: null }
            && question.Terms.All(t => t.IsSoft) && !IsNamed(question)
            && question.Mentions.Count < 2)
        {
            // "nato": an actor names no event; all it took part in is what there is to tell.
            question = question with { Asked = Asked.List };
        }

        var fitting = Hits(question);
        var hits = _chooser.Picked(question, _chooser.WithoutWholes(question, HitChooser.WithoutReports(question, fitting)));
        if (hits.Count == 0 && question is { Asked: Asked.YesNo, IsClaim: true, IsContrary: false } && !ActionCheck.IsSaying(question))
        {
            // "did the US break off relations": a source may say that it did not.
            return AnswerOf(question with { IsContrary = true });
        }

        return hits.Count == 0 ? None(question with { IsContrary = false }) : Found(question, hits);
    }

    // What a question asks for, as the facts have it.
    private Question InFactsTerms(Question question)
    {
        if (Askable.AsksOfAll(question) && _years.Count > 0)
        {
            var (first, last) = (_years[0], _years[^1]);
            var years = $"{first:0000}/{last:0000}";
            var all = new TimeConstraint(new CalendarDay(first, 1, 1), new CalendarDay(last, 12, 31), TimeRelation.During, years);
            return question with { Terms = [], Times = [all] };
        }

        if ((question.CountsActors || question.Asked == Asked.HowMany) && _values.AsksVotes(question))
        {
            // "how many countries voted for it": so many votes, whoever they were.
            var counted = question.Counted.Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
            var terms = question.Terms.Where(t => !counted.Contains(t.Text)).ToList();
            return question with { Asked = Asked.HowMany, CountsActors = false, Terms = terms, Counted = [] };
        }

        // "how long did the standoff last": as long as a source says, in whatever unit.
        return question is { Asked: Asked.HowLong, Anchor: null, Parts.Count: 0 }
            ? question with { Asked = Asked.HowMany, Counted = _units }
            : question;
    }

    /// <summary>The event that a phrase names; null where it names none, or several alike.</summary>
    public Hit? Named(Question phrase) => Hits(phrase).FirstOrDefault(h => h.Event > 0) ?? _events.Named(phrase);

    /// <summary>All hits of a question in order: curated events best first, rows of a dataset by day.</summary>
    public List<Hit> Hits(Question question)
    {
        if (question.Anchor is not null && question.Asked is not (Asked.List or Asked.HowOften) && question.Pick is null)
        {
            // A fact that itself tells of the other event answers better than one that merely came later.
            var told = _anchors.Told(question);
            if (told.Count > 0)
            {
                return told;
            }
        }

        var others = _anchors.Others(question);
        var windows = _anchors.Windows(question, others);

        // What was ordered before it took effect does not come after itself.
        var itself = question.Anchor?.Relation is AnchorRelation.Before or AnchorRelation.After && others.Count > 0 ? others[0] : null;
        var hits = windows.SelectMany(w => InWindow(question, w)).DistinctBy(h => (h.Event, h.Deed))
            .Where(h => _anchors.IsMeanwhile(question, h, others) && !IsAnchor(question, h) && !IsExcluded(question, h))
            .Where(h => itself is null || ((h.Event, h.Deed) != (itself.Event, itself.Deed) && !IsTooLate(question, h, itself)))
            .ToList();
        if (hits.Count == 0 && itself is { Event: > 0 } && question is { Pick: null, Asked: not (Asked.List or Asked.HowOften) })
        {
            // "what did Lavrov threaten after the visit", of which no source gives more than the month.
            hits = _anchors.Windows(question, others, mayOverlap: true).SelectMany(w => InWindow(question, w))
                .Where(h => h.Event > 0 && h.Event != itself.Event && !IsTooLate(question, h, itself))
                .DistinctBy(h => h.Event).ToList();
        }

        hits = hits.Count > 0 || IsDyad(question) ? hits
            : windows.SelectMany(w => Distributed(question, w)).DistinctBy(h => (h.Event, h.Deed)).ToList();
        if (question.Anchor is null || (hits.Count > 0 && question.Asked != Asked.List))
        {
            return hits;
        }

        var all = hits.Concat(_anchors.AnswersTo(question, others)).DistinctBy(h => (h.Event, h.Deed));
        hits = [.. all.OrderBy(h => h.Event > 0 && question.Asked == Asked.List ? h.First : 0)];
        return hits.Count > 0 ? hits : _anchors.Told(question);
    }

    // "what did Putin say after the expulsion": not what he said of something else years later.
    private static bool IsTooLate(Question question, Hit hit, Hit itself) =>
        hit.Event > 0 && hit.First > itself.Last + LongestReaction
        && question is { Asked: not Asked.List, Pick: null, Anchor.Relation: AnchorRelation.After }
        && question.Action?.Uses.All(u => u.Sense.Codes.Any(Cameo.IsSaying)) == true;

    // "who visited China in the same month as Japan": somebody else.
    private static bool IsAnchor(Question question, Hit hit) =>
        hit.Event == 0 && question is { Asked: Asked.Who or Asked.Where, Anchor.Actor: { } actor }
        && actor.Actors.Contains(question.AskedSide == Side.Target ? hit.Target : hit.Source);

    // "who besides Poland expelled diplomats": what Poland alone did is no answer, nor what was done to it.
    private bool IsExcluded(Question question, Hit hit)
    {
        if (question.Excluded.Count == 0)
        {
            return false;
        }

        var excluded = question.Excluded.SelectMany(m => m.Actors).ToHashSet();
        var happening = hit.Event > 0 ? _session.Event(hit.Event)! : null;
        return (happening?.Sources ?? [hit.Source]).All(excluded.Contains) || (happening?.Targets ?? [hit.Target]).Any(excluded.Contains);
    }

    public List<Hit> InWindow(Question question, DayWindow window)
    {
        if (window.IsEmpty)
        {
            return [];
        }

        if (question.IsOfRows)
        {
            return Rows(question, window).Select(h => h with { Window = window }).ToList();
        }

        var hits = _events.Find(question, window);

        // "when did Lavrov say that Russia suspended its mission"; but who refused or demanded to do it did not do it.
        var isReported = question.Action?.Uses.All(u => u.Sense.Codes is ["010", ..]) == true;
        hits = hits.Count > 0 || !isReported || question.Alternative is not { IsClaim: true, Sources.Count: > 0 } other
            ? hits
            : _events.Find(other, window);
        hits = hits.Count > 0 ? hits : Rows(question, window);
        return hits.Select(h => h with { Window = window }).ToList();
    }

    // CAMEO 12, reject, and 016, deny: the contrary of what follows.
    private static bool Refuses(string code) =>
        code.StartsWith("12", StringComparison.Ordinal) || code.StartsWith("016", StringComparison.Ordinal);

    private List<Hit> Rows(Question question, DayWindow window)
    {
        var isNoDeed = question.Asked == Asked.YesNo && !Decision.IsAboutDeed(question);
        var rows = isNoDeed ? [] : _deeds.Find(question, window);
        var isRefused = question.Action?.Uses.Any(u => u.Sense.Codes.Any(Refuses)) == true;
        return rows.Count > 0 || isRefused || question.Alternative is not { Action: not null } other ? rows
            : Rows(other with { Times = question.Times, Anchor = question.Anchor }, window);
    }

    // "what happened between Iran and France": a row of one of them with somebody else does not lie between the two.
    private static bool IsDyad(Question question) => question is { IsOfRows: true, Others.Count: > 1 };

    // "when did Germany and France expel …": where no event has both, each has to have its own.
    private List<Hit> Distributed(Question question, DayWindow window)
    {
        foreach (var (mentions, with) in Coordination.Of(question))
        {
            var each = mentions.Select(m => InWindow(with([m]), window)).ToList();
            if (each.All(h => h.Count > 0))
            {
                return each.SelectMany(h => h.Where(x => x.Score >= h[0].Score - 1)).DistinctBy(h => (h.Event, h.Deed)).ToList();
            }
        }

        return [];
    }

    /// <summary>The answer by some hits; one without hits where they do not say what is asked.</summary>
    public Answer Found(Question question, List<Hit> hits)
    {
        var chosen = _chooser.Choose(question, hits);
        if (question.MostOften && chosen.Any(h => h.Event > 0))
        {
            // The facts told one by one are a choice; who did most is not to be counted by them.
            return None(question);
        }

        if (question.CountsDeeds && chosen.Count > 0 && chosen[0].Event == 0)
        {
            question = question with { Asked = Asked.HowOften };
        }

        chosen = _chooser.Counted(question, chosen);
        var ranks = question is { MostOften: true, Asked: not Asked.When };
        var ranking = ranks ? _values.Ranking(question, chosen) : [];
        if (ranking.Count > 0)
        {
            var best = ranking.TakeWhile(r => r.Count == ranking[0].Count).Select(r => r.Actor.Id).ToHashSet();
            chosen = chosen.Where(h => _values.Actors(question, h).Any(best.Contains)).ToList();
        }

        var values = ranks ? ranking.Select(r => r.Actor.Name).ToList() : _values.Values(question, chosen);
        if (values.Count == 0)
        {
            // "where must Ukraine keep its jets": the facts have no place for it, but what the sources say of it names one.
            chosen = InText(question, hits.Where(h => h.Event > 0 && h.Score >= hits[0].Score - 1));
            if (chosen.Count == 0)
            {
                return None(question);
            }

            question = question with { Asked = Asked.Describe };
            values = _values.Values(question, chosen);
        }

        return new Answer
        {
            Question = question,
            Outcome = Outcome.Answered,
            Values = values,
            Counts = ranking.Select(r => r.Count).ToList(),
            Counted = _values.Counted(question, chosen),
            Hits = chosen,
            Quantities = question.Asked != Asked.HowMany ? new Dictionary<int, IReadOnlyList<Facts.Quantity>>()
                : chosen.Where(h => h.Event > 0).ToDictionary(h => h.Event, h => _values.Wanted(question, _session.Event(h.Event)!)),
            Anchor = question.Anchor?.Event is { } anchor && IsNamed(anchor) ? Hits(anchor).FirstOrDefault(h => h.Event > 0) : null,
            Suggestions = question.Asked == Asked.List ? [] : Related(chosen, hits),
        };
    }

    // Those of some events of which the sources say in words what is asked for.
    private List<Hit> InText(Question question, IEnumerable<Hit> hits) =>
        hits.Select(h => h with { Told = _texts.Find(question, _session.Event(h.Event)!) }).Where(h => h.Told.Count > 0).ToList();

    // What fits as well but for its words comes first, then what belongs to the event that is told.
    private List<int> Related(List<Hit> told, List<Hit> hits)
    {
        var shown = told.Select(h => h.Event).ToHashSet();
        var related = hits.Where(h => h.Event > 0 && h.Fit >= hits[0].Fit).Select(h => h.Event).ToList();
        foreach (var hit in told.Where(h => h.Event > 0).Take(1))
        {
            var happening = _session.Event(hit.Event)!;
            related.AddRange(happening.RespondsTo);
            related.AddRange(_session.AnswersTo(hit.Event));
            related.AddRange(happening.PartOf is { } whole ? _session.PartsOf(whole).Prepend(whole) : _session.PartsOf(hit.Event));
        }

        return related.Distinct().Where(e => !shown.Contains(e)).Take(MostSuggestions).ToList();
    }

    /// <summary>Whether a question names an event: an actor alone does not.</summary>
    public static bool IsNamed(Question part) =>
        part.Action is not null || part.Terms.Any(t => !t.IsSoft && t.Number is null) || part.Others.Any(o => o.IsPart);

    private Answer None(Question question)
    {
        var nearest = _events.Nearest(question, MostSuggestions);
        var outcome = _events.Corrects(question, nearest) ? Outcome.Corrected : Outcome.Closest;
        return nearest.Count == 0
            ? new Answer { Question = question, Outcome = Outcome.NoSource }
            : new Answer { Question = question, Outcome = outcome, Nearest = nearest };
    }
}
