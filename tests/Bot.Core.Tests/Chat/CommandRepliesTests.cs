using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Talk;
using Bot.Core.Facts;

namespace Bot.Core.Tests.Chat;

/// <summary>Commands as people type them who have not read the help.</summary>
public sealed class CommandRepliesTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    public static TheoryData<string> Examples() =>
        [.. SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!.Profile.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Ask_ExampleOfTheHelp_IsAnswered(string example) =>
        Assert.Equal(Outcome.Answered, facts.Ask(example).Reply.Outcome);

    [Fact]
    public void Ask_BareCommandWithOptions_HasTwoExamples() =>
        Assert.All(
            CommandCatalogue.Commands.Where(c => c.Options.Count > 0 && c.Name != "onthisday"),
            c => Assert.Equal(
                2, facts.Ask($"/{c.Name}").Reply.Blocks.Count(b => b.Text.StartsWith($"/{c.Name} ", StringComparison.Ordinal))));

    [Theory]
    [InlineData("/timelin nato", "/timeline nato")]
    [InlineData("/wen nato office closed", "/when nato office closed")]
    [InlineData("/time germany", "/timeline germany")]
    [InlineData("/hlep", "/help")]
    [InlineData("/source", "/sources")]
    public void Ask_MisspeltCommand_IsOfferedAsAButton(string typed, string offered)
    {
        var reply = facts.Ask(typed).Reply;

        Assert.Equal((Outcome.NotUnderstood, Phrases.MisspeltCommand), (reply.Outcome, reply.Headline));
        var button = Assert.Single(reply.Buttons, b => b.Label == offered);
        Assert.Equal(
            PlainText.Of(facts.Ask(offered).Reply), PlainText.Of(facts.Bot.Press(button.State, new DateOnly(2026, 1, 15))));
    }

    [Fact]
    public void Ask_CommandLikeNone_IsSentToTheHelp()
    {
        var reply = facts.Ask("/xyzzy").Reply;

        Assert.Equal(Phrases.UnknownCommand, reply.Headline);
        Assert.Empty(reply.Buttons);
    }

    [Fact]
    public void Ask_EventThatIsOnlyReported_SaysWhenItWas() =>
        Assert.StartsWith(
            "Reported 28 June 2024: ", facts.Ask("/event China and Russia maintain a “no limits” partnership").Reply.Blocks[0].Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("/event peskov")]
    [InlineData("/event expulsions")]
    public void Ask_EventThatMayBeSeveral_IsAskedBackWithThemToChooseFrom(string text)
    {
        var reply = facts.Ask(text).Reply;

        Assert.Equal((Outcome.NotUnderstood, TalkPhrases.WhichEvent), (reply.Outcome, reply.Headline));
        Assert.InRange(reply.Buttons.Count, 2, 5);
        Assert.All(reply.Buttons, b => Assert.InRange(b.Label.Length, 1, ButtonLabels.Longest));
        Assert.Equal(reply.Buttons.Count, reply.Buttons.Select(b => b.Label).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Ask_EventBySomebodyOfManyMore_SaysHowManyMoreThereAre()
    {
        var reply = facts.Ask("/event russia").Reply;

        Assert.Equal(5, reply.Buttons.Count);
        Assert.EndsWith(
            "more events fit; narrow the question by a date or an actor to see them.", Assert.Single(reply.Blocks).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_EventByItsName_OpensIt() =>
        Assert.Equal("Russia orders NATO's liaison office in Moscow closed.", facts.Ask("/event nato office").Reply.Headline);

    [Theory]
    [InlineData("/sources ft", "1 source.", "Financial Times")]
    [InlineData("/sources RT", "2 sources.", "RT, ")]
    [InlineData("/sources libertarian", "1 source.", "Libertarian Institute")]
    public void Ask_SourcesOfAName_AreThose(string typed, string headline, string begins)
    {
        var reply = facts.Ask(typed).Reply;

        Assert.Equal(headline, reply.Headline);
        Assert.All(reply.Blocks, b => Assert.StartsWith(begins, b.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_SourcesOfAnUnknownName_SaysSoAndListsAll()
    {
        var reply = facts.Ask("/sources pravda").Reply;

        Assert.Equal("No source here is called “pravda”. These are all of them.", reply.Headline);
        Assert.Equal(5, reply.Blocks.Count);
    }

    [Theory]
    [InlineData("2026-02-24", "On 24 February: ")]
    [InlineData("2026-01-15", "No source here dates anything to 15 January of any year.")]
    public void Ask_BareOnThisDay_SaysWhichDay(string today, string begins)
    {
        var request = new ChatRequest
        {
            Text = "/onthisday",
            Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.StartsWith(begins, facts.Bot.Answer(request).Headline, StringComparison.Ordinal);
    }
}
