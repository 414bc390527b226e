using System.Text.Json;
using System.Xml.Linq;

namespace Bot.Host.Tests.Deploy;

/// <summary>The Dockerfile as far as it can be known without building it.</summary>
public sealed class DockerfileTests
{
    private static readonly string[] Known =
    [
        "ARG", "FROM", "ENV", "WORKDIR", "COPY", "RUN", "LABEL", "USER",
        "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT", "CMD",
    ];

    private static readonly List<Instruction> Instructions = Read();

    [Fact]
    public void Instructions_All_ArePlainAndKnown()
    {
        Assert.All(Instructions, instruction => Assert.Contains(instruction.Name, Known));
        string[] unknown = ["<<", "--link", "--mount"];
        Assert.DoesNotContain(Instructions, i => unknown.Any(part => i.Text.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void Copy_FromTheTree_NamesWhatIsThereAndNotIgnored()
    {
        var ignored = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, ".dockerignore")).ToHashSet(StringComparer.Ordinal);
        var sources = Copies(fromStage: false).SelectMany(words => words[..^1]).ToList();

        Assert.Contains(".", sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Path.Combine(RepositoryRoot.Path, source)), $"{source} is not there."));
        Assert.All(sources, source => Assert.DoesNotContain(source, ignored));
    }

    [Fact]
    public void Restore_HasEveryProjectWithItsLockFile()
    {
        var beforeRestore = Instructions.TakeWhile(instruction => !instruction.Text.Contains("dotnet restore", StringComparison.Ordinal))
            .ToList();
        var copied = beforeRestore.Where(i => i.Name == "COPY").SelectMany(i => i.Words).ToHashSet(StringComparer.Ordinal);
        var needed = Projects("src/Bot.Host/Bot.Host.csproj").ToList();

        Assert.Equal(4, needed.Count);
        Assert.All(needed, project => Assert.Contains(project, copied));
        Assert.All(needed, project => Assert.Contains($"{project[..project.LastIndexOf('/')]}/packages.lock.json", copied));
        Assert.All(
            Directory.EnumerateFiles(RepositoryRoot.Path, "Directory.*").Select(Path.GetFileName), file => Assert.Contains(file!, copied));
        Assert.DoesNotContain(copied, word => word.EndsWith(".cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Publish_AfterTheRestoreForItsTarget_RestoresNothingAgain()
    {
        var restore = Instructions.Single(instruction => instruction.Text.Contains("dotnet restore", StringComparison.Ordinal));
        var publish = Instructions.Single(instruction => instruction.Text.Contains("dotnet publish", StringComparison.Ordinal));

        Assert.Contains("--locked-mode", restore.Text, StringComparison.Ordinal);
        Assert.Contains("-r \"$(cat /target)\" -p:_IsPublishing=true", restore.Text, StringComparison.Ordinal);
        Assert.Contains("-r \"$(cat /target)\" --no-restore", publish.Text, StringComparison.Ordinal);
        Assert.Equal("AS publish", Stage(Instructions.IndexOf(publish))["FROM restore ".Length..]);

        static string Stage(int at) => Instructions.Take(at).Last(instruction => instruction.Name == "FROM").Text;
    }

    [Fact]
    public void Transport_ChosenOnce_HoldsForEveryCommandOfTheBuild()
    {
        var argument = Instructions.Single(instruction => instruction.Text == "ARG DISCORD_TRANSPORT=Wire");
        var property = Instructions.Single(instruction => instruction.Words.Contains("DiscordTransport=$DISCORD_TRANSPORT"));
        var stage = "";
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in Instructions)
        {
            if (instruction.Name == "FROM")
            {
                // A stage that begins with another has its environment.
                stage = instruction.Words[^1];
                if (chosen.Contains(instruction.Words[0]))
                {
                    chosen.Add(stage);
                }
            }
            else if (instruction == property)
            {
                chosen.Add(stage);
            }
            else if (instruction.Text.Contains("dotnet ", StringComparison.Ordinal))
            {
                Assert.Contains(stage, chosen);
            }
        }

        Assert.Equal("ENV", property.Name);
        Assert.Equal(Instructions.IndexOf(argument) + 1, Instructions.IndexOf(property));
        Assert.Superset(new HashSet<string>(["restore", "test", "publish"], StringComparer.Ordinal), chosen);
    }

    [Fact]
    public void Stages_ThatAreNamed_WereDefinedBefore()
    {
        var stages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in Instructions)
        {
            if (instruction.Name == "FROM")
            {
                var words = instruction.Words.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
                Assert.True(
                    words[0].Contains('/', StringComparison.Ordinal) || stages.Contains(words[0]),
                    $"{words[0]} is neither an image nor a stage.");
                stages.Add(words is [_, "AS", var name] ? name : "");
            }
            else if (instruction.Text.StartsWith("COPY --from=", StringComparison.Ordinal))
            {
                Assert.Contains(instruction.Words[0]["--from=".Length..], stages);
            }
        }

        Assert.Contains("test", stages);
    }

    [Fact]
    public void TargetArchitecture_HasNoDefault()
    {
        // A default here would take the place of the architecture that is built for.
        Assert.Contains(Instructions, instruction => instruction.Text == "ARG TARGETARCH");
    }

    [Fact]
    public void Image_RunsAsAUserWithItsDataAndWithoutAShell()
    {
        var image = Instructions.Skip(Instructions.FindLastIndex(instruction => instruction.Name == "FROM")).ToList();

        Assert.Equal("$APP_UID", Argument("USER"));
        Assert.Equal("/data", Argument("VOLUME"));
        Assert.Equal(["/app/bots"], JsonSerializer.Deserialize<string[]>(Argument("ENTRYPOINT"))!);
        Assert.Equal(["run"], JsonSerializer.Deserialize<string[]>(Argument("CMD"))!);
        Assert.Equal(["/app/bots", "health"], JsonSerializer.Deserialize<string[]>(Argument("HEALTHCHECK").Split("CMD", 2)[1])!);
        Assert.DoesNotContain(image, instruction => instruction.Name == "RUN");
        Assert.Contains(image, instruction => instruction.Text.Contains("--chown=$APP_UID:$APP_UID /data /data", StringComparison.Ordinal));
        Assert.Contains("org.opencontainers.image.title", Argument("LABEL"), StringComparison.Ordinal);

        string Argument(string name) => image.Single(instruction => instruction.Name == name).Text[(name.Length + 1)..];
    }

    private static IEnumerable<string[]> Copies(bool fromStage) =>
        Instructions.Where(i => i.Name == "COPY" && i.Words[0].StartsWith("--from=", StringComparison.Ordinal) == fromStage)
            .Select(i => i.Words);

    private static HashSet<string> Projects(string project)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { project };
        var folder = project[..project.LastIndexOf('/')];
        foreach (var reference in XDocument.Load(Path.Combine(RepositoryRoot.Path, project)).Descendants("ProjectReference"))
        {
            var path = Path.Combine(RepositoryRoot.Path, folder, reference.Attribute("Include")!.Value.Replace('\\', '/'));
            found.UnionWith(Projects(Path.GetRelativePath(RepositoryRoot.Path, path)));
        }

        return found;
    }

    private static List<Instruction> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "Dockerfile"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'));
        var text = string.Join('\n', lines).Replace("\\\n", " ", StringComparison.Ordinal);
        return [.. text.Split('\n').Select(line => new Instruction(line))];
    }

    private sealed record Instruction(string Text)
    {
        public string Name { get; } = Text.Split(' ')[0];

        public string[] Words { get; } = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
    }
}
