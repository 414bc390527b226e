using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>One milestone of an event: its finest date and the assertions that carry it.</summary>
/// <param name="Kind">Which milestone.</param>
/// <param name="Date">The finest date that a source gives for it.</param>
/// <param name="Assertions">The assertions about it whose dates agree with that date, those of the finest date first.</param>
/// <param name="Others">Assertions that date the same milestone otherwise: the sources differ.</param>
internal sealed record MilestoneDate(
    MilestoneKind Kind, DateSpan Date, IReadOnlyList<AssertionRow> Assertions, IReadOnlyList<AssertionRow> Others);

/// <summary>Sorts out which dates an event has.</summary>
internal static class Milestones
{
    private static readonly MilestoneKind[] Order =
    [
        MilestoneKind.Happened, MilestoneKind.Lasted, MilestoneKind.Effective, MilestoneKind.Adopted, MilestoneKind.Decided,
        MilestoneKind.Signed, MilestoneKind.Concluded, MilestoneKind.Announced, MilestoneKind.Reported,
    ];

    /// <summary>
    /// The milestones that have a date, the one a question means first. A mere report counts only where there is nothing else.
    /// </summary>
    public static IReadOnlyList<MilestoneDate> Of(EventRow happening, Question? question = null)
    {
        var asked = question is null ? null : AskedFor(question);
        var found = Order.Select(kind => Milestone(happening, kind)).OfType<MilestoneDate>().ToList();
        if (found.Count > 1)
        {
            found.RemoveAll(m => m.Kind == MilestoneKind.Reported && asked != MilestoneKind.Reported);
        }

        return found.OrderBy(m => m.Kind != asked).Select(m => question is null ? m : AtItsEnd(m, question)).ToList();
    }

    /// <summary>The milestone that a question means by its words; null where it means none.</summary>
    public static MilestoneKind? AskedFor(Question question)
    {
        if (question.AsksBound)
        {
            // "since when", "from what day on": from when it held.
            return MilestoneKind.Effective;
        }

        // "the order to close" is one action, and its first word says which of its dates is meant.
        var senses = question.Terms.SelectMany(t => t.Senses).Concat(question.Action?.Uses.Select(u => u.Sense) ?? []);
        return MilestoneWords.Of(senses, question.ActionWords);
    }

    // "when did the ban end": of what lasted, the day that is asked for; what goes on has none, and is told as a whole.
    private static MilestoneDate AtItsEnd(MilestoneDate milestone, Question question)
    {
        var isEnd = Says(question, MilestoneWords.End);
        return milestone.Kind == MilestoneKind.Lasted && isEnd != Says(question, MilestoneWords.Begin)
            && milestone.Date.Edtf.Split('/') is [var first, var last] && Edtf.Parse(isEnd ? last : first).Span is { } day
                ? milestone with { Date = day }
                : milestone;
    }

    private static bool Says(Question question, string sense) =>
        (question.Action?.Uses.Select(u => u.Sense) ?? []).Concat(question.Terms.SelectMany(t => t.Senses)).Any(s => s.Name == sense);

    private static MilestoneDate? Milestone(EventRow happening, MilestoneKind kind)
    {
        var dated = happening.Assertions.Where(a => a.Milestone == kind && a.Date is not null)
            .OrderBy(a => a.Date!.Last.DayNumber - a.Date.First.DayNumber).ThenBy(a => a.Basis).ToList();
        if (dated.Count == 0)
        {
            return null;
        }

        var finest = dated[0].Date!;
        var (agreeing, others) = (dated.Where(a => Agrees(a.Date!, finest)), dated.Where(a => !Agrees(a.Date!, finest)));
        return new MilestoneDate(kind, finest, agreeing.ToList(), others.ToList());
    }

    // A coarser date that holds the finer one says the same, less exactly.
    private static bool Agrees(DateSpan date, DateSpan finest) => date.Contains(finest);
}
