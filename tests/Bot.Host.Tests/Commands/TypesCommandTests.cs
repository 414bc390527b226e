using Bot.Core.Facts;

namespace Bot.Host.Tests.Commands;

public sealed class TypesCommandTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Types_Alone_ListsEveryCodeWithItsName()
    {
        var lines = _program.Run("types").Lines;

        Assert.Equal(Cameo.Codes, lines.Select(line => line[..4].TrimEnd()));
        Assert.All(lines, line => Assert.StartsWith(Cameo.Name(line[..4].TrimEnd())!, line[6..], StringComparison.Ordinal));
    }

    [Fact]
    public void Types_Words_ListsTheTypesThatTheyMean()
    {
        var result = _program.Run("types", "recall", "ambassador");

        Assert.Equal(ExitCodes.Success, result.Exit);
        var type = result.Lines.Single(line => line.StartsWith("161   Reduce or break diplomatic relations (", StringComparison.Ordinal));
        Assert.Contains("recall ambassador", type, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expel", "174")]
    [InlineData("expels", "174")]
    [InlineData("declare", "010")]
    [InlineData("recognise", "054")]
    [InlineData("meet", "04")]
    [InlineData("constitution", "0834")]
    public void Types_ManyFit_TheBestFirstAndTheRestCounted(string word, string best)
    {
        var lines = _program.Run("types", word).Lines;

        Assert.StartsWith(best + " ", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Count(line => char.IsAsciiDigit(line[0])) <= 10);
    }

    [Fact]
    public void Types_MoreThanTen_CountsThem()
    {
        var lines = _program.Run("types", "declare").Lines;

        Assert.Equal(11, lines.Length);
        Assert.Matches(@"^… and \d+ more$", lines[^1]);
    }

    [Fact]
    public void Types_Code_ListsAllBelowIt() =>
        Assert.Equal(Cameo.Codes.Where(code => code.StartsWith('1')), _program.Run("types", "1").Lines.Select(line => line[..4].TrimEnd()));

    [Fact]
    public void Types_UnknownWord_SaysSo()
    {
        var result = _program.Run("types", "zebra");

        Assert.Equal(ExitCodes.NoAnswer, result.Exit);
        Assert.Equal("No event type has 'zebra' in its name or words; try another word, or `bots types` for all.\n", result.Out);
    }
}
