using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Answers about events that were told before: what a message refers to needs no finding.</summary>
internal sealed class ToldAnswerer(Answerer answerer, IndexSession session, FactCache facts)
{
    private readonly Matcher _matcher = new(session, facts);

    /// <summary>What a question asks of some events; where they do not say it, they are told as the nearest.</summary>
    /// <param name="question">What is asked for; whoever it names is not asked for.</param>
    /// <param name="events">Ids of the events, best first; at least one.</param>
    public Answer About(Question question, IReadOnlyList<int> events)
    {
        var answer = answerer.Found(question, Hits(events));
        return answer.Hits.Count > 0 ? answer : Closest(question, events);
    }

    /// <summary>Some events, told as what comes nearest to a question.</summary>
    public Answer Closest(Question question, IReadOnlyList<int> events) =>
        new() { Question = question, Outcome = Outcome.Closest, Nearest = _matcher.Told(events) };

    /// <summary>The answer to a question by those of its hits that were told before; null where none was.</summary>
    public Answer? Among(Question question, IReadOnlyList<int> events)
    {
        if (question.IsEmpty || question.Parts.Count > 0 || question.Asked is Asked.HowLong or Asked.Order)
        {
            return null;
        }

        var hits = answerer.Hits(question).Where(h => events.Contains(h.Event)).ToList();
        return hits.Count > 0 && answerer.Found(question, hits) is { Hits.Count: > 0 } found ? found : null;
    }

    /// <summary>
    /// The answer to a question that leaves open which event it means, by those of some events that say all it asks; null where none does.
    /// </summary>
    public Answer? Meant(Question question, IReadOnlyList<int> events)
    {
        var hits = _matcher.CompareThese(question, events).Where(v => Decision.IsMeantAsTold(question, v)).Select(Hit.Of).ToList();
        return hits.Count > 0 && answerer.Found(question, hits) is { Hits.Count: > 0 } found ? found : null;
    }

    /// <summary>All of some events, as a list or, of one, as an answer.</summary>
    public static Answer List(Question question, IReadOnlyList<Hit> hits, IReadOnlyList<string> titles) =>
        new() { Question = question, Outcome = Outcome.Answered, Values = titles, Hits = hits };

    /// <summary>Whether one event came before another; null where their dates leave it open.</summary>
    public static bool? IsBefore(Hit hit, Hit other) =>
        hit is { IsReport: false, Last: > 0 } && other is { IsReport: false, First: > 0 } && hit.Last < other.First ? true
        : hit is { IsReport: false, First: > 0 } && other is { IsReport: false, Last: > 0 } && hit.First > other.Last ? false
        : null;

    /// <summary>Events as hits.</summary>
    public List<Hit> Hits(IEnumerable<int> events) => [.. events.Select(e => Hit.Of(session.Event(e)!))];

    /// <summary>Ids of the events that fit a question or come nearest to it, best first.</summary>
    public IReadOnlyList<int> Near(Question question, int most) => question.IsEmpty ? [] :
    [
        .. answerer.Hits(question).Where(h => h.Event > 0).Select(h => h.Event)
            .Concat(new CuratedFinder(_matcher).Nearest(question, most).Select(v => v.Fact.Row.Id)).Distinct().Take(most),
    ];
}
