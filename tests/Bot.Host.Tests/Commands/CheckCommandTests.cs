namespace Bot.Host.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Check_ShippedFacts_FindsNothingAndCountsThem()
    {
        var result = _program.Run("check");

        Assert.Equal(ExitCodes.Success, result.Exit);
        Assert.Matches(@"^0 problems: 5 sources, \d+ actors, \d+ events, \d+ assertions\.$", result.Lines.Single());
    }

    [Fact]
    public void Check_Mistakes_ListsEachWithItsPlaceAndExitsWithOne()
    {
        var facts = _program.Write("facts", "a.yaml", "sources:\n  - id: Not an id\n    colour: red\n");

        var result = _program.Run("check", facts);

        Assert.Equal(ExitCodes.Problems, result.Exit);
        Assert.True(result.Lines.Length > 2, result.Out);
        Assert.All(result.Lines[..^1], line => Assert.Matches(@"a\.yaml:\d+:\d+: ", line));
        Assert.Equal($"{result.Lines.Length - 1} problems in {facts}.", result.Lines[^1]);
    }

    [Fact]
    public void Check_MissingFolder_IsAProblem()
    {
        var result = _program.Run("check", Path.Combine(_program.Folder, "nowhere"));

        Assert.Equal(ExitCodes.Problems, result.Exit);
        Assert.StartsWith("1 problem in ", result.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MissingSources_IsAProblem()
    {
        var result = _program.Run("check", ProgramRunner.ShippedFacts, "--sources", Path.Combine(_program.Folder, "nowhere"));

        Assert.Equal(ExitCodes.Problems, result.Exit);
    }
}
