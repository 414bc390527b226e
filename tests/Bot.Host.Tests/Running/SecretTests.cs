using Bot.Host.Running;

namespace Bot.Host.Tests.Running;

public sealed class SecretTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bots-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_FromTheVariableOrTheFile_IsTheSecretWithoutBlanks()
    {
        var file = File("token", " from.file\n");

        Assert.Equal("from.variable", Read(" from.variable ", file).Value);
        Assert.Equal("from.file", Read("", file).Value);
        Assert.Null(Read(null, null).Value);
    }

    [Fact]
    public void Read_NothingNamed_IsNoMistake()
    {
        var secret = Read(null, " ");

        Assert.Equal((null, null, null), (secret.Value, secret.Missing, secret.Mistake));
    }

    [Fact]
    public void Read_MissingFileOrFolder_SaysWhichPath()
    {
        var file = Path.Combine(_folder.FullName, "token");
        var inFolder = Path.Combine(_folder.FullName, "secrets", "token");

        Assert.Equal($"A_FILE: there is no file {file}; write the token into it.", Read(null, file).Missing);
        Assert.Equal($"A_FILE: there is no file {inFolder}; write the token into it.", Read(null, inFolder).Missing);
    }

    [Fact]
    public void Read_EmptyFile_SaysSo()
    {
        var file = File("token", " \n");

        Assert.Equal($"A_FILE: the file {file} is empty; write the token into it.", Read(null, file).Missing);
    }

    [Fact]
    public void Read_FolderInItsPlace_IsAMistake()
    {
        var secret = Read(null, _folder.FullName);

        Assert.Equal($"A_FILE: {_folder.FullName} is a folder; put a file that holds the token in its place.", secret.Mistake);
        Assert.Null(secret.Missing);
    }

    [Fact]
    public void Read_FileThatMayNotBeRead_NamesTheUserWhoWouldHaveTo()
    {
        // Who runs the tests may read everything, perhaps.
        var secret = Secret.Read("A", "A_FILE", name => name == "A_FILE" ? "/x/token" : null, _ => throw new UnauthorizedAccessException());

        Assert.Matches(
            @"^A_FILE: user ([0-9]+( \(\w+\))?|\w+) may not read the file /x/token, and it is who runs this program; ", secret.Mistake);
        Assert.Null(secret.Missing);
    }

    private static Secret Read(string? value, string? file) =>
        Secret.Read("A", "A_FILE", name => name switch { "A" => value, "A_FILE" => file, _ => null }, System.IO.File.ReadAllText);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
