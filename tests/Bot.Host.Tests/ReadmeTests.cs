using Bot.Core.Chat;

namespace Bot.Host.Tests;

public sealed class ReadmeTests(ProgramRunner program) : IClassFixture<ProgramRunner>
{
    private const string Prompt = "$ bots ";

    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(Root(), "README.md"));

    [Fact]
    public void Readme_Transcript_IsWhatTheProgramPrints()
    {
        var first = Array.FindIndex(Readme, line => line.StartsWith(Prompt, StringComparison.Ordinal));
        var last = Array.IndexOf(Readme, "```", first);

        var result = program.Run(Readme[first][Prompt.Length..].Split(' '));

        Assert.Equal(result.Out.TrimEnd('\n'), string.Join('\n', Readme[(first + 1)..last]));
        Assert.True(last < 20, "The transcript stands in the first twenty lines.");
    }

    [Fact]
    public void Readme_Length_IsAtMostAHundredAndFiftyLines() => Assert.InRange(Readme.Length, 1, 150);

    [Fact]
    public void Readme_SetUp_IsTwoCommands()
    {
        var first = Array.IndexOf(Readme, "```sh");

        Assert.Equal("```", Readme[first + 3]);
        Assert.All(Readme[(first + 1)..(first + 3)], line => Assert.StartsWith("dotnet ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_TableOfCommands_IsTheCatalogue()
    {
        var rows = Readme.Where(line => line.StartsWith("| `/", StringComparison.Ordinal));

        Assert.Equal(CommandCatalogue.Commands.Select(c => $"| `/{c.Name}` | {c.Descriptions["en"]} |"), rows);
    }

    [Fact]
    public void Readme_Links_LeadToFiles()
    {
        var links = Readme.SelectMany(line => line.Split("](").Skip(1)).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)])
            .Where(l => !l.Contains("://", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Root(), link)), link));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Bots.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
