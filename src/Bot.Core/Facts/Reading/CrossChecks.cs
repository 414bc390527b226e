using Bot.Core.Dates;

namespace Bot.Core.Facts.Reading;

/// <summary>Checks that compare records with each other.</summary>
internal static class CrossChecks
{
    private static readonly string[] KindNames = ["source", "actor", "event"];

    /// <summary>Runs them all.</summary>
    public static void Run(FactDocument document, ProblemList problems)
    {
        // Half a folder would have every second id unknown, and the reader's eye drawn away from the real mistake.
        if (document.IsComplete)
        {
            CheckReferences(document, problems);
        }

        CheckCircles(document, problems);
        CheckPublication(document, problems);
        CheckResponses(document, problems);
        CheckEvidence(document, problems);
        CheckEnds(document, problems);
    }

    private static void CheckReferences(FactDocument document, ProblemList problems)
    {
        foreach (var (kind, id) in document.References)
        {
            if (!document.IsDefined(kind, id.Text))
            {
                var nearest = problems.IsFull ? null : Nearest.Find(id.Text, document.Ids(kind));
                problems.Add(id.At, FactMessages.UnknownId(id.Text, KindNames[(int)kind], nearest));
            }
        }
    }

    private static void CheckCircles(FactDocument document, ProblemList problems)
    {
        var responses = new CircleSearch("responds_to");
        var parts = new CircleSearch("part_of");
        foreach (var entry in document.Events)
        {
            responses.Add(entry.Record.Id, entry.RespondsTo);
            parts.Add(entry.Record.Id, entry.PartOf is { } whole ? [whole] : []);
        }

        var wholes = new CircleSearch("part_of");
        foreach (var entry in document.Actors)
        {
            wholes.Add(entry.Record.Id, entry.PartOf);
        }

        responses.Report(problems);
        parts.Report(problems);
        wholes.Report(problems);
    }

    /// <summary>
    /// A source cannot tell of what happened after it was published. Other milestones may lie ahead of it (an effect
    /// announced, a signing planned), and a publication date that is itself doubtful proves nothing.
    /// </summary>
    private static void CheckPublication(FactDocument document, ProblemList problems)
    {
        var published = new Dictionary<string, DateSpan>(StringComparer.Ordinal);
        foreach (var source in document.Sources)
        {
            published.TryAdd(source.Record.Id, source.Record.Published);
        }

        foreach (var entry in document.Events)
        {
            foreach (var assertion in entry.Assertions)
            {
                var (record, date) = (assertion.Record, assertion.Record.Date);
                if (date is not null && assertion.Date is not null
                    && (record.Milestone is MilestoneKind.Happened or MilestoneKind.Reported)
                    && published.TryGetValue(record.Source, out var publication)
                    && IsFirm(date) && IsFirm(publication) && date.First > publication.Last)
                {
                    problems.Add(assertion.Date.At, FactMessages.AfterPublication(date.Edtf, record.Source, publication.Edtf));
                }
            }
        }
    }

    /// <summary>An answer cannot come before what it answers: its last possible day against the other's first possible one.</summary>
    private static void CheckResponses(FactDocument document, ProblemList problems)
    {
        var dates = new Dictionary<string, DateSpan>(StringComparer.Ordinal);
        foreach (var entry in document.Events)
        {
            if (!entry.Assertions.Any(a => a.HasBadDate) && Extent(entry.Record) is { } extent)
            {
                dates.TryAdd(entry.Record.Id, extent);
            }
        }

        foreach (var entry in document.Events)
        {
            foreach (var cause in entry.RespondsTo)
            {
                if (dates.TryGetValue(entry.Record.Id, out var own)
                    && dates.TryGetValue(cause.Text, out var other) && own.Last < other.First)
                {
                    problems.Add(cause.At, FactMessages.BeforeCause(
                        entry.Record.Id, own.Last.ToString(), cause.Text, other.First.ToString()));
                }
            }
        }
    }

    /// <summary>Evidence may only be left out where there is no copy that it could be compared with.</summary>
    private static void CheckEvidence(FactDocument document, ProblemList problems)
    {
        var copied = document.Sources.Where(s => s.Record.HasCopy).Select(s => s.Record.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var assertion in document.Events.SelectMany(e => e.Assertions))
        {
            if (assertion.WithoutEvidence is { } at && copied.Contains(assertion.Record.Source))
            {
                problems.Add(at, FactMessages.EvidenceMissing(assertion.Record.Source));
            }
        }
    }

    /// <summary>A state of things ends no earlier than it begins, and some assertion has to take its time from the two.</summary>
    private static void CheckEnds(FactDocument document, ProblemList problems)
    {
        var dates = new Dictionary<string, DateSpan?>(StringComparer.Ordinal);
        foreach (var entry in document.Events)
        {
            dates.TryAdd(entry.Record.Id, EventDates.Turning(entry.Record));
        }

        foreach (var entry in document.Events.Where(e => e.BeginsWith is not null || e.EndsWith is not null))
        {
            if (!entry.Assertions.Any(a => FactDerivation.IsToBeDated(a.Record) && !a.HasBadDate))
            {
                problems.Add((entry.BeginsWith ?? entry.EndsWith)!.At, FactMessages.NothingLasts);
            }

            if (entry is { BeginsWith: { } start, EndsWith: { } end }
                && dates.GetValueOrDefault(start.Text) is { } first && dates.GetValueOrDefault(end.Text) is { } last
                && IsFirm(first) && IsFirm(last) && last.Last < first.First)
            {
                problems.Add(end.At, FactMessages.EndsBeforeItBegins(start.Text, end.Text));
            }
        }
    }

    /// <summary>From the first to the last day that any assertion gives; null where there is no date, or a doubtful one.</summary>
    private static DateSpan? Extent(Event record)
    {
        DateSpan? extent = null;
        foreach (var assertion in record.Assertions)
        {
            if (assertion.Date is not { } date)
            {
                continue;
            }

            if (!IsFirm(date))
            {
                return null;
            }

            extent = extent is null ? date : extent with
            {
                First = date.First < extent.First ? date.First : extent.First,
                Last = date.Last > extent.Last ? date.Last : extent.Last,
            };
        }

        return extent;
    }

    private static bool IsFirm(DateSpan date) => !date.IsApproximate && !date.IsUncertain;
}
