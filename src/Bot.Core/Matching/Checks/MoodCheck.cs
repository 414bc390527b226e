using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Matching.Checks;

/// <summary>
/// Keeps what somebody threatens, plans, demands, denies or allows from being taken for a deed. A full question about a deed is answered by
/// events of the deed's own family of types; a question that itself asks for a saying, or for what may be, is answered by any.
/// </summary>
internal sealed class MoodCheck : ICheck
{
    /// <summary>The name of its findings.</summary>
    public const string Name = "mood";

    /// <summary>Families whose deeds change the world: here the difference between doing and speaking of it matters most.</summary>
    public static readonly HashSet<int> Deeds = [7, 14, 16, 18];

    private const int Intents = 3;
    private const string NotDenied = "no source says that it did not happen";

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact)
    {
        if (Contradiction(question, clause, fact) is { } because)
        {
            yield return new Finding(Name, null, Agreement.Contradicted, because);
        }
    }

    /// <summary>The families that an action may belong to; 0 where it has no code.</summary>
    public static IEnumerable<int> Families(SenseMatch action) =>
        action.Uses.Where(u => u.Sense.Codes.Count > 0).Select(u => Cameo.FamilyOf(u.Sense.Codes[0])).DefaultIfEmpty(0);

    /// <summary>Whether a CAMEO code is that of a refusal (12); but to defy norms (128) is a deed.</summary>
    public static bool IsRefusal(string code) =>
        code.StartsWith("12", StringComparison.Ordinal) && !code.StartsWith("128", StringComparison.Ordinal);

    // Whether a fact is somebody's refusal of what the question says was done.
    private static bool IsRefused(Question question, Fact fact) =>
        IsRefusal(fact.Row.Type)
        && question.Action?.Uses.All(u => u.Sense.Codes.Count > 0 && !fact.TitleHeads.Contains(u.Sense.Id)) == true
        && !ActionCheck.IsSaying(question);

    private static string? Contradiction(Question question, Clause clause, Fact fact)
    {
        if (question.IsNotPast)
        {
            var isPlan = fact.Family == Intents || (question.Asked is Asked.What or Asked.Why && fact.IsSaying);
            var isMeant = question.Asked != Asked.When && isPlan;
            return fact.TakesEffect || isMeant || (fact.Row.IsReport && question.Asked != Asked.When) ? null
                : fact.GoesOn ? "its source knows it only until it was published" : "it is past";
        }

        if (question.IsClaim && IsRefused(question, fact))
        {
            // "why did Yugoslavia sign the accords": it refused to.
            return question.IsContrary ? null : "it was refused";
        }

        if (question is { IsContrary: true, Asked: Asked.Why } && !fact.IsNegated)
        {
            return NotDenied;
        }

        if (question.Action is null || !(question.IsClaim || question.IsDeed) || question.IsSupposed || question.Asked == Asked.Why
            || (question.Asked == Asked.What && !question.Terms.Any(t => t.IsSlot)))
        {
            return null;
        }

        if (fact.IsSaying && question.Attributed.SelectMany(m => m.Actors).Any(fact.Doers.Contains))
        {
            // "what hit Crimea, if we believe the ministry": its word is what is asked for.
            return null;
        }

        if (clause.IsOfSaying || (question.Action.IsPlain && question.Asked is not (Asked.YesNo or Asked.Who)))
        {
            return null;
        }

        var isOfFamily = !ActionCheck.IsDeed(question) || clause.Families.Contains(fact.Family);
        // The verb of its title or of an alias, whatever kind of deed that is elsewhere: "close the file" closes no border.
        var isNamed = question.ActionWords.Count > 0 && question.ActionWords.All(fact.Names.Contains);
        var isCalled = !fact.IsSaying && question.Asked is not (Asked.List or Asked.HowOften);
        var isTitled = question.Action.IsPlain ? isNamed
            : question.Action.Uses.Any(u => fact.TitleHeads.Contains(u.Sense.Id) || (isCalled && fact.CalledHeads.Contains(u.Sense.Id)));
        isOfFamily |= isTitled && !fact.IsSaying;
        if (!fact.IsNegated && isOfFamily && isTitled)
        {
            return null;
        }

        if (question.IsContrary)
        {
            return fact is { IsNegated: true, IsSaying: false } ? null : NotDenied;
        }

        var isSpoken = fact is { IsSaying: true, IsDeedByWords: false };
        if (isSpoken || fact.IsNegated)
        {
            return isSpoken ? "it was only spoken of" : "it did not happen";
        }

        var isOnlyMeant = question.Asked == Asked.YesNo && fact.Family == Intents && !clause.Families.Contains(Intents);
        return isOnlyMeant || (!isOfFamily && !IsTold(question, fact)) ? "it was something else" : null;
    }

    // "when did the fleet leave Portsmouth": a source says just that of it, whatever kind of deed to leave is elsewhere.
    private static bool IsTold(Question question, Fact fact) =>
        question.Asked is Asked.When or Asked.Where or Asked.HowMany && question.ActionWords.Count > 0
        && fact.Reading.Texts.Any(t => question.ActionWords.All(t.Stems.Contains) && question.Terms.All(term => term.IsSoft
            || term.Words.All(t.Stems.Contains) || term.Senses.Any(s => t.Senses.Contains(s.Id))));
}
