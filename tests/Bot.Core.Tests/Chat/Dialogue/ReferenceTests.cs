using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Talk;

namespace Bot.Core.Tests.Chat.Dialogue;

/// <summary>Replies to a message of the bot's, of which nothing is remembered but what the message itself carries.</summary>
public sealed class ReferenceTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    [Theory]
    [InlineData("how many diplomats did Poland expel", "when was that?", "2022-03-03?")]
    [InlineData("how many diplomats did Poland expel", "and France?", "France expels 40 Russian diplomats")]
    [InlineData("how many diplomats did Sweden expel", "when was that?", "2022-03-03?")]
    [InlineData("/event NATO expels eight members of Russia's mission", "where?", "Brussels")]
    public void Ask_ReplyToAnOldAnswer_GoesOnFromIt(string question, string reply, string value)
    {
        var report = Reply(facts.Ask(question).Reply, reply);

        Assert.Contains(value, report.Values);
    }

    [Theory]
    [InlineData(1, "next", 2)]
    [InlineData(2, "next", 3)]
    [InlineData(2, "back", 1)]
    [InlineData(6, "back", 5)]
    public void Ask_ReplyToAPageOfAList_Leafs(int page, string reply, int shown)
    {
        var list = facts.Bot.Answer(new ChatRequest { Text = "/timeline russia", Today = MadeUpIndex.Today, Page = page });

        Assert.Equal(shown, Reply(list, reply).Reply.Page?.Number);
    }

    [Fact]
    public void Ask_ReplyToWhatCarriesNothing_IsAskedBackWhateverIsRemembered()
    {
        facts.Ask("how many diplomats did Poland expel", "anna");
        var hello = facts.Ask("hello", "anna").Reply;

        Assert.Equal(TalkPhrases.WhichEvent, Reply(hello, "when was that?", "anna").Reply.Headline);
        Assert.Contains("2022-03-03?", facts.Ask("when was that?", "anna").Values);
    }

    [Fact]
    public void Ask_ReplyToTheRememberedAnswer_KnowsItsQuestion()
    {
        var answer = facts.Ask("how many diplomats did Poland expel", "boris").Reply;

        Assert.Equal(["40"], Reply(answer, "and France?", "boris").Values);
    }

    [Theory]
    [InlineData("e:ffffff:1:")]
    [InlineData("s:ffffff:1:")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Ask_ReplyToForeignButtons_IsAskedBack(string state)
    {
        var report = facts.Bot.Ask(new ChatRequest { Text = "why?", Today = MadeUpIndex.Today, RefersTo = [state] });

        Assert.Equal((Outcome.NotUnderstood, TalkPhrases.WhichEvent), (report.Reply.Outcome, report.Reply.Headline));
    }

    // Whoever sends a made-up number of this fact base.
    [Fact]
    public void Ask_ReplyToAnEventThatIsNone_IsAskedBack()
    {
        var state = $"s:{facts.Bot.FactsHash[..6]}:999999:";
        var report = facts.Bot.Ask(new ChatRequest { Text = "why?", Today = MadeUpIndex.Today, RefersTo = [state] });

        Assert.Equal(TalkPhrases.WhichEvent, report.Reply.Headline);
    }

    [Fact]
    public void Press_Button_IsWhatThatRefersTo()
    {
        var answer = facts.Ask("how many diplomats did Poland expel", "clara").Reply;
        var related = answer.Buttons.First(b => b.Label.StartsWith("France", StringComparison.Ordinal));

        facts.Bot.Press(related.State, MadeUpIndex.Today, "clara");

        Assert.Equal(["2022-04-04"], facts.Ask("when was that?", "clara").Values);
    }

    private AskReport Reply(ChatReply to, string text, string? conversation = null) => facts.Bot.Ask(new ChatRequest
    {
        Text = text,
        Today = MadeUpIndex.Today,
        Conversation = conversation,
        RefersTo = [.. to.Buttons.Select(b => b.State)],
    });
}
