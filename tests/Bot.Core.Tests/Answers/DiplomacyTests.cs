using Bot.Core.Answers;
using Bot.Core.Chat;

namespace Bot.Core.Tests.Answers;

/// <summary>What treaties, resolutions, sanctions and groups of states need: the questions of diplomacy.tsv over diplomacy.yaml.</summary>
public sealed class DiplomacyTests() : TableAskTests("diplomacy")
{
    [Fact]
    public void Ask_StateThatGoesOn_SaysUntilWhenThatIsKnown()
    {
        var reply = Answer("since when is Iran on the list of proliferators");

        Assert.Contains(reply.Blocks, block => block.Text == "Still so when the source was published, 2016.");
    }

    [Fact]
    public void Ask_WhetherWhatGoesOnIsSoNow_SaysHowFarItIsKnown()
    {
        var reply = Answer("is Iran on the list of proliferators");

        Assert.Equal(Outcome.Closest, reply.Outcome);
        Assert.Contains(reply.Blocks, block => block.Text == "It differs: its source knows it only until it was published.");
    }

    [Fact]
    public void Ask_SourceWithoutACopy_IsCitedAsUnchecked()
    {
        var reply = Answer("when was resolution 1929 adopted");

        var citation = Assert.Single(reply.Citations);
        Assert.Equal("retrieved 3 May 2024; not checked against a copy", citation.Note);
        Assert.Equal(("https://un.example/1929", "https://archive.example/1929"), (citation.Url, citation.Archived));
        Assert.Equal(
            "[1] UN Security Council, “Resolution 1929 (2010)”, 9 June 2010, op. para. 8 "
            + "(retrieved 3 May 2024; not checked against a copy)",
            PlainText.Line(citation));
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/when")]
    [InlineData("/who")]
    [InlineData("hello")]
    public void Ask_ForHelp_SpeaksOfTheFactsThatAreLoadedAlone(string command)
    {
        var text = PlainText.Of(Answer(command));

        Assert.All(
            new[] { "nato", "russia", "poland", "putin" }, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Ask_ForHelp_ShowsExamplesThatAreAnswered()
    {
        var help = Answer("/help");

        var example = help.Blocks.Select(block => block.Text).Single(text => text.StartsWith("/when", StringComparison.Ordinal));
        var asked = example[(example.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        Assert.Equal(Outcome.Answered, Answer(asked).Outcome);
    }

    [Fact]
    public void Ask_SourceWithACopy_IsCitedWithoutANote()
    {
        var reply = Answer("when did the ban on Iranian oil take effect");

        Assert.Equal(Outcome.Answered, reply.Outcome);
        Assert.All(reply.Citations, citation => Assert.Null(citation.Note));
    }
}
