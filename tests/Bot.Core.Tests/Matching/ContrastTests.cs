using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Tests.Chat;

namespace Bot.Core.Tests.Matching;

/// <summary>What <see cref="Contrasts"/> makes of the made-up and of the shipped facts: the true are answered, the false are not.</summary>
public sealed class ContrastTests(MadeUpIndex madeUp, ShippedFacts shipped) : IClassFixture<MadeUpIndex>, IClassFixture<ShippedFacts>
{
    // Of the true ones so many are answered with their event at least: measured 0.97 and 0.996.
    private const double LeastMadeUp = 0.95;
    private const double LeastShipped = 0.99;

    // Too few would prove nothing.
    private const int FewestMadeUp = 300;
    private const int FewestShipped = 4_000;

    // False twins of the shipped facts that are answered all the same, as measured: the numbers only shrink.
    private static readonly Dictionary<string, int> MostAnswered = new(StringComparer.Ordinal)
    {
        ["other number"] = 2,
        ["other year"] = 6,
        ["other target"] = 6,
    };

    private static readonly string[] Kinds =
    [
        "swapped", "other doer", "other target", "other number", "other year", "other place", "almost", "refused", "no place", "no reason",
        "no number",
    ];

    private static FactBase Shipped => SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!;

    [Fact]
    public void Ask_FalseTwinsOfTheMadeUpFacts_NoneIsAnsweredWithTheEvent() =>
        Assert.Empty(Answered(Contrasts(madeUp.Facts, isTrue: false), madeUp.Ask));

    [Fact]
    public void Ask_TrueQuestionsOfTheMadeUpFacts_NearlyAllAreAnswered() =>
        AssertAnswered(Contrasts(madeUp.Facts, isTrue: true), madeUp.Ask, LeastMadeUp);

    [Fact]
    public void Ask_FalseTwinsOfTheShippedFacts_NoMoreThanKnownAreAnsweredWithTheEvent()
    {
        var answered = Answered(Contrasts(Shipped, isTrue: false), shipped.Ask).ToLookup(c => c.Kind, StringComparer.Ordinal);

        Assert.All(answered, kind => Assert.True(
            kind.Count() <= MostAnswered.GetValueOrDefault(kind.Key),
            string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} are answered:\n{string.Join('\n', kind)}")));
    }

    [Fact]
    public void Ask_TrueQuestionsOfTheShippedFacts_NearlyAllAreAnswered() =>
        AssertAnswered(Contrasts(Shipped, isTrue: true), shipped.Ask, LeastShipped);

    [Fact]
    public void All_FactFolder_MakesTwinsOfEveryKind()
    {
        var ofMadeUp = Contrasts(madeUp.Facts, isTrue: false);
        var ofShipped = Contrasts(Shipped, isTrue: false);

        Assert.True(ofMadeUp.Count >= FewestMadeUp && ofShipped.Count >= FewestShipped, $"{ofMadeUp.Count} and {ofShipped.Count}");
        Assert.Equal(Kinds.ToHashSet(StringComparer.Ordinal), ofMadeUp.Select(c => c.Kind).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(Kinds.ToHashSet(StringComparer.Ordinal), ofShipped.Select(c => c.Kind).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("swapped: did Uruguay shell Bolivia [border-shelling]")]
    [InlineData("other doer: when did Peru shell Uruguay [border-shelling]")]
    [InlineData("other target: who shells Ecuador [border-shelling]")]
    [InlineData("other number: did Bolivia expel 6 Chilean diplomats [bolivia-expels-5]")]
    [InlineData("other year: did Bolivia shell Uruguay in 2005 [border-shelling]")]
    [InlineData("other place: did Brazil and Peru sign a trade treaty in Arica [trade-treaty]")]
    [InlineData("no place: where did Bolivia shell Uruguay [border-shelling]")]
    public void All_MadeUpFacts_HasThePlainTwin(string twin) =>
        Assert.Contains(twin, Contrasts(madeUp.Facts, isTrue: false).Select(c => c.ToString()));

    // Chile expelled Peruvians as Peru expelled Chileans, and a treaty is of both who sign it.
    [Theory]
    [InlineData("peru-expels-12")]
    [InlineData("trade-treaty")]
    [InlineData("otero-lund-meet")]
    public void All_SwappedSidesThatAreAFactAsWell_AreLeftOut(string id) =>
        Assert.DoesNotContain(Contrasts(madeUp.Facts, isTrue: false), c => c.Event == id && c.Kind == "swapped");

    private static List<Contrast> Contrasts(FactBase facts, bool isTrue) =>
        new Contrasts(facts, Language.English).All().Where(c => c.IsTrue == isTrue).Distinct().ToList();

    private static IEnumerable<Contrast> Answered(IEnumerable<Contrast> contrasts, Func<string, AskReport> ask) =>
        contrasts.Where(c => ask(c.Question) is { Reply.Outcome: Outcome.Answered or Outcome.Disputed } report
            && report.Events.Contains(c.Event));

    private static void AssertAnswered(List<Contrast> contrasts, Func<string, AskReport> ask, double least)
    {
        var missed = contrasts.Except(Answered(contrasts, ask)).ToList();

        Assert.True(contrasts.Count - missed.Count >= least * contrasts.Count, string.Join('\n', missed));
    }
}
