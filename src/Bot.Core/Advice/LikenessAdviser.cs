using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Advice;

/// <summary>Advice on events that questions take for one another: a name that two share, and one event that stands twice.</summary>
internal static class LikenessAdviser
{
    public static void Advise(FactDocument document, Language language, ProblemList advice)
    {
        AdviseOnNames(document, language, advice);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in document.Events)
        {
            if (Likeness(entry.Record) is { } likeness && !seen.TryAdd(likeness, entry.Record.Id))
            {
                AdviceOn.Event(advice, entry).Add(entry.At, AdviceMessages.Twin(seen[likeness]));
            }
        }
    }

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
