using System.Text.RegularExpressions;
using Bot.Core.Dates;
using Bot.Core.Facts;

namespace Bot.Core.Tests.Chat.Claims;

/// <summary>
/// Makes sentences out of facts: what a source says, with its date, and the same with one thing altered so that no fact says it any
/// more.
/// </summary>
internal sealed partial class AlteredClaims(FactBase facts)
{
    private static readonly string[] Numbers =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"];

    // Countries that no shipped fact speaks of.
    private static readonly string[] Others = ["Portugal", "Brazil", "Norway"];

    // Their base forms, for a denial with "did not".
    private static readonly Dictionary<string, string> Deeds = (
        "expelled/expel said/say cut/cut broke/break sent/send froze/freeze suspended/suspend annexed/annex"
        + " launched/launch accused/accuse closed/close ordered/order approved/approve recalled/recall blamed/blame"
        + " denied/deny recognised/recognise threatened/threaten signed/sign imposed/impose allowed/allow met/meet"
        + " visited/visit called/call demanded/demand withdrew/withdraw began/begin decided/decide announced/announce"
        + " warned/warn")
        .Split(' ').Select(pair => pair.Split('/')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    // What makes of a deed one that was only meant, or not done.
    private static readonly string[] Moods = ["refused to", "planned to", "may", "failed to", "is expected to", "was asked to"];

    private static readonly Dictionary<string, string> Opposites = (
        "expelled/readmitted suspended/resumed closed/reopened approved/rejected denied/confirmed blamed/thanked accused/cleared"
        + " imposed/lifted recognised/disowned annexed/returned signed/cancelled threatened/reassured launched/halted froze/released"
        + " recalled/sent warned/assured ordered/forbade demanded/offered withdrew/kept broke/renewed cut/raised lowered/raised"
        + " visited/shunned met/avoided allowed/forbade welcomed/condemned")
        .Split(' ').Select(pair => pair.Split('/')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private readonly Dictionary<string, Actor> _actors = facts.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);

    /// <summary>What the sources say, each with its date where it is the event's own.</summary>
    public IEnumerable<string> Own() => facts.Events.SelectMany(e => e.Assertions).Select(a => Dated(a.Text, a.Date, a.Milestone));

    /// <summary>Altered sentences, with the kind of alteration.</summary>
    public IEnumerable<(string Kind, string Sentence)> All() =>
        facts.Events.SelectMany(e => e.Assertions.SelectMany(a => Altered(e, a))).DistinctBy(a => a.Sentence, StringComparer.Ordinal);

    private IEnumerable<(string Kind, string Sentence)> Altered(Event happening, Assertion assertion)
    {
        string With(string text) => Dated(text, assertion.Date, assertion.Milestone);
        if (OtherNumber(assertion.Text) is { } number)
        {
            yield return ("number", With(number));
        }

        if (assertion is { Date: { Precision: not DatePrecision.Interval } date, Milestone: not MilestoneKind.Reported }
            && date.First.Year is > 1950)
        {
            yield return ("day", Dated(assertion.Text, DateSpan.FromDay(date.Last.PlusDays(400)), assertion.Milestone));
            yield return ("day", Dated(assertion.Text, DateSpan.FromDay(date.First.PlusDays(-97)), assertion.Milestone));
            if (date.Precision is DatePrecision.Day or DatePrecision.Month)
            {
                var month = date.First.AddMonths(-2);
                yield return ("month", Dated(assertion.Text, DateSpan.FromMonth(month.Year, month.Month), assertion.Milestone));
            }

            yield return ("year", Dated(assertion.Text, DateSpan.FromYear(date.First.Year - 7), assertion.Milestone));
        }

        var doer = Named(happening.Sources, assertion.Text);
        var party = Named(happening.Targets, assertion.Text);
        var isEitherWay = assertion.Text.Contains("between", StringComparison.OrdinalIgnoreCase);
        if (doer is not null && party is not null && !isEitherWay && IsNoun(doer) && IsNoun(party) && doer != party
            && !doer.Contains(party, StringComparison.Ordinal)
            && !party.Contains(doer, StringComparison.Ordinal)
            && !happening.Sources.Intersect(happening.Targets, StringComparer.Ordinal).Any())
        {
            yield return ("sides", With(Swapped(assertion.Text, doer, party)));
        }

        if (doer is not null)
        {
            var other = Others[assertion.Text.Length % Others.Length];
            yield return ("actor", With(Whole(doer).Replace(assertion.Text, other, 1)));
            if (Denied(assertion.Text, doer) is { } denied)
            {
                yield return ("denied", With(denied));
            }

            foreach (var mood in Moods)
            {
                if (Governed(assertion.Text, doer, mood) is { } supposed)
                {
                    yield return ("mood", With(supposed));
                }
            }

            if (Opposite(assertion.Text, doer) is { } opposite)
            {
                yield return ("opposite", With(opposite));
            }
        }

        if (happening.Place is { } place && Named([place], assertion.Text) is { } town)
        {
            yield return ("place", With(Whole(town).Replace(assertion.Text, "Lisbon")));
        }
        else
        {
            yield return ("place", With(assertion.Text.TrimEnd('.') + " in Lisbon."));
        }
    }

    private static string Dated(string text, DateSpan? date, MilestoneKind milestone) =>
        date is null || milestone == MilestoneKind.Reported || date.Precision == DatePrecision.Interval ? text
        : $"{char.ToUpperInvariant(DateWords.InSentence(date)[0])}{DateWords.InSentence(date)[1..]}, {text}";

    // The name that stands in the text, the longest of them; adjectives are names too.
    private string? Named(IEnumerable<string> ids, string text) =>
        ids.SelectMany(id => _actors[id].Aliases.Prepend(_actors[id].Name)).Where(n => Whole(n).IsMatch(text)).MaxBy(n => n.Length);

    // Adjectives ("Russian") and names that lean on a word before them ("mission to NATO") leave no sentence when they change places.
    private static bool IsNoun(string name) => char.IsUpper(name[0]) && !Adjective().IsMatch(name);

    private static string Swapped(string text, string one, string other) =>
        Whole("\u0001").Replace(Whole(other).Replace(Whole(one).Replace(text, "\u0001"), one), other)
            .Replace("\u0001", other, StringComparison.Ordinal);

    private static string? OtherNumber(string text)
    {
        var word = Array.Find(Numbers, n => Whole(n).IsMatch(text));
        if (word is not null)
        {
            var other = Numbers[(Array.IndexOf(Numbers, word) + 5) % Numbers.Length];
            return Whole(word).Replace(text, other, 1);
        }

        return Digits().IsMatch(text) ? Digits()
            .Replace(text, m => $"{int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture) + 3}", 1) : null;
    }

    private static string? Denied(string text, string doer) => OtherDeed(text, doer, verb =>
        !Deeds.TryGetValue(verb, out var deed) ? null : text.Length % 2 == 0 ? $"did not {deed}" : $"never {verb}");

    private static string? Governed(string text, string doer, string mood) =>
        OtherDeed(text, doer, verb => Deeds.TryGetValue(verb, out var deed) ? $"{mood} {deed}" : null);

    private static string? Opposite(string text, string doer) => OtherDeed(text, doer, Opposites.GetValueOrDefault);

    // The text with something else in the place of the verb behind its doer; null where there is none.
    private static string? OtherDeed(string text, string doer, Func<string, string?> other)
    {
        var match = Regex.Match(text, $@"\b{Regex.Escape(doer)} (\w+)\b", RegexOptions.None, TimeSpan.FromSeconds(1));
        return match.Success && other(match.Groups[1].Value) is { } deed
            ? text[..match.Groups[1].Index] + deed + text[(match.Groups[1].Index + match.Groups[1].Length)..] : null;
    }

    private static Regex Whole(string name) => new($@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("(an|ans|ish|ese)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adjective();

    [GeneratedRegex(@"(?<![\w-])\d{1,3}(?![\w-])", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
