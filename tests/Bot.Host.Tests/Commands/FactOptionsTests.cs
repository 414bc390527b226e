namespace Bot.Host.Tests.Commands;

public sealed class FactOptionsTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Ask_MissingFacts_ExitsWithTwoAndNamesTheFolder()
    {
        var folder = Path.Combine(_program.Folder, "nowhere");

        var result = Ask(folder);

        Assert.Equal(ExitCodes.Failure, result.Exit);
        Assert.Contains(folder, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Out);
    }

    [Fact]
    public void Ask_EmptyFacts_ExitsWithTwo()
    {
        var result = Ask(Directory.CreateDirectory(Path.Combine(_program.Folder, "empty")).FullName);

        Assert.Equal(ExitCodes.Failure, result.Exit);
        Assert.EndsWith("cannot be used: 1 problem.\n", result.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_TwoBadFiles_ListsEveryProblemWithItsPlace()
    {
        var facts = _program.CopyFacts();
        File.WriteAllText(Path.Combine(facts, "bad.yaml"), "sources:\n  - id: [\n");
        File.WriteAllText(Path.Combine(facts, "worse.yaml"), "nonsense: 1\n");

        var result = Ask(facts);

        Assert.Equal(ExitCodes.Failure, result.Exit);
        Assert.Matches(@"bad\.yaml:\d+:\d+: ", result.Error);
        Assert.Matches(@"worse\.yaml:1:1: ", result.Error);
        Assert.Empty(result.Out);
    }

    [Fact]
    public void Ask_FileThatIsNoIndex_ExitsWithTwo()
    {
        var folder = _program.Write("files", "notes.txt", "not an index");

        var result = Ask(Path.Combine(folder, "notes.txt"));

        Assert.Equal(ExitCodes.Failure, result.Exit);
        Assert.Contains("This file is no index.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_IndexFile_AnswersFromIt()
    {
        var facts = _program.CopyFacts();
        Ask(facts);
        var index = Path.Combine(_program.Folder, "moved.index");
        File.Move(IndexFile(), index);
        Directory.Delete(facts, recursive: true);

        Assert.Equal(ExitCodes.Success, Ask(index).Exit);
    }

    [Fact]
    public void Ask_DamagedIndex_IsBuiltAnewWithAWarning()
    {
        var facts = _program.CopyFacts();
        var before = Ask(facts);
        var bytes = File.ReadAllBytes(IndexFile());
        Array.Fill(bytes, (byte)'x', bytes.Length / 2, 4096);
        File.WriteAllBytes(IndexFile(), bytes);

        var after = Ask(facts);

        Assert.Equal(before.Out, after.Out);
        Assert.Contains("warning: The index ", after.Error, StringComparison.Ordinal);
        Assert.Empty(Ask(facts).Error);
    }

    [Fact]
    public void Ask_DataFolderThatCannotBeWritten_GoesOnElsewhereWithAWarning()
    {
        _program.Data = Path.Combine(_program.Write("blocked", "file", ""), "file", "data");

        var result = Ask(ProgramRunner.ShippedFacts);

        Assert.Equal(ExitCodes.Success, result.Exit);
        Assert.Contains("The index is kept at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_DataOption_KeepsTheIndexThere()
    {
        var data = Path.Combine(_program.Folder, "elsewhere");

        _program.Run("ask", "--data", data, "/when nato office closed");

        Assert.Single(Directory.GetFiles(data, "*.db"));
        Assert.False(Directory.Exists(_program.Data));
    }

    private ProgramResult Ask(string facts) => _program.Run("ask", "--facts", facts, "/when nato office closed");

    private string IndexFile() => Directory.GetFiles(_program.Data, "*.db").Single();
}
