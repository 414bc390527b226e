using Bot.Core.Answers;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Tests.Chat;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Matching;

/// <summary>
/// Whether one event of a fact folder was before another, asked of many pairs in the words of their titles: their days decide, whatever
/// else is read out of the words.
/// </summary>
public sealed class OrderTests(MadeUpIndex madeUp, ShippedFacts shipped) : IClassFixture<MadeUpIndex>, IClassFixture<ShippedFacts>
{
    // Each event is asked about with those so many places behind it.
    private static readonly int[] Distances = [1, 5, 11];

    // Of the orders so many are told at least: measured 1 and 0.98.
    private const double Least = 0.95;
    private const int Fewest = 30;

    private static readonly string[] Agreements = [ValueReader.Yes, ValueReader.Attributed, ValueReader.Alleged];

    [Fact]
    public void Ask_OrderOfMadeUpEvents_IsToldByTheirDays() => AssertOrders(madeUp.Facts, q => madeUp.Ask(q).Values);

    [Fact]
    public void Ask_OrderOfShippedEvents_IsToldByTheirDays() =>
        AssertOrders(SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!, q => shipped.Ask(q).Values);

    private static void AssertOrders(FactBase facts, Func<string, IReadOnlyList<string>> ask)
    {
        var asked = Questions(facts).Select(q => (q.Text, q.IsSo, Values: ask(q.Text))).ToList();

        Assert.True(asked.Count >= Fewest, $"only {asked.Count}");
        var lies = asked.Where(a => a.IsSo ? a.Values is [ValueReader.No] : a.Values.Any(Agreements.Contains)).Select(a => a.Text).ToList();
        Assert.True(lies.Count == 0, string.Join('\n', lies));
        var missed = asked.Where(a => a.Values.Count == 0).Select(a => a.Text).ToList();
        Assert.True(asked.Count - missed.Count >= Least * asked.Count, string.Join('\n', missed));
    }

    private static IEnumerable<(string Text, bool IsSo)> Questions(FactBase facts)
    {
        // What was done more than once was done before and after.
        var once = facts.Events.Where(e => facts.Events.Count(o => o.Type == e.Type && o.Sources.SequenceEqual(e.Sources)) == 1);
        var events = once.Select(e => (Title: TitleSentence.Of(e.Title, Language.English), Day: Day(e), Name: e.Title))
            .Where(e => e is { Title: not null, Day: not null }).ToList();
        foreach (var (one, i) in events.Select((e, i) => (e, i)))
        {
            foreach (var other in Distances.Select(d => events[(i + d) % events.Count]).Where(o => o.Day != one.Day))
            {
                var claim = $"did {one.Title!.Subject} {one.Title.Verb} {one.Title.Rest}";
                var had = $"had {one.Title.Subject} {one.Title.Verb} {one.Title.Rest} when {other.Name}";
                yield return ($"{claim} before {other.Name}", one.Day < other.Day);
                yield return ($"{claim} after {other.Name}", one.Day > other.Day);
                yield return (had, one.Day < other.Day);
            }
        }
    }

    // The only day that a source dates it to; null where there are several, or it is only reported.
    private static int? Day(Event fact)
    {
        var days = fact.Assertions.Select(a => a.Milestone == MilestoneKind.Reported ? null : a.Date).Distinct().ToList();
        return days is [{ } date] && date.First == date.Last ? date.First.DayNumber : null;
    }
}
