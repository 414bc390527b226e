using Bot.Core.Dates;

namespace Bot.Core.Facts.Reading;

/// <summary>
/// Works out what follows from what the files say, so that questions and answers need to know of sentences and numbers alone: how a body
/// voted, from when to when a state of things lasted, and how many days that was.
/// </summary>
internal static class FactDerivation
{
    /// <summary>The unit of what is worked out of a state's first and last day.</summary>
    public const string Days = "days";

    /// <summary>The same, where its ends are known no better than by months or years.</summary>
    public const string Years = "years";

    private const int DaysInTwoYears = 731;
    private const double DaysInYear = 365.2425;

    /// <summary>Whether an assertion takes its date from the events that its own begins and ends with.</summary>
    public static bool IsToBeDated(Assertion assertion) => assertion is { Milestone: MilestoneKind.Lasted, Date: null };

    /// <summary>Whether a unit is one of time.</summary>
    public static bool IsTime(string unit) =>
        unit is "day" or Days or "week" or "weeks" or "month" or "months" or "year" or Years or "hours";

    /// <summary>The events with all that follows.</summary>
    public static List<Event> Apply(FactDocument document)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in document.Actors.Select(a => a.Record))
        {
            names.TryAdd(actor.Id, actor.Name);
        }

        var published = document.Sources.ToDictionary(s => s.Record.Id, s => s.Record.Published.Last, StringComparer.Ordinal);
        var events = document.Events.ToDictionary(e => e.Record.Id, e => e.Record, StringComparer.Ordinal);
        return document.Events.ConvertAll(entry =>
        {
            var voters = entry.Record.Assertions.SelectMany(a => a.Votes?.Sides ?? []).SelectMany(s => s.Side.Actors);
            var happening = entry.Record;
            return happening with
            {
                Mentions = [.. happening.Mentions.Concat(voters.Except(happening.Sources.Concat(happening.Targets))).Distinct()],
                Assertions =
                    [.. happening.Assertions.Select(a => Lasting(happening, Voted(InWords(a), names), events, published[a.Source]))],
            };
        });
    }

    // "%" is no word that a question could have; people write and say "per cent".
    private static Assertion InWords(Assertion assertion) => assertion.Quantities.Any(q => q.Unit.StartsWith('%'))
        ? assertion with { Quantities = [.. assertion.Quantities.Select(q => q with { Unit = PerCent(q.Unit) })] }
        : assertion;

    private static string PerCent(string unit) => unit.Replace("%", "per cent", StringComparison.Ordinal);

    private static Assertion Voted(Assertion assertion, Dictionary<string, string> names) => assertion.Votes is not { } votes
        ? assertion
        : assertion with
        {
            Text = $"{assertion.Text} {votes.Tell(id => names[id])}",
            Quantities = [.. assertion.Quantities, .. votes.Sides.Select(s => new Quantity(s.Side.Count, s.Unit))],
        };

    // What goes on is known to have gone on until its source was published, and no longer.
    private static Assertion Lasting(Event happening, Assertion assertion, Dictionary<string, Event> events, CalendarDay published)
    {
        if (assertion.Milestone != MilestoneKind.Lasted)
        {
            return assertion;
        }

        var dated = assertion.Date is null ? Dated(happening.Ends, assertion, events) : assertion;
        return dated.Date switch
        {
            { IsOpenEnd: true } date when published >= date.First => dated with { Date = date with { Last = published } },
            // where the source counts otherwise than we do, how long it lasted stands there already
            { IsOpenStart: false, IsOpenEnd: false } date when !dated.Quantities.Any(q => IsTime(q.Unit)) =>
                dated with { Quantities = [.. dated.Quantities, Length(date)] },
            _ => dated,
        };
    }

    private static Assertion Dated(EventEnds ends, Assertion assertion, Dictionary<string, Event> events)
    {
        var (begun, ended) = (Of(ends.BeginsWith, events), Of(ends.EndsWith, events));
        var date = (begun?.Date, ended?.Date) switch
        {
            ({ } first, { } last) when first.First <= last.Last => Between(first, last),
            ({ } first, null) => DateSpan.Since(first),
            (null, { } last) => DateSpan.Until(last),
            _ => null,
        };
        var told = new[] { ("begun with", begun?.Title), ("ended with", ended?.Title) }.Where(t => t.Item2 is not null);
        return date is null ? assertion : assertion with
        {
            Date = date,
            Basis = DateBasis.Inferred,
            BasisNote = string.Join(", ", told.Select(t => $"{t.Item1} “{t.Item2}”")),
        };
    }

    private static DateSpan Between(DateSpan first, DateSpan last) =>
        first.Precision == DatePrecision.Interval || last.Precision == DatePrecision.Interval
            ? DateSpan.Between(first.First, last.Last)
            : DateSpan.Between(first, last);

    private static (string Title, DateSpan Date)? Of(string? id, Dictionary<string, Event> events) =>
        id is not null && events.TryGetValue(id, out var happening) && EventDates.Turning(happening) is { } date
            ? (happening.Title, date)
            : null;

    // From the first day to the last, which is not counted: from 1 to 20 May are 19 days. Where one of them is no day, about as many,
    // or years.
    private static Quantity Length(DateSpan date)
    {
        var ends = date.Edtf.Split('/').Select(end => Edtf.Parse(end).Span!).ToList();
        var isExact = ends.TrueForAll(end => end.Precision == DatePrecision.Day) && date is { IsApproximate: false, IsUncertain: false };
        var days = date.Last.DayNumber - date.First.DayNumber;
        if (isExact || days <= DaysInTwoYears)
        {
            return new Quantity(days, Days, isExact ? QuantityBound.Exactly : QuantityBound.About);
        }

        var years = (Middle(ends[^1]) - Middle(ends[0])) / DaysInYear;
        return new Quantity(Math.Round((decimal)Math.Max(years, 1)), Years, QuantityBound.About);
    }

    private static double Middle(DateSpan date) => (date.First.DayNumber + date.Last.DayNumber) / 2.0;
}
