using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Answers;

/// <summary>What treaties, resolutions, sanctions and groups of states need: the questions of diplomacy.tsv over diplomacy.yaml.</summary>
public sealed class DiplomacyTests : IDisposable
{
    private static readonly DateOnly Today = new(2024, 6, 1);

    private readonly IndexFolder _folder = new();
    private readonly TimelineIndex _index;
    private readonly TimelineBot _bot;

    public DiplomacyTests()
    {
        var facts = MadeUpIndex.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Answers", "diplomacy.yaml")));
        _index = IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath);
        _bot = new TimelineBot(_index, Language.English);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Ask_QuestionsOfTheTable_AreAnsweredAsItSays()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Answers", "diplomacy.tsv")).Skip(1);

        var wrong = rows.Select(row => row.Split('\t'))
            .Select(row => (Expected: row, Reply: _bot.Answer(new ChatRequest { Text = row[0], Today = Today })))
            .Where(r => (r.Reply.Outcome.ToString(), r.Reply.Headline) != (r.Expected[1], r.Expected[2]))
            .Select(r => $"{string.Join(" | ", r.Expected)}: {r.Reply.Outcome} | {r.Reply.Headline}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Ask_StateThatGoesOn_SaysUntilWhenThatIsKnown()
    {
        var reply = _bot.Answer(new ChatRequest { Text = "since when is Iran on the list of proliferators", Today = Today });

        Assert.Contains(reply.Blocks, block => block.Text == "Still so when the source was published, 2016.");
    }

    [Fact]
    public void Ask_SourceWithoutACopy_IsCitedAsUnchecked()
    {
        var reply = _bot.Answer(new ChatRequest { Text = "when was resolution 1929 adopted", Today = Today });

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
        var text = PlainText.Of(_bot.Answer(new ChatRequest { Text = command, Today = Today }));

        Assert.All(
            new[] { "nato", "russia", "poland", "putin" }, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Ask_ForHelp_ShowsExamplesThatAreAnswered()
    {
        var help = _bot.Answer(new ChatRequest { Text = "/help", Today = Today });

        var example = help.Blocks.Select(block => block.Text).Single(text => text.StartsWith("/when", StringComparison.Ordinal));
        var asked = example[(example.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        Assert.Equal(Outcome.Answered, _bot.Answer(new ChatRequest { Text = asked, Today = Today }).Outcome);
    }

    [Fact]
    public void Ask_SourceWithACopy_IsCitedWithoutANote()
    {
        var reply = _bot.Answer(new ChatRequest { Text = "when did the ban on Iranian oil take effect", Today = Today });

        Assert.Equal(Outcome.Answered, reply.Outcome);
        Assert.All(reply.Citations, citation => Assert.Null(citation.Note));
    }
}
