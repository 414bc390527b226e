namespace Bot.Host.Tests.Commands;

public sealed class ChatCommandTests(ProgramRunner program) : IClassFixture<ProgramRunner>
{
    [Fact]
    public void Chat_NumberOfAButton_PressesIt()
    {
        var result = program.RunWith("/when nato office closed\n1\n", "chat");

        Assert.Equal(ExitCodes.Success, result.Exit);
        Assert.Contains(result.Lines, line => line.StartsWith("1) Sources", StringComparison.Ordinal));
        Assert.Contains(result.Lines, line => line.StartsWith("Sources: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Chat_NumberWithoutAButton_IsAQuestion()
    {
        var result = program.RunWith("2021\n", "chat");

        Assert.Equal(program.Run("ask", "2021").Lines[0], result.Lines[0]);
    }

    [Theory]
    [InlineData("quit")]
    [InlineData("exit")]
    [InlineData(" quit ")]
    public void Chat_Quit_LeavesWithoutReadingOn(string word)
    {
        var result = program.RunWith(word + "\n/when nato office closed\n", "chat");

        Assert.Equal((ExitCodes.Success, ""), (result.Exit, result.Out));
    }

    [Fact]
    public void Chat_Begins_SaysWhatItIsAndHowToLeave()
    {
        var result = program.RunWith("quit\n", "chat");

        Assert.Equal(
            "This is the bot as people meet it on Discord and Telegram. Ask in your own words, or write /help. "
            + "A number presses a button; quit, exit or Ctrl+D leaves.",
            result.Error.TrimEnd());
    }

    [Fact]
    public void Chat_BlankLine_IsPassedOver() =>
        Assert.Empty(program.RunWith("\n  \n", "chat").Out);

    [Fact]
    public void Chat_OnATerminal_Prompts()
    {
        using var terminal = new ProgramRunner { IsInteractive = true };

        Assert.Equal("> > ", terminal.RunWith("\n", "chat").Out);
    }
}
