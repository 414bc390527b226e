using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Host.Terminal;

namespace Bot.Host.Tests.Terminal;

public sealed class ReplyWriterTests
{
    private static readonly ChatReply Reply = new()
    {
        Outcome = Outcome.Answered,
        Headline = "1 November 2021.",
        Blocks = [new ReplyBlock(ReplyBlockKind.Sentence, "It closed.", [1]), new ReplyBlock(ReplyBlockKind.Note, "Worked out.", [])],
        FactBase = "12345678",
    };

    [Fact]
    public void Write_WithoutColour_WritesPlainText() =>
        Assert.Equal("1 November 2021.\nIt closed. [1]\nWorked out.\n", Written(Reply, colour: false));

    [Fact]
    public void Write_WithColour_StressesTheHeadlineAndDimsNotes() =>
        Assert.Equal("\e[1m1 November 2021.\e[0m\nIt closed. [1]\n\e[2mWorked out.\e[0m\n", Written(Reply, colour: true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_ControlCharacters_AreReplaced(bool colour) =>
        Assert.Contains("a\uFFFD[31mb\uFFFDc", Written(Reply with { Headline = "a\e[31mb\rc" }, colour), StringComparison.Ordinal);

    [Theory]
    [InlineData(12, "1 November\n2021.\nIt closed.\n[1]\nWorked out.\n")]
    [InlineData(80, "1 November 2021.\nIt closed. [1]\nWorked out.\n")]
    [InlineData(0, "1 November 2021.\nIt closed. [1]\nWorked out.\n")]
    public void Write_ToAWindow_BreaksAtWords(int width, string written) => Assert.Equal(written, Written(Reply, colour: false, width));

    [Fact]
    public void Write_ListWithColour_StressesTheHeadingAndAlignsWhatGoesOnBelowAnItem()
    {
        var reply = Reply with
        {
            Blocks =
            [
                new ReplyBlock(ReplyBlockKind.Heading, "18 October 2021", []),
                new ReplyBlock(ReplyBlockKind.Item, "Russia orders the office closed.", [1]),
            ],
        };

        Assert.Equal(
            "\e[1m1 November 2021.\e[0m\n\e[1m18 October 2021\e[0m\n- Russia orders the\n  office closed. [1]\n",
            Written(reply, colour: true, width: 22));
    }

    [Fact]
    public void Write_ButtonsToAWindow_BreaksBetweenThem()
    {
        using var output = new StringWriter();

        new ReplyWriter(output, colour: false, () => 24).Write(
        [
            new ReplyButton(ReplyButtonKind.Sources, "Sources", "s"), new ReplyButton(ReplyButtonKind.Related, "Russia leaves", "a"),
            new ReplyButton(ReplyButtonKind.Related, "NATO replies", "b"),
        ]);

        Assert.Equal("1) Sources\n2) Russia leaves\n3) NATO replies\n", output.ToString());
    }

    private static string Written(ChatReply reply, bool colour, int width = 0)
    {
        using var output = new StringWriter();
        new ReplyWriter(output, colour, () => width).Write(reply);
        return output.ToString();
    }
}
