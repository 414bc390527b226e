using System.Globalization;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>Reads the short answers out of the deeds that fit: dates, names, numbers, titles.</summary>
internal sealed class ValueReader(IndexSession session)
{
    /// <summary>The short answers, best first; empty where the deeds fit but do not say what is asked.</summary>
    public IReadOnlyList<string> Values(Question question, IReadOnlyList<Hit> hits) => question.Asked switch
    {
        Asked.When => Dates(question, hits),
        Asked.Who when question.CountsActors => [Names(question, hits).Count.ToString(CultureInfo.InvariantCulture)],
        Asked.Who => question.MostOften ? MostOften(question, hits) : Names(question, hits),
        Asked.HowMany => Numbers(question, hits),
        Asked.HowOften => [hits.Count.ToString(CultureInfo.InvariantCulture)],
        Asked.Where => hits.Any(h => h.Event > 0) ? Places(hits) : Names(question, hits),
        Asked.Why => Reasons(hits),
        Asked.YesNo => ["yes"],
        _ => Titles(hits),
    };

    /// <summary>Which came first, or how many days lie between two events.</summary>
    public IReadOnlyList<string> OfParts(Question question, Hit first, Hit second)
    {
        if (question.Asked == Asked.Order)
        {
            var firstIsEarlier = first.First <= second.First;
            return [Title(firstIsEarlier != question.Pick!.FromEnd ? first : second)];
        }

        var days = DateDistance.Between(Span(first), Span(second));
        return days.Exact is { } exact
            ? [Math.Abs(exact).ToString(CultureInfo.InvariantCulture)]
            : [string.Create(CultureInfo.InvariantCulture, $"{days.Least}/{days.Most}")];
    }

    public static DateSpan Span(Hit hit) => DateSpan.Between(DateOnly.FromDayNumber(hit.First), DateOnly.FromDayNumber(hit.Last));

    public string Title(Hit hit) => hit.Event > 0 ? session.Event(hit.Event)!.Title : $"{session.Actor(hit.Source).Name} – {session.Actor(hit.Target).Name}";

    private List<string> Dates(Question question, IReadOnlyList<Hit> hits)
    {
        var spans = hits.SelectMany(h => h.Event > 0 ? Milestones.Of(session.Event(h.Event)!, question).Select(m => m.Date) : [Span(h)]);
        return spans.Select(s => At(question.Unit, s)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
    }

    private static string? At(DateUnit unit, DateSpan span) => unit switch
    {
        DateUnit.Month when span.First.Year == span.Last.Year && span.First.Month == span.Last.Month => span.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DateUnit.Year when span.First.Year == span.Last.Year => span.First.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => span.Edtf,
    };

    private List<string> Names(Question question, IReadOnlyList<Hit> hits) =>
        hits.SelectMany(h => Actors(question, h)).Distinct().Select(a => session.Actor(a).Name).ToList();

    private List<string> MostOften(Question question, IReadOnlyList<Hit> hits) =>
        hits.SelectMany(h => Actors(question, h)).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => session.Actor(g.Key).Name).ToList();

    /// <summary>The actors on the side that is asked for, without those the question itself names there.</summary>
    private IEnumerable<int> Actors(Question question, Hit hit)
    {
        if (hit.Event > 0)
        {
            var happening = session.Event(hit.Event)!;
            var side = question.AskedSide == Side.Target ? happening.Targets : happening.Sources;
            return side.Count > 0 ? side : happening.Mentions;
        }

        return question.AskedSide switch
        {
            Side.Target => [hit.Target],
            Side.Source => [hit.Source],
            _ => question.Others.SelectMany(o => o.Actors).Contains(hit.Source) ? [hit.Target] : [hit.Source],
        };
    }

    private List<string> Numbers(Question question, IReadOnlyList<Hit> hits) =>
        hits.Where(h => h.Event > 0).SelectMany(h => Wanted(question, session.Event(h.Event)!))
            .Select(q => q.Value.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>The quantities of an event that a question asks for: those whose unit it names, or the first of each source where it names none.</summary>
    public static IReadOnlyList<Quantity> Wanted(Question question, EventRow happening)
    {
        var named = question.Terms.SelectMany(t => t.Words).Concat(question.Action is null ? [] : question.Action.Uses.Select(u => u.Sense.Name)).ToList();
        var all = happening.Assertions.SelectMany(a => a.Quantities).Distinct().ToList();
        var wanted = all.Where(q => named.Any(n => SharesWord(q.Unit, n))).ToList();
        return wanted.Count > 0 ? wanted : happening.Assertions.Where(a => a.Quantities.Count > 0).Select(a => a.Quantities[0]).Distinct().ToList();
    }

    private static bool SharesWord(string unit, string word) =>
        unit.Split(' ').Any(u => PorterStemmer.Stem(Folding.Fold(u)) == PorterStemmer.Stem(word));

    private List<string> Places(IReadOnlyList<Hit> hits) =>
        hits.Where(h => h.Event > 0).Select(h => session.Event(h.Event)!.Place).OfType<int>().Distinct().Select(p => session.Actor(p).Name).ToList();

    private List<string> Reasons(IReadOnlyList<Hit> hits)
    {
        var events = hits.Where(h => h.Event > 0).Select(h => session.Event(h.Event)!).ToList();
        var reasons = events.SelectMany(e => e.Assertions).Select(a => a.Reason).OfType<string>().ToList();
        return reasons.Count > 0
            ? reasons.Distinct(StringComparer.Ordinal).ToList()
            : events.SelectMany(e => e.RespondsTo).Distinct().Select(e => session.Event(e)!.Title).ToList();
    }

    private List<string> Titles(IReadOnlyList<Hit> hits) => hits.Select(Title).Distinct(StringComparer.Ordinal).ToList();
}
