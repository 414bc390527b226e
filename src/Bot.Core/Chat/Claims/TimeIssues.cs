using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Matching;

namespace Bot.Core.Chat.Claims;

/// <summary>Finds the times of a sentence that no date of a fact bears out, and those that its dates rule out.</summary>
internal static class TimeIssues
{
    // What a source itself is not sure of rules out no day that lies so near, in days.
    private const int Slack = 31;

    /// <summary>What of the times the fact does not say or says otherwise.</summary>
    public static IEnumerable<Issue> Of(Claim claim, Fact fact)
    {
        var finest = Milestones.Of(fact.Row).Where(m => m.Kind != MilestoneKind.Reported)
            .SelectMany(m => m.Others.Select(a => a.Date!).Prepend(m.Date)).ToList();
        var meant = Meant(claim, fact);
        foreach (var time in claim.Times)
        {
            var words = claim.Text.Substring(time.Phrase.Start, time.Phrase.Length).Trim();
            if (meant.Any(time.Holds) || (ClaimLanguage.English.Recent.Contains(words) && meant.Any(time.Allows)))
            {
                // Which of several times goes with which of several dates, the words do not tell.
                if (claim.Times.Count > 1)
                {
                    yield return new Issue(IssueKind.Doubt, words);
                }
            }
            else
            {
                yield return new Issue(RulesOut(time, finest) && claim.Times.Count == 1 ? IssueKind.Date : IssueKind.Figure, words);
            }
        }
    }

    /// <summary>The days between a sentence's time and the nearest date of a fact that is no coarser than a month.</summary>
    public static int Distance(Claim claim, Fact fact) =>
        fact.Row.Assertions.Where(a => a.Date is { } date && date.Last.DayNumber - date.First.DayNumber < Slack)
            .Select(a => claim.Times.Select(t => t.Distance(a.Date!)).DefaultIfEmpty(0).Min()).DefaultIfEmpty(int.MaxValue).Min();

    // "ordered on", "in effect from": the dates of that step and no other.
    private static List<DateSpan> Meant(Claim claim, Fact fact)
    {
        var milestones = Milestones.Of(fact.Row).Where(m => m.Kind != MilestoneKind.Reported).ToList();
        var asked = Milestones.Of(fact.Row, claim.Question);
        var isNamed = milestones.Count > 0 && asked[0].Kind != milestones[0].Kind;
        return [.. (isNamed ? asked.Take(1) : milestones).SelectMany(m => m.Others.Select(a => a.Date!).Prepend(m.Date))];
    }

    private static bool RulesOut(ClaimTime time, List<DateSpan> dates) =>
        dates.Count > 0 && time.Spans.Count > 0 && time.Phrase.Relation == TimeRelation.During
        && dates.TrueForAll(d => !time.Allows(d) && !time.AllowsInSomeYear(d)
            && (!(d.IsUncertain || d.IsApproximate) || time.Distance(d) > Slack));
}
