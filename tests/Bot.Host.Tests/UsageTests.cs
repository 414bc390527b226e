namespace Bot.Host.Tests;

public sealed class UsageTests(ProgramRunner program) : IClassFixture<ProgramRunner>
{
    [Theory]
    [InlineData("ask --jsn when did nato close its office", "There is no option --jsn: did you mean --json?")]
    [InlineData("ask when did nato close --fact", "There is no option --fact: did you mean --facts?")]
    [InlineData("ask --fact=seeds when", "There is no option --fact: did you mean --facts?")]
    [InlineData("ask -json when", "There is no option -json: did you mean --json?")]
    [InlineData("ask --exp when", "There is no option --exp: did you mean --explain?")]
    [InlineData("ask --colour when", "There is no option --colour: --help shows those that there are.")]
    [InlineData("check --asks", "There is no option --asks: did you mean --ask?")]
    [InlineData("check --facts mine", "There is no option --facts: the folder stands by itself, `bots check DIR`.")]
    [InlineData("check --fact=mine --ask", "There is no option --fact: the folder stands by itself, `bots check DIR`.")]
    [InlineData("chat --tody 2021-01-01", "There is no option --tody: did you mean --today?")]
    [InlineData("run --facts", "There is no option --facts: --help shows those that there are.")]
    [InlineData("run --facts", "`bots run` has its settings from the environment: docs/operations.md lists them.")]
    [InlineData("chek", "There is no command 'chek': did you mean `bots check`?")]
    [InlineData("when did nato close", "There is no command 'when'. A question goes behind `ask`: bots ask when did nato close")]
    [InlineData("--versoin", "There is no option --versoin: did you mean --version?")]
    [InlineData("", "Name a command: ask, ")]
    public void Run_SlipInACall_SaysWhatWasMeantAndAsksNothing(string call, string mistake)
    {
        var result = program.Run(call.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCodes.Failure, result.Exit);
        Assert.Contains(result.Error.Split('\n'), line => line.StartsWith(mistake, StringComparison.Ordinal));
        Assert.Contains("--help` shows what can be written.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unrecognized", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Out);
    }

    [Fact]
    public void Ask_UnknownOption_SaysHowToMeanIt() => Assert.StartsWith(
        "There is no option --moscow: --help shows those that there are. Behind -- everything is taken as it is.\n",
        program.Run("ask", "--moscow").Error, StringComparison.Ordinal);

    [Fact]
    public void Check_FoldersThatAreNone_AreToldAndNothingIsChecked()
    {
        var file = Path.Combine(program.Write("facts", "a.yaml", "sources: [{id: Not an id}]"), "a.yaml");

        var result = program.Run("check", ProgramRunner.ShippedFacts, "nowhere", file, "--ask");

        Assert.Equal(ExitCodes.Failure, result.Exit);
        Assert.Equal(
            $"{file}: This is a file; name the folder that the fact files are in.\nnowhere: There is no such folder.\n", result.Error);
        Assert.Empty(result.Out);
    }

    [Fact]
    public void Run_SeveralSlips_TellsThemAll()
    {
        var result = program.Run("ask", "--jsn", "--page", "0", "--tody", "when");

        Assert.Contains("--jsn", result.Error, StringComparison.Ordinal);
        Assert.Contains("--tody", result.Error, StringComparison.Ordinal);
        Assert.Contains("--page takes a number", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--", "--jsn", "nato")]
    [InlineData("nato", "--", "--jsn")]
    [InlineData("--json", "--", "-5")]
    public void Ask_BehindTheDashes_EverythingIsTheQuestion(params string[] words) =>
        Assert.NotEqual(ExitCodes.Failure, program.Run(["ask", .. words]).Exit);

    [Fact]
    public void Ask_QuotedTextWithADash_IsTheQuestion() =>
        Assert.NotEqual(ExitCodes.Failure, program.Run("ask", "-nato AND OR NOT").Exit);

    [Fact]
    public void Version_IsTheOneThatAboutShows()
    {
        var version = program.Run("--version").Out.Trim();

        Assert.Matches(@"^\d+\.\d+\.\d+", version);
        Assert.Contains($"Version {version.Split('+')[0]}", program.Run("ask", "/about").Out, StringComparison.Ordinal);
    }
}
