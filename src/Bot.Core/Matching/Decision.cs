using Bot.Core.Matching.Checks;
using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>
/// Decides in one place whether a fact answers a question. What it contradicts, it does not answer. What it is silent on weighs by what it
/// is: a fact that does not say what was done, how many, or what is asked for is no answer; a word that no fact holds is most likely
/// another word for what they say.
/// </summary>
internal static class Decision
{
    /// <summary>Whether a verdict is an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="verdict">How the fact stands to it.</param>
    /// <param name="lead">How much more of the question it agrees to than any other fact.</param>
    public static bool Answers(Question question, Verdict verdict, double lead)
    {
        if (verdict.Contradictions.Any() || !(IsAnchored(question, verdict) || IsMeant(question, verdict, lead)))
        {
            return false;
        }

        if (SaysAmple(verdict, lead) && question.Asked != Asked.YesNo)
        {
            return true;
        }

        var isClear = lead >= MatchWeights.ClearLead && verdict.Agreed >= MatchWeights.LeastAgreed;
        return question.Asked switch
        {
            // A claim is only agreed to as a whole, and a number and a name only in so many words.
            Asked.YesNo => !verdict.Silences.Any() && !IsLoose(verdict) && !IsOnlyNamed(verdict),
            Asked.Who when question.Action is null => !verdict.Fact.IsSaying && !verdict.Silences.Any() && (isClear || !IsLoose(verdict)),
            Asked.Who => SaysEnough(question, verdict) && ((isClear && !verdict.Silences.Any()) || !IsLoose(verdict)),
            Asked.HowMany => !verdict.Silences.Any() && !IsLoose(verdict),
            Asked.When or Asked.What or Asked.Why when isClear => !verdict.Silences.Any(f => IsAsked(f.Slot!)),
            Asked.When or Asked.What or Asked.Why or Asked.Where or Asked.Describe =>
                SaysEnough(question, verdict)
                && !verdict.Findings.Any(f => f is { Slot: WordSlot { IsForeign: false }, Agreement: Agreement.Near }),
            _ => SaysEnough(question, verdict),
        };
    }

    // Where a fact says many things of a question, and no other as many, what it does not say is most likely said in other words: all the
    // more of what somebody said, which is told in the words of a source.
    private static bool SaysAmple(Verdict verdict, double lead)
    {
        if (verdict.Silences.Any(f => f.Slot is WordSlot { Term.IsSlot: true }))
        {
            return false;
        }

        var said = Said(verdict);
        return (lead >= 0 && said.Count >= MatchWeights.AmpleSaid)
            || (said.Exists(s => s is WordSlot)
                && ((lead >= MatchWeights.ClearLead && said.Count(s => s is ActorSlot) > 1)
                    || (lead >= MatchWeights.NamedLead && verdict.Fact.IsSaying && said.Count >= MatchWeights.AmpleSaidOfSaying)));
    }

    /// <summary>
    /// Whether a fact comes near enough to be told where nothing answers: it is named, or a good part of what is asked for stands in it.
    /// </summary>
    public static bool IsNear(Question question, Verdict verdict)
    {
        var said = Said(verdict);
        return IsNamed(question, verdict, said)
            || IsOnlyNamed(verdict)
            || verdict.Agreed >= (said.Count > 1 ? MatchWeights.LeastNear : MatchWeights.LeastNearInOneWord);
    }

    /// <summary>
    /// Whether a fact says all of a question but for a number, for which it has another: the one who did it, what was done and the rest are
    /// the same.
    /// </summary>
    public static bool IsCorrection(Verdict verdict) =>
        verdict.Contradictions.ToList() is [{ Slot: NumberSlot }] && !verdict.Silences.Any()
        && verdict.Findings.Any(f => f is { Slot: ActorSlot, Agreement: Agreement.Same })
        && verdict.Findings.Any(f => f is { Slot: ActionSlot, Agreement: Agreement.Same });

    // Something ties a question to the fact: it is named, or two things are said. "Set an alarm" shares a word with a fact as everything
    // shares some word with some fact.
    private static bool IsAnchored(Question question, Verdict verdict)
    {
        var said = Said(verdict);
        return IsNamed(question, verdict, said)
            || said.Count(s => s is WordSlot { IsForeign: false }) + (question.Times.Count > 0 ? 1 : 0) > 1;
    }

    // "the expulsion of the eight", "instex": all that is said stands in its title, and in no other.
    private static bool IsMeant(Question question, Verdict verdict, double lead)
    {
        var about = verdict.Findings.Where(f => f.Slot is not null).ToList();
        var isName = about.Count > 1 || about is [{ Slot: WordSlot { Term.IsName: true } }];
        return !question.IsClaim && isName && lead >= MatchWeights.ClearLead
            && about.TrueForAll(f => f is { Agreement: Agreement.Same, IsTitled: true });
    }

    // By somebody who has to do with it, its own name, or a number that is one; a list, by deeds alone.
    private static bool IsNamed(Question question, Verdict verdict, List<Slot> said) =>
        verdict.IsCalled
        || verdict.Findings.All(f => f.Slot is null)
        || said.Exists(s => s is ActorSlot or NumberSlot { Number: >= MatchWeights.LeastNamingNumber })
        || (question.Asked is Asked.List or Asked.HowOften && said.Exists(s => s is ActionSlot));

    private static List<Slot> Said(Verdict verdict) =>
        [.. verdict.Findings.Where(f => f is { Slot: not null, Agreement: Agreement.Same }).Select(f => f.Slot!)];

    private static bool SaysEnough(Question question, Verdict verdict) =>
        verdict.Coverage >= MatchWeights.LeastCovered && !verdict.Silences.Any(f => IsVital(question, f.Slot!));

    // Whether something of it is only said in other words.
    private static bool IsLoose(Verdict verdict) => verdict.Findings.Any(f => f is { Slot: WordSlot, Agreement: Agreement.Near });

    // Whether somebody has to do with it otherwise than the question says.
    private static bool IsOnlyNamed(Verdict verdict) => verdict.Findings.Any(f => f is { Slot: ActorSlot, Agreement: Agreement.Near });

    // What is asked for itself, and what was done to it.
    private static bool IsAsked(Slot slot) =>
        slot is NumberSlot or ActionSlot or WordSlot { Term.IsSlot: true } or WordSlot { Term.IsPredicate: true }
        || (slot is WordSlot { Term: { } term } && term.Senses.Any(s => s.Codes.Count > 0));

    private static bool IsVital(Question question, Slot slot) =>
        IsAsked(slot) || slot is WordSlot { IsForeign: false }
        || (slot is WordSlot { Term: { } term } && (term.IsParticiple || question.Counted.Contains(term) || IsTopic(question)));

    // "what did Peskov say about the harvest": the only thing that a saying is about.
    private static bool IsTopic(Question question) =>
        ActionCheck.IsMereStatement(question) && (question.Sources.Count == 0 || question.Terms.Count(t => !t.IsSoft) == 1);
}
