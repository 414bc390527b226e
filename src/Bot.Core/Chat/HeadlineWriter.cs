using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Index;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Words the short answer.</summary>
internal sealed class HeadlineWriter(IndexSession session, EventWords words)
{
    private const int MostNames = 6;

    public string Write(Answer answer)
    {
        var text = answer.Question.Asked switch
        {
            Asked.When => When(answer),
            Asked.Who when answer.Question.MostOften => MostOften(answer),
            Asked.Who when answer.Counted.Count > 0 => Phrases.Told(answer.Values[0], Names([.. answer.Counted.Select(Phrases.Named)])),
            Asked.Who when answer.Question.CountsActors => Phrases.Counted(answer.Values[0], answer.Question.AsksCountry) + ".",
            Asked.Who or Asked.Where => Names(answer.Values.Select(Phrases.Named).ToList()),
            Asked.HowMany => Numbers(answer),
            Asked.HowOften => Phrases.Times(answer.Hits.Count) + (answer.Hits[0].Event > 0 ? ", as far as the sources here tell." : "."),
            Asked.HowLong => DurationWords.Between(ValueReader.Span(answer.Parts[0]), ValueReader.Span(answer.Parts[1])) + ".",
            Asked.Order when answer.Values.Count > 2 || answer.Question.Pick is null =>
                $"First {Phrases.Named(answer.Values[0])}, then {Enumeration.Of(answer.Values.Skip(1).Select(Phrases.Named).ToList())}.",
            Asked.Order => $"{(answer.Question.Pick?.FromEnd == true ? "Last" : "First")}: {answer.Values[0]}.",
            Asked.Why when answer.Hits.Any(HasReason) => $"Because {answer.Values[0]}.",
            Asked.Why => $"In answer to this: {answer.Values[0]}.",
            Asked.YesNo => Claim(answer),
            Asked.List or Asked.What when answer.Hits.Count != 1 && ReplyComposer.IsList(answer) =>
                $"{Phrases.Plural(answer.Hits.Count, "event")}.",
            _ => answer.Values[0] + ".",
        };
        text = Phrases.Capital(text);
        return text.Length <= ReplyLimits.Headline ? text : Cut(text);
    }

    private bool HasReason(Hit hit) => hit.Event > 0 && session.Event(hit.Event)!.Assertions.Any(a => a.Reason is not null);

    // What a source only reports as somebody's word is not said in the bot's own voice.
    private string Claim(Answer answer)
    {
        if (answer.Values[0] == ValueReader.No)
        {
            return Phrases.No;
        }

        if (answer.Values[0] != ValueReader.Attributed)
        {
            return answer.Values[0] == ValueReader.Yes ? Phrases.Yes : Phrases.Alleged;
        }

        var speakers = ValueReader.Speakers(session.Event(answer.Hits[0].Event)!);
        return Phrases.SaidBy(Enumeration.Of(speakers.Select(s => session.Actor(s).Name).ToList()));
    }

    private string When(Answer answer)
    {
        if (answer.Hits[0].Event == 0)
        {
            return Names(answer.Values.Select(v => Edtf.Parse(v).Span).OfType<DateSpan>().Select(d => words.State(d)).ToList());
        }

        var dates = answer.Hits.Where(h => h.Event > 0).SelectMany(h => words.DateParts(session.Event(h.Event)!, answer.Question))
            .Distinct(StringComparer.Ordinal).ToList();
        var told = dates.Count > MostNames ? dates.Take(MostNames).Append(Phrases.Plural(dates.Count - MostNames, "other")) : dates;
        return dates.Count == 0 ? answer.Values[0] + "." : string.Join("; ", told) + "." + Coarser(answer);
    }

    // "on which weekday", and "in which month" where only the year is known.
    private string Coarser(Answer answer)
    {
        var asksWeekday = WordingData.English.Weekday.Any(w => answer.Question.Text.Contains(w, StringComparison.OrdinalIgnoreCase));
        if (!asksWeekday && answer.Question.Unit is not (DateUnit.Month or DateUnit.Day))
        {
            return "";
        }

        var days = answer.Hits.Where(h => h.Event > 0)
            .SelectMany(h => Milestones.Of(session.Event(h.Event)!, answer.Question).Take(1))
            .Select(m => m.Date).ToList();
        if (asksWeekday)
        {
            return days is [{ } day] && day.First == day.Last
                ? $" That was a {day.First.DayOfWeek}."
                : "";
        }

        return answer.Question.Unit switch
        {
            DateUnit.Month when days.TrueForAll(d => (d.First.Year, d.First.Month) != (d.Last.Year, d.Last.Month)) =>
                " No source here gives the month.",
            DateUnit.Day when days.TrueForAll(d => d.First != d.Last) => " No source here gives the day.",
            _ => "",
        };
    }

    // "Japan, 41 times; then Vietnam (36) and Iran (30)."
    private static string MostOften(Answer answer)
    {
        var ranked = answer.Values.Select((v, i) => (Name: Phrases.Named(v), Count: answer.Counts[i])).ToList();
        var best = ranked.TakeWhile(r => r.Count == ranked[0].Count).ToList();
        var next = ranked.Skip(best.Count).Take(2)
            .Select(r => $"{r.Name} ({r.Count.ToString("#,0", CultureInfo.InvariantCulture)})")
            .ToList();
        var names = best.Count <= MostNames ? Enumeration.Of(best.Select(b => b.Name).ToList()) : $"{best.Count} alike";
        var each = best.Count > 1 ? " each" : "";
        return $"{names}, {Phrases.Times(best[0].Count)}{each}{(next.Count > 0 ? "; then " + Enumeration.Of(next) : "")}.";
    }

    private static string Names(List<string> names) =>
        names.Count <= MostNames
            ? Enumeration.Of(names) + "."
            : $"{string.Join(", ", names.Take(MostNames))} and {Phrases.Plural(names.Count - MostNames, "other")}.";

    private string Numbers(Answer answer)
    {
        var texts = answer.Hits.Where(h => h.Event > 0 && answer.Quantities.ContainsKey(h.Event))
            .Select(h => (Event: session.Event(h.Event)!, Quantities: answer.Quantities[h.Event]))
            .Select(p => WithNames(answer, p.Event, p.Quantities))
            .ToList();
        return texts.Count == 0 ? string.Join(", ", answer.Values) + "." : Phrases.Capital(string.Join("; ", texts)) + ".";
    }

    // Of several events each is told with its actors; of one, only where the number is of all of them together, as no time is.
    private string WithNames(Answer answer, EventRow happening, IReadOnlyList<Quantity> quantities) =>
        answer.Hits.Count > 1 ? $"{Names(happening)}: {Quantities(happening, quantities)}"
        : NumberCheck.IsShared(answer.Question, happening.Sources) && !quantities.All(q => FactDerivation.IsTime(q.Unit))
            ? $"{Quantities(happening, quantities)}, by {Names(happening)} together"
        : Quantities(happening, quantities);

    private string Names(EventRow happening) =>
        Enumeration.Of(happening.Sources.Select(a => Phrases.Named(session.Actor(a).Name)).ToList());

    private static string Quantities(EventRow happening, IReadOnlyList<Quantity> quantities) =>
        string.Join("; ", quantities.Select(q => Length(happening, q) ?? Phrases.Quantity(q)).Distinct(StringComparer.Ordinal));

    // The days between the ends of what lasted are told as between any two dates.
    private static string? Length(EventRow happening, Quantity quantity) =>
        quantity is { Unit: FactDerivation.Days, Bound: QuantityBound.Exactly }
        && happening.Assertions.FirstOrDefault(a => a is { Milestone: MilestoneKind.Lasted, Date: { } date }
            && date.Last.DayNumber - date.First.DayNumber == quantity.Value)?.Date is { } lasted
            ? DurationWords.Between(DateSpan.Between(lasted.First, lasted.First), DateSpan.Between(lasted.Last, lasted.Last)) : null;

    private static string Cut(string text)
    {
        var end = text.LastIndexOf(' ', ReplyLimits.Headline - 2);
        return text[..(end > 0 ? end : ReplyLimits.Headline - 2)].TrimEnd(',', ';') + " …";
    }
}
