using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Matching.Checks;

/// <summary>Whether the fact is about what the question says was done.</summary>
internal sealed class ActionCheck : ICheck
{
    // CAMEO: acknowledge or claim responsibility, and deny it.
    private const string Claimed = "015";
    private const string Denied = "016";
    private const int Intents = 3;

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact) =>
        clause.Slots.OfType<ActionSlot>().Select(slot =>
            new Finding("action", slot, Of(question, clause, slot, fact), $"what happened: {slot.Text}")
            {
                IsTitled = slot.Action.Uses.Any(u => fact.Named.Contains(u.Sense.Id)) || IsMilestone(slot, fact),
            });

    private static Agreement Of(Question question, Clause clause, ActionSlot slot, Fact fact)
    {
        if (IsMilestone(slot, fact) || IsBegun(question, slot, fact))
        {
            return Agreement.Same;
        }

        var senses = slot.Action.Uses.Select(u => u.Sense.Id).ToList();
        if (!slot.Stems.All(fact.Stems.Contains) && clause.Slots.OfType<WordSlot>().Any(w => IsUsedUp(w.Term, senses, fact)))
        {
            return Agreement.Unsaid;
        }

        if (IsOnlyMeant(question, clause, slot.Stems, senses, fact))
        {
            return Agreement.Contradicted;
        }

        if (slot.Action.IsPlain)
        {
            return question.Asked is Asked.YesNo or Asked.Who && !AreAllIn(slot.Stems, fact.Title)
                ? Agreement.Unsaid
                : WordCheck.Of(slot.Stems, slot.Kin, fact);
        }

        var isMereWord = question.Asked == Asked.Who && slot.Action.Uses.Any(u => u.Sense.Codes is ["010", ..]);
        if ((slot.Kin.Opposites.Any(fact.Title.Contains) && !senses.Exists(fact.Heads.Contains))
            || slot.Opposites.Any(o => !fact.Stems.Contains(o.Stem) && o.Opposites.Any(fact.Title.Contains)))
        {
            return Agreement.Contradicted;
        }

        if (question is { IsClaim: true, IsNotPast: false, Asked: Asked.HowMany or Asked.YesNo or Asked.Who } && !isMereWord)
        {
            // A number, a name and a yes belong to what the event is, not to what it speaks of; that some died there says of nobody that
            // he did.
            var isOfSomebody = question.Asked == Asked.YesNo && IsHarm(question)
                && (question.Parties.Any(m => !m.IsPlace) || question.Terms.Any(t => t.IsName));
            return senses.Exists((isOfSomebody ? fact.TitleHeads : fact.Heads).Contains) || AreAllIn(slot.Stems, fact.Title)
                ? Agreement.Same : Agreement.Unsaid;
        }

        // "visits in 2021": what was one, not what happened during one.
        var isOfKind = question.Asked == Asked.List && !IsSaying(question);
        var main = isOfKind || question is { IsClaim: true, Asked: Asked.When or Asked.Where } ? fact.Heads : fact.Main;
        if (senses.Exists(main.Contains) || AreAllIn(slot.Stems, fact.Names))
        {
            return Agreement.Same;
        }

        if (question is { IsClaim: true, Asked: Asked.When or Asked.Where } && IsMeeting(question) && !IsMeeting(fact.Row.Type))
        {
            // "when did Castro meet Eisenhower": a source that speaks of a meeting tells of another deed.
            return Agreement.Unsaid;
        }

        var isSaid = senses.Exists(fact.Senses.Contains) || AreAllIn(slot.Stems, fact.Stems);
        var isAsked = senses.Exists(fact.AskSenses.Contains) || AreAllIn(slot.Stems, fact.AskStems);
        return isSaid || isAsked || (question.IsClaim && slot.Kin.Near.Any(fact.Title.Contains)) ? Agreement.Near
            : IsContrary(slot.Action, fact) || IsDenial(slot.Action, fact) ? Agreement.Contradicted
            : Agreement.Unsaid;
    }

    /// <summary>
    /// Whether a question asks for what was done by words that the fact has for nothing but what was promised, planned or demanded.
    /// </summary>
    public static bool IsOnlyMeant(Question question, Clause clause, IReadOnlyList<string> stems, List<int> senses, Fact fact) =>
        !question.IsSupposed && question.Asked is Asked.When or Asked.Where or Asked.Who or Asked.HowMany or Asked.YesNo
        && !clause.IsOfSaying && !clause.Families.Contains(Intents)
        && (senses.Count > 0 && senses.Exists(fact.Senses.Contains)
            ? senses.TrueForAll(s => fact.UnrealSenses.Contains(s) || !fact.Senses.Contains(s))
            : stems.Count > 0 && stems.All(fact.UnrealStems.Contains));

    private static bool IsMilestone(ActionSlot slot, Fact fact) =>
        slot.Milestone is { } milestone && fact.Row.Assertions.Any(a => a.Milestone == milestone);

    // "when did the bombing start": what was done began when it was done.
    private static bool IsBegun(Question question, ActionSlot slot, Fact fact) =>
        slot.Milestone == MilestoneKind.Lasted && slot.Action.Uses.Any(u => u.Sense.Name == MilestoneWords.Begin)
        && question.Terms.Any(t => t.Senses.Any(s => s.Codes.Count > 0 && fact.TitleHeads.Contains(s.Id)));

    // CAMEO 07 and 08 help and give way, 14 to 20 fight: who unfroze an account is not told by who froze it.
    private static bool IsContrary(SenseMatch action, Fact fact)
    {
        static int Side(int family) => family is 7 or 8 ? 1 : family >= 14 ? -1 : 0;
        return Side(fact.Family) != 0 && MoodCheck.Families(action).All(f => Side(f) == -Side(fact.Family));
    }

    /// <summary>Whether every meaning of a question's action is a meeting, a call or a visit (CAMEO 04).</summary>
    public static bool IsMeeting(Question question) =>
        question.Action is { } action
        && action.Uses.All(u => u.Sense.Codes is [var code, ..] && IsMeeting(code) && !u.Sense.Codes.Any(Cameo.IsSaying));

    private static bool IsMeeting(string code) => code.StartsWith("04", StringComparison.Ordinal);

    // Who denied responsibility did not claim it, and the other way round.
    private static bool IsDenial(SenseMatch action, Fact fact)
    {
        bool IsAll(string code) => action.Uses.All(u => u.Sense.Codes is [var own, ..] && own.StartsWith(code, StringComparison.Ordinal));
        return (fact.Row.Type == Denied && IsAll(Claimed)) || (fact.Row.Type == Claimed && IsAll(Denied));
    }

    private static bool AreAllIn(IReadOnlyList<string> stems, IReadOnlySet<string> words) => stems.Count > 0 && stems.All(words.Contains);

    // "when were the Minsk agreements signed": the agreements that the fact speaks of do not say that they were signed as well.
    private static bool IsUsedUp(Term term, List<int> senses, Fact fact) =>
        term.Senses.Any(s => senses.Contains(s.Id)) && term.Words.Count > 0 && term.Words.All(fact.Stems.Contains);

    /// <summary>Whether every meaning of a question's action is a deed that changes the world: violence, coercion, aid, protest.</summary>
    public static bool IsDeed(Question question) =>
        question.Action is { } action && MoodCheck.Families(action).All(MoodCheck.Deeds.Contains);

    /// <summary>Whether it is that people came to harm.</summary>
    public static bool IsHarm(Question question) =>
        question.Action is { } action && action.Uses.Any(u => u.Sense.Name is "die" or "people-killed" or "people-wounded");

    /// <summary>
    /// Whether a question's action is something said: a statement, an appeal, a demand, an accusation, a refusal or a threat.
    /// </summary>
    public static bool IsSaying(Question question) =>
        question.Action is { } action && action.Uses.Any(u => u.Sense.Codes.Any(Cameo.IsSaying));

    /// <summary>
    /// Whether it is a mere statement: "what did Biden say about Putin" does not ask for their meeting. "When did Germany announce" is
    /// answered by the deed.
    /// </summary>
    public static bool IsMereStatement(Question question) =>
        question.Action is { } action
        && action.Uses.All(u => u.Sense.Codes is ["010", ..] && u.Sense.Name is not ("announce" or "declare"));
}
