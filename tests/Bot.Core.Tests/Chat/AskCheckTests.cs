using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;

namespace Bot.Core.Tests.Chat;

/// <summary>The questions of asks.yaml: two events of which each could be taken for the other.</summary>
public sealed class AskCheckTests : IDisposable
{
    private static readonly string Facts = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Chat", "asks.yaml"));
    private readonly FactFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_EveryQuestionHolds_NoProblemsAndTheirNumber()
    {
        var result = Check(Facts);

        Assert.Empty(result.Problems);
        Assert.Equal((7, 7), (result.Asked, result.Held));
    }

    [Theory]
    [InlineData(
        "/frob Peru",
        "“/frob Peru” should be answered with 'peru-expels-12', and is not answered: "
        + "“There is no such command. /help lists them all.”")]
    public void Check_AnAskDoesNotHold_ItsPlaceAndWhatHappenedInstead(string ask, string problem)
    {
        var result = Check(Facts.Replace("/when Peru expelled Chilean diplomats", ask, StringComparison.Ordinal));

        Assert.Equal("facts.yaml:14:9: " + problem, _folder.Show(Assert.Single(result.Problems)));
        Assert.Equal((7, 6), (result.Asked, result.Held));
    }

    // A curator's own question is told its event in any case; the count says that it is not understood.
    [Theory]
    [InlineData("where did Peru sign a treaty", 1)]
    [InlineData("when did Peru kick out Chileans", 0)]
    public void Check_AnAskThatIsNotUnderstood_HoldsByHeart(string ask, int byHeart)
    {
        var result = Check(Facts.Replace("/when Peru expelled Chilean diplomats", ask, StringComparison.Ordinal));

        Assert.Empty(result.Problems);
        Assert.Equal((7, 7), (result.Asked, result.Held));
        Assert.Equal(byHeart, result.ByHeart.Count);
        Assert.All(
            result.ByHeart,
            advice => Assert.StartsWith($"facts.yaml:14:9: “{ask}” is told", _folder.Show(advice), StringComparison.Ordinal));
    }

    [Fact]
    public void Check_AnExampleIsNotAnswered_ItsPlaceAndWhatHappenedInstead()
    {
        _folder.With("bot.yaml", "examples:\n  - when did Peru expel Chilean diplomats\n  - who conquered Paraguay\n");

        var problem = Assert.Single(Check(Facts).Problems);

        Assert.StartsWith(
            "bot.yaml:3:5: The example “who conquered Paraguay” is not answered: “", _folder.Show(problem), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ANotIsAnswered_ItsPlaceAndTheAnswer()
    {
        var result = Check(Facts.Replace("[how many diplomats did Bolivia", "[how many diplomats did Peru", StringComparison.Ordinal));

        Assert.Equal(
            "facts.yaml:16:11: “how many diplomats did Peru expel” should not be answered with 'peru-expels-12', "
            + "and is: “12 diplomats.”",
            _folder.Show(Assert.Single(result.Problems)));
        Assert.Equal((7, 6), (result.Asked, result.Held));
    }

    [Fact]
    public void Check_NoQuestions_NothingAsked()
    {
        var result = Check(FactFolder.Base);

        Assert.Equal((0, 0, 0), (result.Asked, result.Held, result.Problems.Count));
    }

    private AskCheckResult Check(string yaml)
    {
        _folder.With("facts.yaml", yaml);
        var facts = SeedReader.Read(_folder.Root).Facts!;
        using var index = IndexBuilder.OpenOrBuild(facts, Language.English, Path.Combine(_folder.Root, "index.db"));
        return AskCheck.Check([_folder.Root], new TimelineBot(index, Language.English), MadeUpIndex.Today);
    }
}
