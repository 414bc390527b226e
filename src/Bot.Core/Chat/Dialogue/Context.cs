using Bot.Core.Answers;
using Bot.Core.Index;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Linking;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Answers what leaves open which event it asks about, by the events that were told and by those linked to them.</summary>
internal sealed class Context(IndexSession session, ToldAnswerer told)
{
    /// <summary>Of more events than these nothing else is looked for that belongs to them.</summary>
    private const int MostLinked = 3;
    private const int MostNear = 12;

    // It names nobody and no time ("how many were expelled"), or nothing but who did what ("whom did Russia blame");
    // what somebody said is his own.
    private static bool Leans(Question question)
    {
        var isOfOne = question is
        {
            Asked: Asked.When or Asked.Who or Asked.What or Asked.Where or Asked.Why or Asked.HowMany or Asked.YesNo,
            Times.Count: 0, Anchor: null, Parts.Count: 0, Problems.Count: 0, Excluded.Count: 0, Pick: null, Publisher: null,
            IsIdentity: false,
        };
        var names = question.Mentions.Count + question.Terms.Count(t => t.IsName);
        return isOfOne && !ActionCheck.IsMereStatement(question)
            && (names == 0 ? question.Action is not null || question.Terms.Any(t => !t.IsSoft)
            : names == 1 && question.Asked != Asked.YesNo && question.Action is not null && question.Terms.All(t => t.IsSoft));
    }

    /// <summary>Whether what an "and …?" names is a thing, and neither somebody nor a deed.</summary>
    public static bool MayBePart(Question question) => question is
    {
        Asked: Asked.Describe, Mentions.Count: 0, Times.Count: 0, Anchor: null, Parts.Count: 0, Problems.Count: 0, HasPronoun: false,
        Terms.Count: <= 2,
    };

    /// <summary>
    /// The answer to a question that leaves open which event it means; null where it does not, or nothing that was told says it.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="turn">What was told.</param>
    public Answer? Meant(Question question, Turn turn) =>
        !Leans(question) ? null : told.Meant(question, [.. turn.Events.Concat(turn.Beside).Where(e => MayTell(question, e))])
        ?? (turn.Events.Count > MostLinked ? null : OfOne(
                told.Meant(question, [.. turn.Events.SelectMany(Linked).Except(turn.Events).Where(e => MayTell(question, e))])));

    // "Who was visiting", "whose account was it": whoever did something else than is asked for is no answer.
    private bool MayTell(Question question, int happening) =>
        question.Asked != Asked.Who
        || question.Action?.Uses.Select(u => u.Sense.Codes)
            .Any(codes => codes.Count == 0 || codes.Any(c => IsAlike(c, session.Event(happening)!.Type))) == true;

    // CAMEO's first two digits are the kind of deed.
    private static bool IsAlike(string code, string other) => string.CompareOrdinal(code, 0, other, 0, 2) == 0;

    // Of several that belong to what was told, none is where "they" were.
    private static Answer? OfOne(Answer? answer) =>
        answer is { Question.Asked: Asked.Where } && answer.Hits.DistinctBy(h => h.Event).Count() > 1 ? null : answer;

    /// <summary>Whoever did what was told together with those that the last question names; null where nobody did.</summary>
    public Answer? Others(string text, Question last, Turn turn)
    {
        var named = last.Sources.SelectMany(m => m.Actors).ToHashSet();
        var together = turn.Events.Where(e => session.Event(e)!.Sources.Any(named.Contains)).ToList();
        var others = together.SelectMany(e => session.Event(e)!.Sources).Where(a => !named.Contains(a)).Distinct().ToList();
        return others.Count == 0 ? null : told.About(new Question { Text = text, Asked = Asked.Who }, together) with
        {
            Values = [.. others.Select(a => session.Actor(a).Name)],
        };
    }

    /// <summary>Who did the same as the last question asks, but for whoever was told.</summary>
    public Question WithoutDoers(string text, Question last, Turn turn) => last with
    {
        Text = text,
        Asked = Asked.Who,
        AskedSide = Side.Source,
        IsElse = true,
        Excluded = last.Sources.Count > 0 ? last.Sources : Mentions(turn.Events.SelectMany(e => session.Event(e)!.Sources)),
        Targets = last.Targets.Count > 0 ? last.Targets : Mentions(Befell(turn.Events)),
        Sources = [],
        Times = [],
        Pick = null,
        Counted = [],
        CountsActors = false,
        Terms = [.. last.Terms.Where(t => t.Number is null)],
    };

    /// <summary>
    /// What goes on from an answer that <see cref="Meant"/> gave: where it is not of the last events, neither is the question.
    /// </summary>
    public static Turn Then(Answer answer, Turn turn)
    {
        var told = answer.Hits.Select(h => h.Event).Distinct().ToList();
        return new Turn
        {
            Question = told.TrueForAll(turn.Events.Contains) ? turn.Question : "",
            Events = told,
            Wanted = answer.Question.Asked,
        };
    }

    // Those to whom all of it was done.
    private IEnumerable<int> Befell(IReadOnlyList<int> events) =>
        events.Select(e => session.Event(e)!.Targets.AsEnumerable()).Aggregate((one, other) => one.Intersect(other));

    private List<ActorMention> Mentions(IEnumerable<int> actors) =>
    [
        .. actors.Distinct().Select(a => new ActorMention(
            session.Actor(a).Name, [a], KeyRank.Name, [], IsPart: false, IsPlace: false, IsTown: false, IsState: false)),
    ];

    /// <summary>What happened in the place that a phrase names, and nothing else ("Bucha"); null where that is not one event.</summary>
    public Hit? TookPlace(Question phrase)
    {
        if (phrase is not { Action: null, Times.Count: 0, Mentions: [{ Actors: [var place] }] } || !phrase.Terms.All(t => t.IsSoft))
        {
            return null;
        }

        var there = told.Near(phrase, MostNear).Select(e => session.Event(e)!).Where(e => e.Place == place && !e.IsSaying).ToList();
        return there is [var one] ? Hit.Of(one) : null;
    }

    /// <summary>What was told, and what belongs to it.</summary>
    public IReadOnlyList<int> Around(Turn turn, int most) =>
        [.. turn.Events.Concat(turn.Events.SelectMany(Linked)).Distinct().Take(most)];

    private IEnumerable<int> Linked(int id)
    {
        var happening = session.Event(id)!;
        return happening.RespondsTo.Concat(session.AnswersTo(id))
            .Concat(happening.PartOf is { } whole ? session.PartsOf(whole).Prepend(whole) : session.PartsOf(id));
    }
}
