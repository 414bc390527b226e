using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Answers;

/// <summary>
/// Keeps what somebody threatens, plans, demands, denies or allows from being taken for a deed. A full question about a deed is answered by events
/// of the deed's own family of types; a question that itself asks for a saying, or for what may be, is answered by any.
/// </summary>
internal static class ClaimGuard
{
    // Families whose deeds change the world: here the difference between doing and speaking of it matters most.
    private static readonly HashSet<int> Deeds = [7, 14, 16, 18];
    private const int Intents = 3;

    /// <summary>A full-text query with what the kind of the question demands added to it.</summary>
    public static string Guard(Question question, string match)
    {
        if (question.IsFuture)
        {
            var said = question.Asked is Asked.What or Asked.Why ? $" OR {Marks.Saying}" : "";
            var meant = question.Asked == Asked.When ? "" : $" OR {Marks.Family(Intents)}{said}";
            return $"({match}) AND (marks : ({Marks.TakesEffect}{meant}))";
        }

        if (!(question.IsClaim || question.IsDeed) || question.IsSupposed || question.Asked == Asked.Why || (question.Asked == Asked.What && !question.Terms.Any(t => t.IsSlot)))
        {
            return match;
        }

        var action = question.Action!;
        var senses = action.Uses.Select(u => u.Sense).Concat(question.Terms.SelectMany(t => t.Senses)).Where(s => s.Codes.Count > 0).ToList();
        if (senses.Any(s => s.Codes.Any(Marks.IsSaying)))
        {
            return match;
        }

        if (question.IsContrary)
        {
            return $"(({match}) AND (marks : {Marks.Negated})) NOT (marks : {Marks.Saying})";
        }

        var guarded = $"({match}) NOT (marks : ({Marks.Saying} OR {Marks.Negated}))";
        var families = senses.SelectMany(s => s.Codes).Select(Marks.FamilyOf).Distinct().ToList();
        if (question.Asked == Asked.YesNo && !families.Contains(Intents))
        {
            guarded = $"({guarded}) NOT (marks : {Marks.Family(Intents)})";
        }

        return Families(action).All(Deeds.Contains)
            ? $"({guarded}) AND (marks : ({string.Join(" OR ", families.Select(Marks.Family))}))"
            : guarded;
    }

    /// <summary>Whether a question's action changes the world: it is then done to whom the event was done to, not to whoever it speaks of.</summary>
    public static bool IsDeed(Question question) => question.Action is { } action && Families(action).All(Deeds.Contains);

    private static IEnumerable<int> Families(SenseMatch action) =>
        action.Uses.Where(u => u.Sense.Codes.Count > 0).Select(u => Marks.FamilyOf(u.Sense.Codes[0])).DefaultIfEmpty(0);
}
