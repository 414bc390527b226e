using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Whether a question says enough to be answered.</summary>
internal static class Askable
{
    // "where is Bucha": a place and nothing that was done there.
    public static bool AsksWhereabouts(Question question) =>
        question is { Asked: Asked.Where, Action: null, Anchor: null, Times: [], Mentions: [{ IsTown: true }] }
        && question.Terms.All(t => t.IsSoft);

    // "what is the latest event", "first entry of the timeline": of everything that is dated.
    public static bool AsksOfAll(Question question) =>
        question is { Asked: Asked.List, Pick: not null }
        && (question with { Terms = [] }).IsEmpty && question.Terms.All(t => t.IsSoft && t.Number is null);

    // An actor or a time alone is enough to list by, not to say who, what, why or whether.
    public static bool SaysEnough(Question question)
    {
        if (question is { Asked: Asked.Who, Action: null, Anchor: null })
        {
            return Decision.AsksPresence(question)
                || (question.Terms.Any(t => t.IsVerbForm) && question.Terms.Any(t => t is { IsSoft: false, Number: null }));
        }

        return question.Action is not null
            || Decision.AsksPresence(question)
            || question.Terms.Any(t => !t.IsSoft && t.Number is null or >= MatchWeights.LeastNamingNumber)
            || question.Parties.Any(m => m.IsPart)
            || (question.Asked is Asked.List or Asked.When or Asked.Describe or Asked.HowOften
                && (question.Mentions.Count > 0 || question.Times.Count > 0 || question.Anchor is not null));
    }
}
