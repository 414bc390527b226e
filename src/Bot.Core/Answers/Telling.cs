using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Chooses which of an event's assertions answer a question.</summary>
internal static class Telling
{
    /// <summary>
    /// The assertions that tell of an event: the best of each milestone, and what else the sources say where the question wants it.
    /// </summary>
    /// <param name="happening">The event.</param>
    /// <param name="question">The question; null to tell everything.</param>
    /// <param name="most">Most assertions wanted.</param>
    public static List<AssertionRow> Choose(EventRow happening, Question? question, int most)
    {
        var ranked = Ranked(happening, question);
        var chosen = Milestones.Of(happening, question).DistinctBy(m => m.Date.Edtf, StringComparer.Ordinal)
            .Select(m => ranked.First(a => a.Milestone == m.Kind && a.Date?.Edtf == m.Assertions[0].Date!.Edtf)).ToList();
        switch (question?.Asked)
        {
            case Asked.When or Asked.Who or Asked.Where or Asked.YesNo or Asked.HowLong or Asked.Order when chosen.Count > 0:
                break;
            case Asked.HowMany when ranked.Any(a => a.Quantities.Count > 0):
                chosen = ranked.Where(a => a.Quantities.Count > 0).ToList();
                break;
            case Asked.Why when ranked.Any(a => a.Reason is not null):
                chosen = ranked.Where(a => a.Reason is not null).ToList();
                break;
            default:
                chosen.AddRange(ranked);
                break;
        }

        return chosen.DistinctBy(a => a.Text, StringComparer.Ordinal).Take(most).ToList();
    }

    /// <summary>All that the sources say of an event, what has most to do with the question first.</summary>
    public static IEnumerable<AssertionRow> All(EventRow happening, Question question, int most) =>
        Ranked(happening, question).DistinctBy(a => a.Text, StringComparer.Ordinal).Take(most);

    private static List<AssertionRow> Ranked(EventRow happening, Question? question) =>
        Enumerable.Range(0, happening.Assertions.Count)
            .OrderByDescending(i => Relevance(happening, i, question))
            .Select(i => happening.Assertions[i])
            .ToList();

    private static int Relevance(EventRow happening, int at, Question? question)
    {
        if (question is null)
        {
            return 0;
        }

        var (assertion, said) = (happening.Assertions[at], happening.Reading.Texts[at].Stems);
        var words = question.Terms.SelectMany(t => t.Words).Count(said.Contains);
        return words
            + (question.Asked == Asked.HowMany && assertion.Quantities.Count > 0 ? 10 : 0)
            + (question.Asked == Asked.Why && assertion.Reason is not null ? 10 : 0);
    }
}
