using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

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
        if (verdict.Contradictions.Any() || verdict.Silences.Any(f => f.Slot is WordSlot { Term.IsSlot: true }))
        {
            return false;
        }

        var isAnchored = IsAnchored(question, verdict);
        if (isAnchored && verdict.IsTitle && !verdict.Silences.Any() && !IsOnlyNamed(verdict))
        {
            return true;
        }

        if (!(isAnchored || IsMeant(question, verdict, lead)) || IsNoRefusal(question, verdict))
        {
            return false;
        }

        if (question is { Asked: Asked.Who, CountsActors: false } && verdict.Findings.Any(IsOfLeading))
        {
            return false;
        }

        var isClear = lead >= MatchWeights.ClearLead && verdict.Agreed >= MatchWeights.LeastAgreed;
        if (question.Asked != Asked.YesNo && (SaysAmple(question, verdict, lead) || (isClear && IsAllButOneWord(question, verdict))))
        {
            return true;
        }

        return question.Asked switch
        {
            // A claim is only agreed to as a whole, in so many words; so are a number and a name.
            Asked.YesNo => (IsAboutDeed(question) || IsTitleDeed(question, verdict.Fact))
                && !verdict.Silences.Any() && !IsOnlyNamed(verdict) && !IsLoose(verdict),
            // Whoever has a thing ("who has a partnership with Russia"), a title says.
            Asked.Who when question.Action is null && question.Terms.Any(t => t.IsPredicate) =>
                !verdict.Fact.IsSaying && verdict.Findings.All(f => f is { Agreement: Agreement.Same, IsTitled: true }),
            // Whoever has to do with a place was not there for that ("the first ambassador in Washington").
            Asked.Who when question.Action is null =>
                !verdict.Fact.IsSaying && !verdict.Silences.Any() && (isClear || !IsLoose(verdict))
                && !verdict.Findings.Any(f => f is { Slot: ActorSlot { Case: Case.Place }, Agreement: Agreement.Near }),
            Asked.Who => SaysEnough(question, verdict) && ((isClear && !verdict.Silences.Any()) || !IsLoose(verdict)),
            Asked.HowMany => !verdict.Silences.Any() ? !IsLoose(verdict) || (isClear && Counts(question, verdict))
                : lead >= MatchWeights.ClearLead && Counts(question, verdict) && verdict.Silences.All(f => IsOfMotion(f.Slot!)),
            Asked.When or Asked.What or Asked.Why when isClear && !IsOnlyNamed(verdict) =>
                !verdict.Silences.Any(f => IsAsked(f.Slot!) || f.Slot is WordSlot { IsForeign: false }),
            Asked.When or Asked.What or Asked.Why or Asked.Where or Asked.Describe =>
                SaysEnough(question, verdict)
                && !verdict.Findings.Any(f => f is { Slot: WordSlot { IsForeign: false }, Agreement: Agreement.Near }),
            _ => SaysEnough(question, verdict),
        };
    }

    /// <summary>
    /// Whether a fact that was just told of is what a question means that names none: it says all that is asked, and nothing otherwise.
    /// </summary>
    public static bool IsMeantAsTold(Question question, Verdict verdict) =>
        !verdict.Contradictions.Any() && !verdict.Silences.Any() && Said(verdict).Count > 0
        && !IsOnlySpokenOf(question, verdict) && (question.Asked != Asked.YesNo || !IsLoose(verdict));

    // Where a fact says many things of a question, and no other as many, what it does not say is most likely said in other words, unless
    // that is a word that no fact knows. Of what two had to do with each other, and of what somebody said, fewer things are many.
    private static bool SaysAmple(Question question, Verdict verdict, double lead)
    {
        if (lead < 0 || verdict.Silences.Any(f => f.Slot is ActionSlot { Action.IsPlain: true }))
        {
            return false;
        }

        var said = Said(verdict);
        var isOfTwo = said.Count(s => s is ActorSlot) > 1 && said.Exists(s => s is WordSlot);
        return (said.Count >= MatchWeights.AmpleSaid && !verdict.Silences.Any(f => f.Slot is WordSlot { IsForeign: true }))
            || (isOfTwo && AsksFact(question) && lead >= MatchWeights.ClearLead
                && !(question is { Asked: Asked.What, IsMutual: true } && verdict.Silences.Any(f => f.Slot is ActionSlot)))
            || (isOfTwo && verdict.Fact.IsSaying && lead >= MatchWeights.NamedLead)
            || (question.Asked == Asked.What && verdict.Fact.IsSaying && lead >= MatchWeights.AsMuch
                && !(verdict.Silences.Any(f => f.Slot is WordSlot { Term.IsSlot: true }) && verdict.Silences.Count() > 1)
                && said.Count >= MatchWeights.AmpleSaidOfSaying);
    }

    /// <summary>Whether a question asks whether somebody was somewhere, which needs no verb: "was Borrell in Moscow".</summary>
    public static bool AsksPresence(Question question) =>
        question.Action is null && question.Places.Any(p => p.IsTown)
        && question.Parties.Count == 1 && question.Terms.All(t => t.IsSoft);

    /// <summary>Whether a question says what was done: there is no yes without it, unless somebody was somewhere.</summary>
    public static bool IsAboutDeed(Question question) => question.Action is { IsVerb: true } || AsksPresence(question);

    // "how many ships set out": the fact counts ships, and says in other words that they did.
    private static bool Counts(Question question, Verdict verdict) =>
        !verdict.Findings.Any(f => f is { Slot: WordSlot { Term: { IsPredicate: true } or { IsName: true } }, Agreement: Agreement.Near })
        && question.Counted.Any(t => !t.IsSoft && verdict.Fact.Reading.Units.Any(u =>
            t.Words.Concat(NearTo(t, verdict)).Any(u.Stems.Contains) || t.Senses.Any(s => u.Senses.Contains(s.Id))));

    private static IEnumerable<string> NearTo(Term term, Verdict verdict) =>
        verdict.Findings.Select(f => f.Slot).OfType<WordSlot>().Where(s => s.Term.Text == term.Text).SelectMany(s => s.Kin.Near);

    // "who led the London conference": one of those who conferred there, or none of them.
    private static bool IsOfLeading(Finding finding) =>
        finding is { Slot: WordSlot { Term: { IsVerbForm: true, Words: [var verb] } }, IsTitled: false } && Grammar.Leading.Contains(verb);

    // "how many ships went to Malta", "how much grain did Russia give": of what is counted it says no more than that it was there, came or
    // changed hands.
    private static bool IsOfMotion(Slot slot) => slot switch
    {
        ActionSlot { Stems: var stems } => stems is [var verb, ..] && Grammar.MotionVerbs.Contains(verb),
        WordSlot { Term.Words: [var word, ..] } => Grammar.MotionVerbs.Contains(word),
        _ => false,
    };

    // "was the accreditation withdrawn": the noun that the question has for it is what the title says was done.
    private static bool IsTitleDeed(Question question, Fact fact) =>
        question.Action is { } action && action.Uses.Any(u => fact.TitleHeads.Contains(u.Sense.Id));

    // The fact as it is answers it: no name and no number is read out of it.
    private static bool AsksFact(Question question) =>
        question.Asked is Asked.When or Asked.What or Asked.Why or Asked.Where or Asked.Describe;

    // One word that no fact has is most likely another for the same, unless it is what was done.
    private static bool IsAllButOneWord(Question question, Verdict verdict) =>
        AsksFact(question) && Said(verdict).Count > 1
        && verdict.Silences.ToList() is [{ Slot: WordSlot { IsForeign: true, Term: { IsPredicate: false, Senses.Count: 0 } } }];

    /// <summary>
    /// Whether a fact comes near enough to be told where nothing answers: it is named, or a good part of what is asked for stands in it.
    /// A number alone is no such part: "divide 100 by 12".
    /// </summary>
    public static bool IsNear(Question question, Verdict verdict)
    {
        var said = Said(verdict);
        var isMore = said.Exists(s => s is not NumberSlot);
        return verdict.Call > 0
            || (IsNamed(question, verdict, said) && (isMore || verdict.Agreed >= MatchWeights.LeastNear))
            || IsOnlyNamed(verdict)
            || (isMore && verdict.Agreed >= (said.Count > 1 ? MatchWeights.LeastNear : MatchWeights.LeastNearInOneWord));
    }

    /// <summary>
    /// Whether a fact says all of a question but for one thing, for which it has another: a number, or who did it; of a claim also whether
    /// it was done at all, or its contrary.
    /// </summary>
    public static bool IsCorrection(Question question, Verdict verdict)
    {
        var otherwise = verdict.Contradictions.ToList();
        if (otherwise.Count == 0 || verdict.Silences.Any())
        {
            return false;
        }

        var said = Said(verdict);
        var (isDeed, isActor) = (said.Exists(s => s is ActionSlot), said.Exists(s => s is ActorSlot));
        return otherwise switch
        {
            [{ Slot: NumberSlot }] => isDeed && isActor,
            [{ Slot: ActorSlot { Case: Case.Doer } }] => isDeed && isActor && question.IsClaim,
            _ => question.Asked == Asked.YesNo && isActor
                && otherwise.TrueForAll(f => f.Slot is ActionSlot
                    || (f.Slot is null && f.Check != PossessorCheck.Name && (isDeed || f.Check == SpeakerCheck.Name))),
        };
    }

    // Something ties a question to the fact: it is named, or two things are said. "Set an alarm" shares a word with a fact as everything
    // shares some word with some fact.
    private static bool IsAnchored(Question question, Verdict verdict)
    {
        var said = Said(verdict);
        return IsNamed(question, verdict, said)
            || said.Count(s => s is WordSlot { IsForeign: false }) + (question.Times.Count > 0 ? 1 : 0) > 1;
    }

    // "the expulsion of the eight", "instex", "resolution 12 was adopted", "who expelled 45 diplomats": all that is said stands in its
    // title, and in no other; one word, where it is a name, or a day is asked for and no other fact has it.
    private static bool IsMeant(Question question, Verdict verdict, double lead)
    {
        var about = verdict.Findings.Where(f => f.Slot is not null).ToList();
        var isExact = question is { Asked: Asked.Who, CountsActors: false } && about.Exists(f => f.Slot is NumberSlot number
            && verdict.Fact.Row.Assertions.Any(a => a.Quantities.Any(q => q.Value == number.Number && q.Bound == QuantityBound.Exactly)));
        var isClaim = question.IsClaim && !isExact && !about.Exists(f => f.Slot is ActionSlot { Milestone: not null });
        var isOnly = question.Asked == Asked.When && lead >= verdict.Agreed;
        var isName = about.Count > 1 || (about is [{ Slot: { } one }] && (isOnly || one is WordSlot { Term.IsName: true }));
        return !isClaim && isName && lead >= MatchWeights.NamedLead
            && about.TrueForAll(f => f is { Agreement: Agreement.Same, IsTitled: true });
    }

    // By somebody who has to do with it, its own name, or a number that is one; a list, by deeds alone; those who did something, by it and
    // what it was done to.
    private static bool IsNamed(Question question, Verdict verdict, List<Slot> said) =>
        verdict.IsCalled
        || verdict.Findings.All(f => f.Slot is null or TimeSlot)
        || said.Exists(s => s is ActorSlot or NumberSlot { Number: >= MatchWeights.LeastNamingNumber })
        || (said.Count > 1 && said.Exists(s => s is WordSlot { Term.IsName: true }))
        || ((question.Asked is Asked.List or Asked.HowOften || question.CountsActors) && said.Exists(s => s is ActionSlot));

    private static List<Slot> Said(Verdict verdict) =>
        [.. verdict.Findings.Where(f => f is { Slot: not null, Agreement: Agreement.Same }).Select(f => f.Slot!)];

    private static bool SaysEnough(Question question, Verdict verdict) =>
        verdict.Coverage >= MatchWeights.LeastCovered && !verdict.Silences.Any(f => IsVital(question, f.Slot!));

    // Whether something of it is only said in other words.
    private static bool IsLoose(Verdict verdict) => verdict.Findings.Any(f => f is { Slot: WordSlot, Agreement: Agreement.Near });

    // Whether somebody has to do with it otherwise than the question says.
    private static bool IsOnlyNamed(Verdict verdict) => verdict.Findings.Any(f => f is { Slot: ActorSlot, Agreement: Agreement.Near });

    // Whether what was done is only spoken of: "when did Serbia recognise Kosovo", by an event that names Montenegro's recognition.
    private static bool IsOnlySpokenOf(Question question, Verdict verdict) =>
        question.Action?.Uses.All(u => u.Sense.Codes.Count > 0) == true && !ActionCheck.IsSaying(question)
        && verdict.Findings.Any(f => f is { Slot: ActionSlot, Agreement: Agreement.Near });

    // "when did NATO refuse to bomb", by the bombing, which speaks of another refusal, or had votes against it. Whoever refused something
    // is told by a refusal, or by what its title or an alias calls one; but not of what the title says was done.
    private static bool IsNoRefusal(Question question, Verdict verdict)
    {
        var fact = verdict.Fact;
        if (question is not { IsClaim: true, Action: { } action } || fact.IsNegated || MoodCheck.IsRefusal(fact.Row.Type)
            || !action.Uses.All(u => u.Sense.Codes is [var code, ..] && MoodCheck.IsRefusal(code)))
        {
            return false;
        }

        bool IsCalledOne(SentenceReading name) => action.Uses.Any(u => name.Heads.Contains(u.Sense.Id));
        var isDone = fact.TitleDeed is [var verb, ..] && question.Terms.Any(t => t.Words.Contains(verb));
        return question.Asked == Asked.Who
            ? IsOnlyMentioned(verdict) && question.Terms.Any(t => t.Senses.Any(s => fact.TitleHeads.Contains(s.Id)))
            : !IsCalledOne(fact.Reading.Names[0])
                && (isDone || !(fact.IsSaying || fact.Reading.Names.Concat(fact.Reading.Asks).Any(IsCalledOne)));
    }

    private static bool IsOnlyMentioned(Verdict verdict) =>
        verdict.Findings.Any(f => f is { Slot: ActionSlot, Agreement: Agreement.Near or Agreement.Unsaid });

    // What is asked for itself, and what was done to it.
    private static bool IsAsked(Slot slot) =>
        slot is NumberSlot or ActionSlot or WordSlot { Term.IsSlot: true } or WordSlot { Term.IsPredicate: true }
        || (slot is WordSlot { Term: { } term } && term.Senses.Any(s => s.Codes.Count > 0));

    // A word that no fact knows is vital only for a day and a place: anything else may be told in other words.
    private static bool IsUnknown(Question question, Slot slot) =>
        question.Asked is Asked.When or Asked.Where && slot is WordSlot { IsForeign: true };

    private static bool IsVital(Question question, Slot slot) =>
        IsAsked(slot) || IsUnknown(question, slot) || slot is WordSlot { IsForeign: false }
        || (slot is WordSlot { Term: { } term } && (term.IsParticiple || ActionCheck.IsMereStatement(question)));
}
