using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

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
            Asked.Who or Asked.Where => Names(answer.Values),
            Asked.HowMany => Numbers(answer),
            Asked.HowOften => $"{Phrases.Plural(answer.Hits.Count, "time")}.",
            Asked.HowLong => Phrases.Capital(Phrases.Days(DateDistance.Between(ValueReader.Span(answer.Parts[0]), ValueReader.Span(answer.Parts[1])))) + ".",
            Asked.Order => $"First: {answer.Values[0]}.".Replace("First:", answer.Question.Pick!.FromEnd ? "Last:" : "First:", StringComparison.Ordinal),
            Asked.Why => Phrases.Capital("Because " + Uncapital(answer.Values[0])) + ".",
            Asked.YesNo => Claim(answer),
            Asked.List when answer.Hits.Count != 1 => $"{Phrases.Plural(answer.Hits.Count, "event")}.",
            _ => answer.Values[0] + ".",
        };
        return text.Length <= ReplyLimits.Headline ? text : Cut(text);
    }

    // What a source only reports as somebody's word is not said in the bot's own voice.
    private string Claim(Answer answer)
    {
        if (answer.Hits[0].Event == 0 || answer.Question.Action!.Uses.Any(u => u.Sense.Codes.Any(Marks.IsSaying)))
        {
            return Phrases.Yes;
        }

        var happening = session.Event(answer.Hits[0].Event)!;
        var speakers = happening.Assertions.All(a => a.AttributedTo is not null)
            ? happening.Assertions.Select(a => a.AttributedTo!.Value).Distinct().ToList()
            : Marks.IsSaying(happening.Type) ? happening.Sources : [];
        return speakers.Count > 0 ? Phrases.SaidBy(Phrases.List(speakers.Select(s => session.Actor(s).Name).ToList()))
            : happening.Title.Contains("alleged", StringComparison.OrdinalIgnoreCase) ? Phrases.Alleged : Phrases.Yes;
    }

    private string When(Answer answer)
    {
        if (answer.Hits[0].Event == 0)
        {
            var days = answer.Values.Select(v => Edtf.Parse(v).Span).OfType<DateSpan>().Select(words.State).ToList();
            return Names(days);
        }

        var lines = answer.Hits.Where(h => h.Event > 0).Select(h => words.DateLine(session.Event(h.Event)!, answer.Question)).OfType<string>()
            .Distinct(StringComparer.Ordinal).Take(MostNames).ToList();
        return lines.Count == 0 ? answer.Values[0] + "." : string.Join("; ", lines.Select((l, i) => i == 0 ? l : Uncapital(l))) + ".";
    }

    private static string Names(IReadOnlyList<string> names) =>
        names.Count <= MostNames ? Phrases.List(names) + "." : $"{string.Join(", ", names.Take(MostNames))} and {Phrases.Plural(names.Count - MostNames, "other")}.";

    private string Numbers(Answer answer)
    {
        var texts = answer.Hits.Where(h => h.Event > 0 && answer.Quantities.ContainsKey(h.Event))
            .Select(h => (Event: session.Event(h.Event)!, Quantities: answer.Quantities[h.Event]))
            .Select(p => answer.Hits.Count > 1 ? $"{Phrases.List(p.Event.Sources.Select(a => session.Actor(a).Name).ToList())}: {Quantities(p.Quantities)}" : Quantities(p.Quantities))
            .ToList();
        return texts.Count == 0 ? string.Join(", ", answer.Values) + "." : Phrases.Capital(string.Join("; ", texts)) + ".";
    }

    private static string Quantities(IReadOnlyList<Quantity> quantities) =>
        string.Join("; ", quantities.Select(Phrases.Quantity).Distinct(StringComparer.Ordinal));

    private static string Uncapital(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) && text.StartsWith("In ", StringComparison.Ordinal) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Cut(string text)
    {
        var end = text.LastIndexOf(' ', ReplyLimits.Headline - 2);
        return text[..(end > 0 ? end : ReplyLimits.Headline - 2)].TrimEnd(',', ';') + " …";
    }
}
