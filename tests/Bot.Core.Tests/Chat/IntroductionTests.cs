using System.Text.RegularExpressions;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>What a bot says of itself over facts of somebody else, without a <c>bot.yaml</c> and with one.</summary>
public sealed partial class IntroductionTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    private static readonly BotProfile Own = new()
    {
        Name = "Two Koreas",
        Description = "The Koreas and America, 2016 to 2020.",
        Examples = ["who met in Singapore", "/timeline Donald Trump"],
        Accent = 0x102030,
        Contact = "the library of Busan",
        Language = "de",
    };

    private readonly IndexFolder _folder = new();
    private readonly FactBase _facts =
        SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "tests", "timelines", "korea", "facts")).Facts!;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("hello")]
    [InlineData("/start")]
    [InlineData("what can you do")]
    [InlineData("what is your name")]
    [InlineData("/help")]
    [InlineData("/about")]
    [InlineData("/privacy")]
    [InlineData("/when")]
    [InlineData("/who")]
    [InlineData("/event")]
    [InlineData("/timeline")]
    [InlineData("/onthisday nonsense")]
    [InlineData("colourless green ideas")]
    [InlineData("когда это было?")]
    [InlineData("play some jazz")]
    public void Answer_OtherFacts_NothingSpeaksOfTheShippedOnes(string message)
    {
        var text = PlainText.Of(Ask(_facts, message));

        Assert.DoesNotMatch(Shipped(), text);
    }

    [Fact]
    public void Answer_Greeting_TellsWhatTheFactsAreAbout()
    {
        var reply = Ask(_facts, "hello");

        Assert.Equal(
            "A bot that answers questions about a timeline of North Korea, the United States and South Korea, 2016 to 2020, "
            + "with dates and sources.",
            reply.Blocks[0].Text);
        Assert.Equal(2, reply.Blocks.Count(b => b.Kind == ReplyBlockKind.Item));
    }

    [Fact]
    public void Answer_EveryExampleOfOtherFacts_IsAnswered()
    {
        using var index = Index(_facts);
        var bot = new TimelineBot(index, Language.English);
        var examples = CommandCatalogue.Commands.Select(c => $"/{c.Name}")
            .SelectMany(c => bot.Answer(Request(c)).Blocks.Where(b => b.Kind == ReplyBlockKind.Item).Select(b => b.Text))
            .Where(t => t.StartsWith('/') && !t.Contains(": ", StringComparison.Ordinal)).ToList();

        Assert.Equal(8, examples.Count);

        // Sources that date an event otherwise answer as well.
        Assert.All(examples, e => Assert.True(bot.Answer(Request(e)).Outcome is Outcome.Answered or Outcome.Disputed, e));
    }

    [Fact]
    public void Answer_OwnProfile_IsSaidWhereTheBotIntroducesItself()
    {
        var facts = _facts with { Profile = Own };

        Assert.Equal(Own.Name, Ask(facts, "/about").Headline);
        Assert.Equal(Own.Description, Ask(facts, "/about").Blocks[0].Text);
        Assert.Equal(Own.Description, Ask(facts, "/help").Blocks[0].Text);
        Assert.Equal(Own.Description, Ask(facts, "hello").Blocks[0].Text);
        Assert.Equal(["/ask who met in Singapore", "/timeline Donald Trump"], Ask(facts, "thanks").Blocks.Select(b => b.Text));
        Assert.Equal("I am Two Koreas.", Ask(facts, "what is your name").Headline);
        Assert.Equal("Contact: the library of Busan", Ask(facts, "/about").Blocks[^1].Text);
        Assert.Equal("Contact: the library of Busan", Ask(facts, "/privacy").Blocks[^1].Text);
        Assert.Equal("Bereit. Fragen Sie zur Chronik mit eigenen Worten, auf Englisch.", Ask(facts, "/start").Headline);
        Assert.Equal(Own.Accent, Ask(facts, "hello").Accent);
    }

    [Fact]
    public void OpenOrBuild_OtherProfile_IsBuiltAnew()
    {
        Index(_facts).Dispose();

        using var index = Index(_facts with { Profile = Own });

        Assert.Equal(
            (Own.Name, Own.Description, Own.Accent, Own.Contact, Own.Language),
            (index.Profile.Name, index.Profile.Description, index.Profile.Accent, index.Profile.Contact, index.Profile.Language));
        Assert.Equal(Own.Examples, index.Profile.Examples);
    }

    private static ChatRequest Request(string text) => new() { Text = text, Today = Today };

    private TimelineIndex Index(FactBase facts) => IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath);

    private ChatReply Ask(FactBase facts, string text)
    {
        using var index = Index(facts);
        return new TimelineBot(index, Language.English).Answer(Request(text));
    }

    [GeneratedRegex("NATO|Putin|Russia|Lavrov|Geneva|Ukraine", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shipped();
}
