using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>Words one deed: as a line of a timeline, as sentences, as a date for the headline. Collects the citations and the dates it states.</summary>
internal sealed class EventWords(TimelineIndex index, IndexSession session, CitationList citations)
{
    private readonly List<string> _dates = [];

    /// <summary>Every date stated so far, EDTF, in order of mention.</summary>
    public IReadOnlyList<string> Dates => _dates;

    /// <summary>The dates of an event with their milestones: "In effect 1 November 2021; ordered 18 October 2021"; null where it has none.</summary>
    public string? DateLine(EventRow happening, Question? question)
    {
        var parts = Milestones.Of(happening, question).DistinctBy(m => m.Date.Edtf, StringComparer.Ordinal)
            .Select(m => (Phrases.Milestone(m.Kind, m.Assertions[0].Text) + " " + State(m.Date)).TrimStart()).Distinct(StringComparer.Ordinal).ToList();
        return parts.Count == 0 ? null : Phrases.Capital(string.Join("; ", parts));
    }

    /// <summary>One line: date, then title. Of several milestones the one in the days asked for is told.</summary>
    /// <param name="hit">The deed.</param>
    /// <param name="kind">What the line is.</param>
    public ReplyBlock Line(Hit hit, ReplyBlockKind kind)
    {
        if (hit.Event == 0)
        {
            return Row(hit, kind);
        }

        var happening = session.Event(hit.Event)!;
        var milestone = Milestones.Of(happening)
            .OrderByDescending(m => hit.Window.First <= m.Date.First.DayNumber && m.Date.Last.DayNumber <= hit.Window.Last)
            .ThenByDescending(m => m.Date.First.DayNumber == hit.First).ThenBy(m => m.Date.First).FirstOrDefault();
        var cited = milestone?.Assertions ?? happening.Assertions;
        var text = milestone is null ? happening.Title : $"{Phrases.Capital(State(milestone.Date))}: {happening.Title}{Aspect(milestone)}";
        return new ReplyBlock(kind, text + ".", citations.Cite(cited.Take(3)));
    }

    /// <summary>
    /// What the sources say of an event, a sentence for each milestone and then for what else they say, the sentences that hold the question's own words first.
    /// </summary>
    public IEnumerable<ReplyBlock> Sentences(EventRow happening, Question? question, int most)
    {
        var chosen = new List<(AssertionRow First, IReadOnlyList<AssertionRow> All)>();
        foreach (var milestone in Milestones.Of(happening, question).DistinctBy(m => m.Date.Edtf, StringComparer.Ordinal))
        {
            var best = milestone.Assertions.OrderByDescending(a => Relevance(a, question)).First();
            chosen.Add((best, milestone.Assertions));
        }

        var told = chosen.Select(c => c.First).ToHashSet();
        var rest = happening.Assertions.Where(a => !told.Contains(a)).OrderByDescending(a => Relevance(a, question)).ToList();
        if (chosen.Count == 0 || question?.Asked is Asked.What or Asked.HowMany or Asked.Describe or Asked.Where or Asked.YesNo or Asked.Why)
        {
            chosen.AddRange(rest.Select(a => (a, (IReadOnlyList<AssertionRow>)[a])));
        }

        foreach (var (first, all) in chosen.DistinctBy(c => c.First.Text, StringComparer.Ordinal).Take(most))
        {
            var date = first.Date is null || first.Milestone == MilestoneKind.Reported ? "" : Phrases.Capital(State(first.Date)) + ": ";
            yield return new ReplyBlock(ReplyBlockKind.Sentence, date + first.Text, citations.Cite(all));
        }
    }

    /// <summary>Remarks on the dates of an event: where sources differ, and where a date is worked out or inferred.</summary>
    public IEnumerable<ReplyBlock> Notes(EventRow happening, Question? question)
    {
        foreach (var milestone in Milestones.Of(happening, question))
        {
            if (milestone.Others.Count > 0)
            {
                var all = milestone.Assertions.Take(1).Concat(milestone.Others).ToList();
                yield return new ReplyBlock(ReplyBlockKind.Note, Phrases.Dispute(all.Select(a => (session.Source(a.Source).Publisher, State(a.Date!)))), citations.Cite(all));
            }

            if (milestone.Assertions.All(a => a.Basis != DateBasis.Stated) && milestone.Assertions.FirstOrDefault(a => a.Note is not null) is { } assertion)
            {
                yield return new ReplyBlock(ReplyBlockKind.Note, Phrases.BasisNote(assertion.Basis, assertion.Note!), []);
            }
        }
    }

    /// <summary>A date in words, remembered as stated.</summary>
    public string State(DateSpan date)
    {
        if (!_dates.Contains(date.Edtf))
        {
            _dates.Add(date.Edtf);
        }

        return DateWords.Of(date);
    }

    private static int Relevance(AssertionRow assertion, Question? question)
    {
        if (question is null)
        {
            return 0;
        }

        var words = question.Terms.SelectMany(t => t.Words).Count(w => assertion.Text.Contains(w, StringComparison.OrdinalIgnoreCase));
        return words + (question.Asked == Asked.HowMany && assertion.Quantities.Count > 0 ? 10 : 0) + (question.Asked == Asked.Why && assertion.Reason is not null ? 10 : 0);
    }

    // "1 November 2021: Russia orders NATO's office closed (in effect)"
    private static string Aspect(MilestoneDate milestone) =>
        milestone.Kind is MilestoneKind.Effective or MilestoneKind.Announced ? $" ({Phrases.Milestone(milestone.Kind, milestone.Assertions[0].Text)})" : "";

    private ReplyBlock Row(Hit hit, ReplyBlockKind kind)
    {
        var citation = session.Rows("SELECT citation FROM deed WHERE id = $1", r => r.GetInt32(0), hit.Deed)[0];
        var text = $"{Phrases.Capital(State(ValueReader.Span(hit)))}: {session.Actor(hit.Source).Name}, “{index.Types.Name(hit.Type)}”, {session.Actor(hit.Target).Name}.";
        return new ReplyBlock(kind, text, [citations.Cite(citation, $"row {hit.Deed.ToString(System.Globalization.CultureInfo.InvariantCulture)}")]);
    }
}
