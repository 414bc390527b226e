using System.Diagnostics;
using Bot.Host.Running;
using Bot.Host.Tests.Running;
using Bot.TestSupport.Telegram;
using YamlDotNet.RepresentationModel;

namespace Bot.Host.Tests.Deploy;

/// <summary>compose.yaml, .env.example and the README's way to them, as far as they can be known without an engine.</summary>
public sealed class ComposeTests : IDisposable
{
    private static readonly YamlNode Compose = Read();
    private static readonly YamlNode Service = Compose["services"]["bots"];

    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("discord")]
    [InlineData("telegram")]
    public async Task Readme_CommandsForOnePlatform_ConnectItAndLeaveTheOtherOut(string platform)
    {
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        var isDiscord = platform == "discord";
        var asked = await FollowReadmeAsync(platform, isDiscord ? discord.Options.Token : telegram.Token);
        var settings = RunningHost.Settings(_program, null, null);
        settings["DISCORD_API_URL"] = discord.Address;
        settings["TELEGRAM_API_URL"] = telegram.Url.AbsoluteUri;
        foreach (var (name, value) in Environment())
        {
            var folder = Path.Combine(_program.Folder, Mounts()["/run/secrets"]);
            settings[name] = value.Replace("/run/secrets", folder, StringComparison.Ordinal);
        }

        await using var host = await RunningHost.StartAsync(settings);
        var report = await host.ConnectedAsync();
        await host.LoggedAsync(1002);

        Assert.Equal(["compose up -d --build", "compose logs -f"], asked);
        Assert.Equal([platform], report["adapters"]!.AsObject().Select(adapter => adapter.Key));
        Assert.Contains(
            isDiscord ? "TELEGRAM_TOKEN_FILE" : "DISCORD_TOKEN_FILE", Assert.Single(host.Log.Of(1004)), StringComparison.Ordinal);
    }

    [Fact]
    public void Service_IsUpAgainAfterTheMachineAndWaitsOutMistakes()
    {
        Assert.Equal("unless-stopped", Text(Service["restart"]));
        Assert.Equal(["run", "--wait"], Items(Service["command"]));
    }

    [Fact]
    public void Secrets_AreAFolderThatIsMounted_SoThatOneMayBeMissing()
    {
        Assert.False(((YamlMappingNode)Compose).Children.ContainsKey("secrets"));
        Assert.Equal("./secrets", Mounts()["/run/secrets"]);
        Assert.All(Environment().Values, path => Assert.StartsWith("/run/secrets/", path, StringComparison.Ordinal));
        Assert.Contains("./secrets:/run/secrets:ro", Items(Service["volumes"]));
    }

    [Fact]
    public void SecretsAndSettings_AreKeptOutOfGitAndTheImage()
    {
        Assert.All([".gitignore", ".dockerignore"], file =>
        {
            var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, file));
            Assert.Contains(lines, line => line.TrimEnd('/') == "secrets");
            Assert.Contains(".env", lines);
        });
    }

    [Fact]
    public void EnvExample_WithEverythingTakenIn_IsWithoutMistake()
    {
        var env = Service["env_file"][0];
        var settings = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, ".env.example"))
            .Where(line => line.StartsWith('#') && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[1..].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "operations.md"));
        var mistakes = new List<string>();

        Assert.Equal((".env", "false"), (Text(env["path"]), Text(env["required"])));
        Assert.NotEmpty(settings);
        Assert.All(settings.Keys, name => Assert.Contains($"| `{name}` |", page, StringComparison.Ordinal));
        settings["TELEGRAM_TOKEN"] = "1:a";
        RunOptions.Read(settings.GetValueOrDefault, settings.Keys, _program.Folder, mistakes);
        Assert.Empty(mistakes);
    }

    // The README's commands in a shell, with the token pasted and a docker that only notes what it is asked for.
    private async Task<string[]> FollowReadmeAsync(string platform, string token)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "README.md"));
        var hosting = readme[readme.IndexOf("## Host it", StringComparison.Ordinal)..];
        var script = hosting.Split("```sh\n")[1].Split("```")[0].Replace("discord_token", platform + "_token", StringComparison.Ordinal);
        var programs = _program.Write("bin", "docker", "#!/bin/sh\necho \"$@\" >> asked\n");
        var start = new ProcessStartInfo("sh", ["-ec", "chmod +x bin/docker\n" + script])
        {
            WorkingDirectory = _program.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = $"{programs}:{start.Environment["PATH"]}";
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteLineAsync(token);
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
        return await File.ReadAllLinesAsync(Path.Combine(_program.Folder, "asked"));
    }

    // Where each folder of the container comes from.
    private static Dictionary<string, string> Mounts() =>
        Items(Service["volumes"]).Select(mount => mount.Split(':'))
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);

    private static Dictionary<string, string> Environment() =>
        ((YamlMappingNode)Service["environment"]).ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value), StringComparer.Ordinal);

    private static IEnumerable<string> Items(YamlNode list) => ((YamlSequenceNode)list).Select(Text);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static YamlNode Read()
    {
        using var reader = File.OpenText(Path.Combine(RepositoryRoot.Path, "compose.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents.Single().RootNode;
    }
}
