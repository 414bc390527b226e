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

    [Fact]
    public void Types_UnknownWord_SaysSo()
    {
        var result = _program.Run("types", "zebra");

        Assert.Equal(ExitCodes.NoAnswer, result.Exit);
        Assert.Equal("No event type has 'zebra' in its name or words; try another word, or `bots types` for all.\n", result.Error);
    }
}
