using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>
/// Whether a question has to do with the events at all. Everything that people say shares some word with some fact; what comes nearest is
/// only worth telling where more ties it to the question: somebody of the timeline together with a deed, a word or a time of the fact's,
/// or most of what the question says.
/// </summary>
internal static class Evidence
{
    /// <summary>Whether what comes nearest to a question is worth telling.</summary>
    /// <param name="question">The question.</param>
    /// <param name="nearest">The fact that comes nearest.</param>
    /// <param name="isInTime">Whether the question sets a time, and the fact lies in it.</param>
    public static bool IsOfEvents(Question question, Verdict nearest, bool isInTime)
    {
        var content = nearest.Findings.Where(f => f.Slot is ActionSlot or WordSlot).ToList();
        var said = content.Where(IsSaid).ToList();
        var ties = said.Count + (isInTime ? 1 : 0);
        return nearest.IsCalled
            || (IsNamed(nearest) && (content.Count == 0 || AsksOfDeed(question)))
            || (NamesActor(question) ? ties > 0 && nearest.Agreed >= MatchWeights.LeastTold
                : ties > 1 && nearest.Agreed >= MatchWeights.LeastToldUnnamed)
            || (said.Count > 0 && said.Count == content.Count && said.TrueForAll(f => f.Slot is WordSlot { Term.IsName: true }));
    }

    // Somebody who has to do with it, on whatever side, or a number that is a name.
    private static bool IsNamed(Verdict verdict) => verdict.Findings.Any(f => f switch
    {
        { Slot: ActorSlot { Mention.Actors.Count: > 0 } } => IsSaid(f) || f is { Agreement: Agreement.Contradicted, IsTitled: true },
        { Slot: NumberSlot { Number: >= MatchWeights.LeastNamingNumber } } => IsSaid(f),
        _ => false,
    });

    // Somebody or some state, whether or not he has to do with this: "when did Brazil expel Norwegian diplomats".
    private static bool NamesActor(Question question) => question.Mentions.Count > 0;

    // By a question word and a verb that the types of events know: "who visited Chile".
    private static bool AsksOfDeed(Question question) =>
        question is { Action: { IsVerb: true } action, Asked: Asked.Who or Asked.When or Asked.Where or Asked.Why or Asked.HowMany }
        && action.Uses.Any(u => u.Sense.Codes.Count > 0);

    private static bool IsSaid(Finding finding) => finding.Agreement is Agreement.Same or Agreement.Near;
}
