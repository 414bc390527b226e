using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Facts;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Matching;

/// <summary>
/// Makes of each event of a fact folder questions that it answers, and twins of them that differ in one thing and that it does not answer:
/// the sides swapped, another doer, target, number, year or place, and what no source says of it. What another event may make true is
/// left out.
/// </summary>
internal sealed class Contrasts(FactBase facts, Language language)
{
    // "Over a million" is no plain number.
    private const long LeastRound = 1_000;

    // CAMEO: visits and meetings, calls, talks, agreements, and what is said of a pact: what two do together has no sides.
    private static readonly string[] Mutual = ["03", "04", "05", "06"];

    // CAMEO: denials and refusals.
    private static readonly string[] Refusals = ["016", "12"];

    private static readonly string[] Adjectives = ["an", "ish", "ese", "ch"];

    private readonly ContrastNames _names = new(facts);

    /// <summary>All questions, by event.</summary>
    public IEnumerable<Contrast> All() => facts.Events.SelectMany(Of);

    private IEnumerable<Contrast> Of(Event fact)
    {
        if (TitleSentence.Of(fact.Title, language) is not { } title || fact.Sources.Count == 0)
        {
            return [];
        }

        return True(fact, title).Concat(OtherDoers(fact, title)).Concat(OtherTargets(fact, title)).Concat(Swapped(fact, title))
            .Concat(OtherNumbers(fact, title)).Concat(OtherYears(fact, title)).Concat(OtherPlaces(fact, title))
            .Concat(Undone(fact, title)).Concat(Missing(fact, title));
    }

    private static IEnumerable<Contrast> True(Event fact, TitleSentence title)
    {
        yield return new Contrast($"who {title.Present} {title.Rest}", fact.Id, "who", IsTrue: true);
        var isDated = fact.Assertions.Any(a => a.Milestone != MilestoneKind.Reported) || Cameo.IsSaying(fact.Type);
        foreach (var (question, kind) in Did(title.Subject, title, title.Rest).Where(d => isDated || d.Kind != "when"))
        {
            // On the day of its report a deed need not have been done.
            yield return new Contrast(question, fact.Id, kind, IsTrue: true);
        }

        foreach (var year in Years(fact).Take(1))
        {
            yield return new Contrast(Claim(title.Subject, title, $"{title.Rest} in {year}"), fact.Id, "year", IsTrue: true);
        }

        if (fact.Place is not null && !Mentions(title.Rest, " in "))
        {
            yield return new Contrast($"where did {title.Subject} {title.Verb} {title.Rest}", fact.Id, "where", IsTrue: true);
        }

        if (fact.Assertions.Any(a => a.Reason is not null))
        {
            yield return new Contrast($"why did {title.Subject} {title.Verb} {title.Rest}", fact.Id, "why", IsTrue: true);
        }
    }

    private IEnumerable<Contrast> OtherDoers(Event fact, TitleSentence title) =>
        Others(fact, fact.Sources[0]).Where(a => !facts.Events.Any(e => IsLike(e, fact) && Has(e.Sources, a.Id) && SharesTarget(e, fact)))
            .SelectMany(a => Did(a.Name, title, title.Rest)).Select(d => False(d.Question, fact, "other doer"));

    private IEnumerable<Contrast> OtherTargets(Event fact, TitleSentence title)
    {
        foreach (var target in fact.Targets)
        {
            var others = Others(fact, target)
                .Where(a => !facts.Events.Any(e => IsLike(e, fact) && e.Sources.Any(s => Has(fact.Sources, s)) && Has(e.Targets, a.Id)));
            foreach (var rest in others.Select(a => Replaced(title, target, a.Id)).OfType<string>())
            {
                foreach (var question in Did(title.Subject, title, rest).Select(d => d.Question).Append($"who {title.Present} {rest}"))
                {
                    yield return False(question, fact, "other target");
                }
            }
        }
    }

    private IEnumerable<Contrast> Swapped(Event fact, TitleSentence title)
    {
        if (Mutual.Any(root => fact.Type.StartsWith(root, StringComparison.Ordinal)) || fact.Targets.Intersect(fact.Sources).Any())
        {
            yield break;
        }

        foreach (var target in fact.Targets.Where(t => !_names.AreRelated(t, fact.Sources[0]) && _names.Actor(t).Kind != ActorKind.Place))
        {
            var isFact = facts.Events.Any(e => IsLike(e, fact) && Has(e.Sources, target) && Has(e.Targets, fact.Sources[0]));
            if (isFact || Replaced(title, target, fact.Sources[0]) is not { } rest)
            {
                continue;
            }

            foreach (var (question, _) in Did(_names.Actor(target).Name, title, rest))
            {
                yield return False(question, fact, "swapped");
            }
        }
    }

    private IEnumerable<Contrast> OtherNumbers(Event fact, TitleSentence title)
    {
        var known = fact.Assertions.SelectMany(a => a.Quantities).SelectMany(q => new[] { q.Value, q.From ?? q.Value }).ToHashSet();
        foreach (Match match in ContrastPatterns.Word().Matches(title.Rest))
        {
            var word = match.Value;
            if (!(long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || language.Words.Numbers.TryGetValue(word, out number)) || !known.Contains(number) || number >= LeastRound)
            {
                continue;
            }

            foreach (var other in new[] { number + 1, (number * 2) + 1 }.Where(n => !known.Contains(n)))
            {
                var digits = other.ToString(CultureInfo.InvariantCulture);
                var rest = title.Rest[..match.Index] + digits + title.Rest[(match.Index + match.Length)..];
                foreach (var question in Did(title.Subject, title, rest).Select(d => d.Question).Append($"who {title.Present} {rest}"))
                {
                    yield return False(question, fact, "other number");
                }
            }
        }
    }

    private IEnumerable<Contrast> OtherYears(Event fact, TitleSentence title)
    {
        var years = Years(fact).ToList();
        if (years.Count == 0 || Mentions(title.Rest, " in "))
        {
            yield break;
        }

        int[] others = [years[0] - 1, years[0] + 1, years[0] - 7];
        foreach (var year in others.Where(y => !facts.Events.Any(e => IsKin(e, fact) && IsIn(e, y))))
        {
            var rest = $"{title.Rest} in {year.ToString(CultureInfo.InvariantCulture)}";
            yield return False(Claim(title.Subject, title, rest), fact, "other year");
            yield return False($"who {title.Present} {rest}", fact, "other year");
        }
    }

    private IEnumerable<Contrast> OtherPlaces(Event fact, TitleSentence title)
    {
        if (fact.Place is not { } place || Mentions(title.Rest, " in "))
        {
            return [];
        }

        var others = facts.Actors.Where(a => a.Kind == ActorKind.Place && !_names.HasPart(a.Id, fact) && !_names.AreRelated(a.Id, place));
        return others.SelectMany(a => Did(title.Subject, title, $"{title.Rest} in {a.Name}"))
            .Select(d => False(d.Question, fact, "other place"));
    }

    // What was done was neither almost done nor refused.
    private IEnumerable<Contrast> Undone(Event fact, TitleSentence title)
    {
        yield return False(Claim(title.Subject, title with { Verb = "almost " + title.Verb }, title.Rest), fact, "almost");
        if (!Array.Exists(Refusals, root => fact.Type.StartsWith(root, StringComparison.Ordinal)))
        {
            yield return False(Claim(title.Subject, title with { Verb = "refuse to " + title.Verb }, title.Rest), fact, "refused");
        }
    }

    private IEnumerable<Contrast> Missing(Event fact, TitleSentence title)
    {
        var said = fact.Assertions.Select(a => a.Text).Append(fact.Title).ToList();
        if (fact.Place is null && !said.Exists(s => ContrastPatterns.Whereabouts().IsMatch(s))
            && !fact.Targets.Any(t => _names.Actor(t).Kind == ActorKind.Place))
        {
            yield return False($"where did {title.Subject} {title.Verb} {title.Rest}", fact, "no place");
        }

        if (fact.RespondsTo.Count == 0 && fact.PartOf is null && fact.Assertions.All(a => a.Reason is null)
            && !said.Exists(ContrastPatterns.Reason().IsMatch))
        {
            yield return False($"why did {title.Subject} {title.Verb} {title.Rest}", fact, "no reason");
        }

        if (fact.Assertions.All(a => a.Quantities.Count == 0) && !said.Exists(s => ContrastPatterns.Word().Matches(s).Any(IsNumber)))
        {
            yield return False($"how many people did {title.Subject} {title.Verb} {title.Rest}", fact, "no number");
        }
    }

    private bool IsNumber(Match word) => char.IsAsciiDigit(word.Value[0]) || language.Words.Numbers.ContainsKey(word.Value);

    private static Contrast False(string question, Event fact, string kind) => new(question, fact.Id, kind, IsTrue: false);

    private static IEnumerable<(string Question, string Kind)> Did(string doer, TitleSentence title, string rest) =>
        [(Claim(doer, title, rest), "did"), ("when " + Claim(doer, title, rest), "when")];

    private static string Claim(string doer, TitleSentence title, string rest) => $"did {doer} {title.Verb} {rest}";

    private static bool Mentions(string text, string words) => text.Contains(words, StringComparison.Ordinal);

    // What stands behind the verb with somebody in another's place; null where the other is not named there. A name takes a name's place,
    // and an adjective an adjective's, or a possessive where there is none.
    private string? Replaced(TitleSentence title, string target, string other)
    {
        if (_names.Find(target, title.Rest) is not { } found)
        {
            return null;
        }

        var actor = _names.Actor(other);
        var name = found.Value == _names.Actor(target).Name || !IsAdjective(found.Value) ? actor.Name
            : actor.Aliases.FirstOrDefault(IsAdjective) ?? actor.Name + "'s";
        return title.Rest[..found.Index] + name + title.Rest[(found.Index + found.Length)..];
    }

    private static bool IsAdjective(string name) =>
        Array.Exists(Adjectives, end => name.EndsWith(end, StringComparison.Ordinal)) && !name.Contains(' ', StringComparison.Ordinal);

    // Actors of the same kind that have nothing to do with an event.
    private IEnumerable<Actor> Others(Event fact, string actor) =>
        facts.Actors.Where(a => a.Kind == _names.Actor(actor).Kind && !_names.HasPart(a.Id, fact));

    private static bool IsLike(Event one, Event other) => one.Type[..2] == other.Type[..2];

    private bool Has(IReadOnlyList<string> side, string actor) => side.Any(s => _names.AreRelated(s, actor));

    private bool SharesTarget(Event one, Event other) => other.Targets.Count == 0 || one.Targets.Any(t => Has(other.Targets, t));

    private bool IsKin(Event one, Event other) =>
        one.Id == other.Id || (IsLike(one, other) && one.Sources.Any(s => Has(other.Sources, s)));

    private static bool IsIn(Event fact, int year) =>
        fact.Assertions.Any(a => a.Date is { } date && date.First.Year <= year && year <= date.Last.Year);

    // The years that a source dates it to, not those it is only reported in.
    private static IEnumerable<int> Years(Event fact) =>
        fact.Assertions.Where(a => a.Milestone != MilestoneKind.Reported && a.Date is { } date && date.First.Year == date.Last.Year)
            .Select(a => a.Date!.First.Year).Distinct();
}
