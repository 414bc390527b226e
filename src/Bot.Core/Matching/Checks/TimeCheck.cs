using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Matching.Checks;

/// <summary>
/// Whether it was in the days that are asked about, whether the sources give the kind of time that is asked for, and whether the publisher
/// that is named carries the fact.
/// </summary>
internal sealed class TimeCheck(Func<int, string> publisherOf) : ICheck
{
    // Days from which on a date is the time of a state of things, and not merely inexact.
    private const int LongestDay = 60;

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact)
    {
        if (clause.Time is { } time && !time.Days.Touches(fact))
        {
            // A finding only against a fact: that it lies in the days, it says as whatever else lies there.
            yield return new Finding("time", time, Agreement.Contradicted, "it was at another time");
        }

        if (question.AsksHour)
        {
            yield return new Finding("time", null, Agreement.Contradicted, "no source gives the hour");
        }

        // "since when is the accreditation withdrawn": from when it took effect, or for as long as it was so.
        if (question.AsksBound
            && !fact.Row.Assertions.Any(a => a.Milestone is MilestoneKind.Effective or MilestoneKind.Lasted || IsLong(a.Date)))
        {
            yield return new Finding("time", null, Agreement.Contradicted, "no source says for how long");
        }

        if (question.Publisher is { } publisher
            && !fact.Row.Assertions.Any(a => Publishers.IsNamed(Folding.Fold(publisherOf(a.Source)), publisher)))
        {
            yield return new Finding("publisher", null, Agreement.Contradicted, $"{publisher} does not carry it");
        }
    }

    private static bool IsLong(DateSpan? date) => date is { } span && span.Last.DayNumber - span.First.DayNumber > LongestDay;
}
