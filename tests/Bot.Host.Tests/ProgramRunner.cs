namespace Bot.Host.Tests;

/// <summary>Runs the program in this process, with streams, a clock and a folder for indexes of its own.</summary>
public sealed class ProgramRunner : IDisposable
{
    public ProgramRunner()
    {
        Folder = Directory.CreateTempSubdirectory("bots-tests-").FullName;
        Data = Path.Combine(Folder, "data");
    }

    /// <summary>A folder for the test's files.</summary>
    public string Folder { get; }

    /// <summary>Where indexes are kept.</summary>
    public string Data { get; set; }

    public static string ShippedFacts => Path.Combine(AppContext.BaseDirectory, "seeds");

    public bool Colour { get; init; }

    public bool IsInteractive { get; init; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public ProgramResult Run(params string[] args) => RunWith("", args);

    public ProgramResult RunWith(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var exit = BotsCommand.Run(args, new HostSurroundings
        {
            In = reader,
            Out = output,
            Error = error,
            Colour = Colour,
            IsInteractive = IsInteractive,
            Clock = new FixedClock(),
            Variable = name => name == "BOT_DATA" ? Data : null,
            ShippedFacts = ShippedFacts,
        });
        return new ProgramResult(exit, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file below <see cref="Folder"/> and gives the path of its folder.</summary>
    public string Write(string folder, string name, string text)
    {
        var path = Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName;
        File.WriteAllText(Path.Combine(path, name), text);
        return path;
    }

    /// <summary>A copy of the shipped facts that a test may spoil.</summary>
    public string CopyFacts()
    {
        var copy = Path.Combine(Folder, "facts");
        foreach (var file in Directory.EnumerateFiles(ShippedFacts, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(ShippedFacts, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
