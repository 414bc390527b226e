using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>
/// Words one deed: as a line of a timeline, as sentences, as a date for the headline. Collects the citations and the dates it states.
/// </summary>
internal sealed class EventWords(TimelineIndex index, IndexSession session, CitationList citations)
{
    private readonly List<string> _dates = [];

    /// <summary>Every date stated so far, EDTF, in order of mention.</summary>
    public IReadOnlyList<string> Dates => _dates;

    /// <summary>
    /// The dates of an event with their milestones: "In effect 1 November 2021; ordered 18 October 2021"; null where it has none.
    /// </summary>
    public string? DateLine(EventRow happening, Question? question)
    {
        var parts = DateParts(happening, question);
        return parts.Count == 0 ? null : Phrases.Capital(string.Join("; ", parts));
    }

    /// <summary>The dates of an event one by one, each with its milestone, the one that a question means first.</summary>
    public IReadOnlyList<string> DateParts(EventRow happening, Question? question) =>
        [.. Milestones.Of(happening, question).DistinctBy(m => m.Date.Edtf, StringComparer.Ordinal)
            .Select(m => (Phrases.Milestone(m.Kind, m.Assertions[0].Text) + " " + State(m.Date, m.Kind)).TrimStart())
            .Distinct(StringComparer.Ordinal)];

    /// <summary>One line: date, then title.</summary>
    /// <param name="hit">The deed.</param>
    /// <param name="kind">What the line is.</param>
    public ReplyBlock Line(Hit hit, ReplyBlockKind kind) => Item(hit).Whole(kind);

    /// <summary>A line with its date apart; sources that date it less exactly are not cited for it.</summary>
    public DatedLine Item(Hit hit)
    {
        if (hit.Event == 0)
        {
            return Row(hit);
        }

        var happening = session.Event(hit.Event)!;
        var milestone = Shown(hit, happening);
        var cited = milestone is null ? happening.Assertions : milestone.Assertions.Where(a => a.Date!.Edtf == milestone.Date.Edtf);
        var date = milestone is null ? null : Phrases.Capital(State(milestone.Date, milestone.Kind));
        var aspect = milestone is null ? "" : Aspect(milestone);
        return new DatedLine(date, $"{happening.Title}{aspect}.", citations.Cite(cited.DistinctBy(a => a.Source).Take(3)));
    }

    /// <summary>One assertion as a sentence that carries its own citation and no other.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="dating">Whether its date goes before it.</param>
    public ReplyBlock Sentence(AssertionRow assertion, Dating dating)
    {
        if (IsDated(assertion, dating))
        {
            State(assertion.Date!);
        }

        return new ReplyBlock(ReplyBlockKind.Sentence, Text(assertion, dating), citations.Cite([assertion]));
    }

    /// <summary>The words of <see cref="Sentence"/>.</summary>
    public static string Text(AssertionRow assertion, Dating dating)
    {
        var report = assertion.Milestone == MilestoneKind.Reported ? "reported " : "";
        var date = IsDated(assertion, dating) ? Phrases.Capital(report + Words(assertion.Date!, assertion.Milestone)) + ": " : "";
        return date + assertion.Text;
    }

    /// <summary>
    /// The other sources that carry a milestone which is told: those that date it alike, then those that date it less exactly.
    /// </summary>
    public IEnumerable<ReplyBlock> AlsoCarried(EventRow happening, IReadOnlyList<AssertionRow> told)
    {
        var sources = told.Select(a => a.Source).ToHashSet();
        var others = happening.Assertions
            .Where(a => !sources.Contains(a.Source) && a is { Date: not null, Milestone: not MilestoneKind.Reported }
                && told.Any(t => t.Milestone == a.Milestone && t.Date is not null && a.Date.Contains(t.Date)))
            .DistinctBy(a => a.Source).ToList();
        foreach (var alike in others.GroupBy(a => told.Any(t => t.Date?.Edtf == a.Date!.Edtf)).OrderByDescending(g => g.Key))
        {
            var publishers = alike.Select(a => session.Source(a.Source).Publisher).Distinct(StringComparer.Ordinal).ToList();
            yield return new ReplyBlock(ReplyBlockKind.Note, Phrases.AlsoCarried(publishers, alike.Key), citations.Cite(alike));
        }
    }

    /// <summary>Remarks on the dates that are told: where sources differ, and which date is worked out or inferred, and how.</summary>
    public IEnumerable<ReplyBlock> Notes(EventRow happening, IReadOnlyList<AssertionRow> told)
    {
        foreach (var milestone in Milestones.Of(happening).Where(m => m.Others.Count > 0 && told.Any(t => t.Milestone == m.Kind)))
        {
            var all = milestone.Assertions.Take(1).Concat(milestone.Others).ToList();
            var dates = all.Select(a => (session.Source(a.Source).Publisher, State(a.Date!)));
            yield return new ReplyBlock(ReplyBlockKind.Note, Phrases.Dispute(dates), citations.Cite(all));
        }

        foreach (var open in told.Where(a => a.GoesOn))
        {
            var published = Edtf.Parse(session.Source(open.Source).Published).Span;
            yield return new ReplyBlock(ReplyBlockKind.Note, Phrases.StillSo(DateWords.Of(published!)), citations.Cite([open]));
        }

        // A date that another source states outright needs no working out.
        var reckoned = told.Where(a =>
            a is { Date: not null, Note: not null, Basis: not DateBasis.Stated, Milestone: not MilestoneKind.Reported }
            && !happening.Assertions.Any(o => o.Milestone == a.Milestone && o.Basis == DateBasis.Stated && o.Date?.Edtf == a.Date.Edtf));
        foreach (var assertion in reckoned.DistinctBy(a => a.Date!.Edtf, StringComparer.Ordinal))
        {
            var note = Phrases.BasisNote(assertion.Basis, State(assertion.Date!, assertion.Milestone), assertion.Note!);
            yield return new ReplyBlock(ReplyBlockKind.Note, note, citations.Cite([assertion]));
        }
    }

    /// <summary>A date in words, remembered as stated; of what lasted, from when to when, or one of its ends.</summary>
    public string State(DateSpan date, MilestoneKind kind = MilestoneKind.Happened)
    {
        if (!_dates.Contains(date.Edtf))
        {
            _dates.Add(date.Edtf);
        }

        return Words(date, kind);
    }

    private static bool IsDated(AssertionRow assertion, Dating dating) =>
        assertion.Date is not null && dating != Dating.None && (assertion.Milestone != MilestoneKind.Reported || dating == Dating.All);

    private static string Words(DateSpan date, MilestoneKind kind) =>
        kind == MilestoneKind.Lasted && date.Precision == DatePrecision.Interval ? DateWords.Lasting(date) : DateWords.Of(date);

    // The milestone that an event is listed by: of several the one in the days asked for; null where it has none.
    private static MilestoneDate? Shown(Hit hit, EventRow happening) => Milestones.Of(happening)
        .OrderByDescending(m => hit.Window.First <= m.Date.First.DayNumber && m.Date.Last.DayNumber <= hit.Window.Last)
        .ThenByDescending(m => m.Date.First.DayNumber == hit.First).ThenByDescending(m => m.Date.Last.DayNumber == hit.Last)
        .ThenBy(m => m.Date.First).FirstOrDefault();

    // "1 November 2021: Russia orders NATO's office closed (in effect)"
    private static string Aspect(MilestoneDate milestone) =>
        milestone.Kind is MilestoneKind.Effective or MilestoneKind.Announced or MilestoneKind.Reported
            ? $" ({Phrases.Milestone(milestone.Kind, milestone.Assertions[0].Text)})"
            : "";

    private DatedLine Row(Hit hit)
    {
        var citation = session.Rows("SELECT citation FROM deed WHERE id = $1", r => r.GetInt32(0), hit.Deed)[0];
        var locator = $"row {hit.Deed.ToString(CultureInfo.InvariantCulture)}";
        var date = Phrases.Capital(State(ValueReader.Span(hit)));
        return new DatedLine(date, $"{ValueReader.Title(index, session, hit)}.", [citations.Cite(citation, locator)]);
    }
}
