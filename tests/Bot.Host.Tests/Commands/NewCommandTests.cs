namespace Bot.Host.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    private string Target => Path.Combine(_program.Folder, "mine");

    public void Dispose() => _program.Dispose();

    [Fact]
    public void New_Folder_PassesTheCheckAndAnswersItsQuestions()
    {
        Assert.Equal(ExitCodes.Success, _program.Run("new", Target).Exit);

        var check = _program.Run("check", Target, "--ask");

        Assert.Equal(ExitCodes.Success, check.Exit);
        Assert.Equal(
            "0 problems: 1 source, 2 actors, 2 events, 3 assertions, 6 of 6 questions answered as the facts say.", check.Lines[^1]);
    }

    [Fact]
    public void New_LinesItPrints_AreCommandsThatWork()
    {
        var lines = _program.Run("new", Target).Lines.Where(line => line.StartsWith("bots ", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(ExitCodes.Success, _program.Run(line.Split(' ')[1..]).Exit));
    }

    [Fact]
    public void New_EveryFile_NamesTheSchemaThatLiesBesideIt()
    {
        _program.Run("new", Target);

        foreach (var schema in (string[])["facts.schema.json", "bot.schema.json"])
        {
            Assert.Equal(
                File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "schemas", schema)),
                File.ReadAllText(Path.Combine(Target, schema)));
        }

        var files = Directory.GetFiles(Target, "*.yaml");
        Assert.Equal(4, files.Length);
        Assert.All(files, file => Assert.Equal(
            $"# yaml-language-server: $schema={(Path.GetFileName(file) == "bot.yaml" ? "bot" : "facts")}.schema.json",
            File.ReadLines(file).First()));
    }

    [Fact]
    public void New_FolderWithFiles_IsLeftAlone()
    {
        var folder = _program.Write("mine", "a.txt", "precious");

        var result = _program.Run("new", folder);

        Assert.Equal(ExitCodes.Failure, result.Exit);
        Assert.Equal($"{folder} is there already and is not empty; name a new folder. Nothing was written.\n", result.Error);
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void New_FileOfThatName_IsLeftAlone()
    {
        var file = Path.Combine(_program.Write("mine", "a.txt", "precious"), "a.txt");

        Assert.Equal(ExitCodes.Failure, _program.Run("new", file).Exit);
        Assert.Equal("precious", File.ReadAllText(file));
    }
}
