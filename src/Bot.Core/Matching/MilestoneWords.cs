using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Matching;

/// <summary>What the words of a question say of the milestone that it means: to decide, to sign, to take effect.</summary>
internal static class MilestoneWords
{
    /// <summary>The sense of what began.</summary>
    public const string Begin = "begin";

    /// <summary>The sense of what ended.</summary>
    public const string End = "end";

    // By the name of a sense, or by the stem of a word that has none.
    private static readonly (string Name, MilestoneKind Kind)[] Named =
    [
        ("take-effect", MilestoneKind.Effective),
        ("order", MilestoneKind.Decided), ("decide", MilestoneKind.Decided), ("announce", MilestoneKind.Announced),
        ("sign-agreement", MilestoneKind.Signed), ("formalise", MilestoneKind.Signed),
        ("agre", MilestoneKind.Signed),
        ("adopt", MilestoneKind.Adopted), ("pass", MilestoneKind.Adopted), ("conclud", MilestoneKind.Concluded),
        (Begin, MilestoneKind.Lasted), (End, MilestoneKind.Lasted),
    ];

    /// <summary>The milestone that some words name; null where they name none.</summary>
    public static MilestoneKind? Of(IEnumerable<Sense> senses, IEnumerable<string> stems)
    {
        var said = senses.Select(s => s.Name).Concat(stems).ToHashSet(StringComparer.Ordinal);
        return Named.Where(n => said.Contains(n.Name)).Select(n => (MilestoneKind?)n.Kind).FirstOrDefault();
    }

    /// <summary>
    /// The milestone that a question's action is; null where it is none. To decide, to order and to announce are deeds of their own, and to
    /// begin and to end are such where no day is asked for.
    /// </summary>
    public static MilestoneKind? OfAction(Question question)
    {
        var kind = question.Action is { } action ? Of(action.Uses.Select(u => u.Sense), question.ActionWords) : null;
        return kind is MilestoneKind.Decided or MilestoneKind.Announced || (kind == MilestoneKind.Lasted && question.Asked != Asked.When)
            ? null : kind;
    }

    /// <summary>
    /// Whether a word beside the deed is a milestone that a fact has: "when was the limit announced", "when did the ban end".
    /// </summary>
    public static bool IsSaid(Question question, Term term, Fact fact) =>
        question.Asked == Asked.When && Of(term.Senses, term.Words) is { } kind and not MilestoneKind.Decided
        && fact.Row.Assertions.Any(a => a.Milestone == kind);
}
