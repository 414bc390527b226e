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

    private static string Written(ChatReply reply, bool colour)
    {
        using var output = new StringWriter();
        new ReplyWriter(output, colour).Write(reply);
        return output.ToString();
    }
}
