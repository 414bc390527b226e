using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Advice;

/// <summary>Advice on events that questions take for one another: a name that two share, and one event that stands twice.</summary>
internal static class LikenessAdviser
{
    // Words of two titles that are alike: so many of all that they have. No two of the shipped facts and of six other timelines that are
    // two, of the same actors and days, share more than 0.36.
    private const double Alike = 0.5;

    // The widest date, in days, that may be another source's for the same day.
    private const int WidestDate = 31;

    public static void Advise(FactDocument document, Language language, ProblemList advice)
    {
        AdviseOnNames(document, language, advice);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var byDoer = new Dictionary<(int Family, string Source), List<(Event Record, HashSet<string> Title)>>();
        foreach (var entry in document.Events)
        {
            if (Likeness(entry.Record) is { } likeness && !seen.TryAdd(likeness, entry.Record.Id))
            {
                AdviceOn.Event(advice, entry).Add(entry.At, AdviceMessages.Twin(seen[likeness]));
                continue;
            }

            var title = Content(entry.Record.Title, language);
            var theirs = entry.Record.Sources.Distinct(StringComparer.Ordinal).Select(s => (Cameo.FamilyOf(entry.Record.Type), s))
                .Select(key => byDoer.TryGetValue(key, out var own) ? own : byDoer[key] = []).ToList();
            if (theirs.SelectMany(own => own).FirstOrDefault(e => AreAlike(e.Title, title) && MayBeOne(e.Record, entry.Record))
                is { Record: { } other })
            {
                AdviceOn.Event(advice, entry).Add(entry.At, AdviceMessages.LikeTitle(other.Title, other.Id));
            }

            theirs.ForEach(own => own.Add((entry.Record, title)));
        }
    }

    private static HashSet<string> Content(string text, Language language) => language.Words.Tokenizer.Tokenize(text)
        .Where(t => t.Kind != TokenKind.Boundary && !language.Words.Function.Contains(t.Norm)).Select(t => t.Stem)
        .ToHashSet(StringComparer.Ordinal);

    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared > 1 && shared >= Alike * (one.Count + other.Count - shared);
    }

    // Done to the same at the same time, and neither an answer to the other nor a part of it, nor of another place or number.
    private static bool MayBeOne(Event one, Event other) =>
        (one.Targets.Count == 0 || other.Targets.Count == 0 || one.Targets.Intersect(other.Targets, StringComparer.Ordinal).Any())
        && (one.Place is null || other.Place is null || one.Place == other.Place)
        && !IsTied(one, other) && !IsTied(other, one)
        && Days(one).Any(day => Days(other).Any(day.Overlaps))
        && (Numbers(one).Intersect(Numbers(other)).Any() || Numbers(one).Count == 0 || Numbers(other).Count == 0);

    private static bool IsTied(Event one, Event other) => one.PartOf == other.Id || one.RespondsTo.Contains(other.Id);

    private static IEnumerable<DateSpan> Days(Event happening) => happening.Assertions.Select(a => a.Date).OfType<DateSpan>()
        .Where(d => d.Last.DayNumber - d.First.DayNumber < WidestDate);

    private static List<decimal> Numbers(Event happening) =>
        [.. happening.Assertions.SelectMany(a => a.Quantities).Select(q => q.Value)];

    private static void AdviseOnNames(FactDocument document, Language language, ProblemList advice)
    {
        var called = new Dictionary<string, EventEntry>(StringComparer.Ordinal);
        foreach (var entry in document.Events.Where(e => e.Title is not null))
        {
            called.TryAdd(Folding.Fold(entry.Title!.Text), entry);
        }

        foreach (var entry in document.Events)
        {
            foreach (var alias in entry.Aliases)
            {
                var key = Folding.Fold(alias.Text);
                if (!called.TryAdd(key, entry) && called[key] is var other && other != entry)
                {
                    var isOpposite = IsOpposite(entry.Record, other.Record, language);
                    AdviceOn.Event(advice, entry).Add(alias.At, AdviceMessages.SharedAlias(alias.Text, other.Record.Id, isOpposite));
                }
            }
        }
    }

    // Who did what to whom on which day; null where a day or somebody is missing, so that nothing can be said.
    private static string? Likeness(Event happening)
    {
        var day = happening.Assertions.Select(a => a.Date).FirstOrDefault(d => d?.Precision == DatePrecision.Day);
        return day is null || happening.Sources.Count == 0 ? null : string.Join(
            '\n', happening.Type, day.Edtf, Set(happening.Sources), Set(happening.Targets), Set(happening.Mentions), happening.Place);
    }

    private static string Set(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));

    // By their titles' words, or by their types: CAMEO 08 takes back what 16 and 17 impose.
    private static bool IsOpposite(Event one, Event other, Language language)
    {
        var words = language.Words.Tokenizer.Tokenize(other.Title).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        return language.Words.Tokenizer.Tokenize(one.Title)
                .SelectMany(t => language.Everyday.Opposites(t.Norm)).Select(language.Words.Lemmas.Stem).Any(words.Contains)
            || (Yields(one) && Imposes(other)) || (Yields(other) && Imposes(one));
    }

    private static bool Yields(Event happening) => happening.Type.StartsWith("08", StringComparison.Ordinal);

    private static bool Imposes(Event happening) =>
        happening.Type.StartsWith("16", StringComparison.Ordinal) || happening.Type.StartsWith("17", StringComparison.Ordinal);
}
