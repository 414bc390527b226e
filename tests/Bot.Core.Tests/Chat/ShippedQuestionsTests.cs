using Bot.Core.Facts;

namespace Bot.Core.Tests.Chat;

/// <summary>Every shipped event brings questions with it, and none that another event brings as well.</summary>
public sealed class ShippedQuestionsTests
{
    private const int FewestAsks = 3;
    private const int MostAsks = 8;
    private const int MostNot = 3;

    private static readonly IReadOnlyList<Event> Events = SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!.Events;

    [Fact]
    public void Asks_OfEveryEvent_AreSomeAndNotTooMany() => Assert.All(Events, e =>
    {
        Assert.InRange(e.Questions.Asks.Count, FewestAsks, MostAsks);
        Assert.InRange(e.Questions.Not.Count, 1, MostNot);
    });

    [Fact]
    public void Asks_OfAllEvents_AreAnsweredByOneAlone()
    {
        var asks = Events.SelectMany(e => e.Questions.Asks).Select(ask => ask.TrimEnd('?').ToLowerInvariant()).ToList();

        Assert.Equal(asks.Distinct(StringComparer.Ordinal), asks);
    }
}
