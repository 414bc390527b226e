using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Whether a question says enough to be answered.</summary>
internal static class Askable
{
    // "was Borrell in Moscow in February": that somebody was somewhere needs no verb.
    public static bool AsksPresence(Question question) =>
        question.Action is null && question.Places.Any(p => p.IsTown)
        && question.Parties.Count == 1 && question.Terms.All(t => t.IsSoft);

    // "what is the latest event", "first entry of the timeline": of everything that is dated.
    public static bool AsksOfAll(Question question) =>
        question is { Asked: Asked.List, Pick: not null }
        && (question with { Terms = [] }).IsEmpty && question.Terms.All(t => t.IsSoft && t.Number is null);

    // An actor or a time alone is enough to list by, not to say who, what, why or whether.
    public static bool SaysEnough(Question question)
    {
        if (question is { Asked: Asked.Who, Action: null, Anchor: null })
        {
            return AsksPresence(question)
                || (question.Terms.Any(t => t.IsVerbForm) && question.Terms.Any(t => t is { IsSoft: false, Number: null }));
        }

        return question.Action is not null
            || AsksPresence(question)
            || question.Terms.Any(t => !t.IsSoft && t.Number is null or >= MatchWeights.LeastNamingNumber)
            || question.Parties.Any(m => m.IsPart)
            || (question.Asked is Asked.List or Asked.When or Asked.Describe or Asked.HowOften
                && (question.Mentions.Count > 0 || question.Times.Count > 0 || question.Anchor is not null));
    }
}
