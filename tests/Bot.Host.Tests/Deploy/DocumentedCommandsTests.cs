using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Deploy;

/// <summary>
/// Every command that README.md and docs/operations.md show is run: here, or by what <see cref="RunElsewhere"/> names. A command that is
/// new in a page fails until it is in one of the tables. What no machine of a test can do is in <see cref="StandIns"/> with the reason.
/// </summary>
public sealed partial class DocumentedCommandsTests : IDisposable
{
    private static readonly string[] Pages = ["README.md", "docs/operations.md"];

    /// <summary>Calls of the program as the pages have them, what is written for the words in capitals, and the exit code.</summary>
    private static readonly Dictionary<string, (string Arguments, int Exit)> Calls = new(StringComparer.Ordinal)
    {
        ["bots --version"] = ("--version", 0),
        ["bots ask QUESTION…"] = ("ask /when nato office closed", 0),
        ["bots ask --json QUESTION…"] = ("ask --json /when nato office closed", 0),
        ["bots ask --json -"] = ("ask --json -", 0),
        ["bots ask --page 2 QUESTION…"] = ("ask --page 2 /timeline russia", 0),
        ["bots ask --explain QUESTION…"] = ("ask --explain /when nato office closed", 0),
        ["bots chat"] = ("chat", 0),
        ["bots new FOLDER"] = ("new FOLDER/new", 0),
        ["bots types [WORDS…]"] = ("types expel", 0),
        ["bots check [DIR] [--sources DIR] [--ask]"] = ("check FOLDER/facts --sources FOLDER/none --ask", 1),
        ["bots check FOLDER"] = ("check FOLDER/facts", 0),
        ["bots import --format icews FILE --to INDEX"] = ("import --format icews FOLDER/events.tsv --to FOLDER/index.db", 0),
    };

    /// <summary>Calls that other tests make, or that .ci/run makes with what is published: who does, and by which words.</summary>
    private static readonly Dictionary<string, (string File, string Words)> RunElsewhere = new(StringComparer.Ordinal)
    {
        ["bots run"] = ("tests/Bot.Host.Tests/Faults/StopTests.cs", "BotsProcess.Start(settings, \"run\")"),
        ["bots health"] = ("tests/Bot.Host.Tests/Running/RunTests.cs", "BotsCommand.Run([\"health\"]"),
        ["bots run --wait"] = ("tests/Bot.Host.Tests/Running/RunTests.cs", "BotsProcess.Start(settings, \"run\", \"--wait\")"),
        ["app/bots run"] = (".ci/smoke-run.py", "[bots, \"run\"]"),
        ["DISCORD_TOKEN=… TELEGRAM_TOKEN=… bots run"] = (".ci/smoke-run.py", "DISCORD_TOKEN=d[\"token\"]"),
        ["MinVerVersionOverride=1.2.0 dotnet publish src/Bot.Host -c Release -o app"] =
            (".ci/run", "MinVerVersionOverride=98.76.54 dotnet publish src/Bot.Host -c Release"),
        ["bots import"] = ("tests/Bot.Host.Tests/Commands/ImportCommandTests.cs", "[\"import\", Dataset, \"--to\", Index"),
        ["dotnet publish src/Bot.Host -c Release -o app"] = (".ci/run", "dotnet publish src/Bot.Host -c Release -o"),
        ["dotnet publish src/Bot.Host -c Release -p:DiscordTransport=DiscordNet -o app"] =
            (".ci/run", "dotnet publish src/Bot.Host -c Release -p:DiscordTransport=DiscordNet -o"),
        ["dotnet run -c Release --project src/Bot.Host -- ask /when nato office closed"] = (".ci/run", "readme_command 1"),
        ["dotnet test -c Release"] = (".ci/run", "readme_command 2"),
    };

    /// <summary>
    /// Programs that cannot do here what a line asks of them, and what takes their place: it takes the calls that it lists, and fails for
    /// any other.
    /// </summary>
    private static readonly Dictionary<string, string> StandIns = new(StringComparer.Ordinal)
    {
        // No engine. ComposeTests follows the README's lines with the program; .ci/deploy holds compose.yaml against its schema.
        ["docker"] = """
            case "$1 $2 $3" in
              "compose up -d"|"compose logs -f"|"compose build "*|"compose stop "*|"compose start "*) ;;
              "compose exec bots"|"compose cp bots:/data") ;;
              *) echo "docker $*"; exit 1 ;;
            esac
            """,

        // It would change the tree that is tested.
        ["git"] = """
            case "$1" in pull|checkout) ;; *) echo "git $*"; exit 1 ;; esac
            """,

        // It would start a service on the machine. .ci/deploy has systemd read the unit.
        ["systemctl"] = """
            case "$*" in "enable --now bots"|"restart bots") ;; *) echo "systemctl $*"; exit 1 ;; esac
            """,

        // No cluster. The real one renders what it would apply, where it is new enough.
        ["kubectl"] = $"""
            PATH={Environment.GetEnvironmentVariable("PATH")}
            {(Overlay.CanBeRendered ? "" : "exit 0")}
            case "$1 $2" in
              "apply -k") exec kubectl kustomize "$3" >/dev/null ;;
              "create secret") exec kubectl "$@" --dry-run=client -o yaml >/dev/null ;;
              *) echo "kubectl $*"; exit 1 ;;
            esac
            """,
    };

    /// <summary>What the shell has itself, and does as the line says.</summary>
    private static readonly string[] Real = ["mkdir", "cat"];

    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Pages_EveryCommand_IsOneThatIsRun()
    {
        var known = Calls.Keys.Concat(RunElsewhere.Keys).ToHashSet(StringComparer.Ordinal);

        var shown = Pages.SelectMany(Commands).Where(command => !IsForTheShell(command)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(shown.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
        Assert.All(RunElsewhere.Values, elsewhere => Assert.Contains(
            elsewhere.Words, File.ReadAllText(Path.Combine(RepositoryRoot.Path, elsewhere.File)), StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_OfThePages_EndAsTheyShould()
    {
        var facts = _program.CopyFacts();
        File.WriteAllText(Path.Combine(_program.Folder, "events.tsv"), "Iran\t042\tIraq\t2010-05-03\n");
        var shown = Pages.SelectMany(Commands).Where(Calls.ContainsKey).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, command =>
        {
            var (arguments, exit) = Calls[command];
            var result = _program.RunWith(
                "/when nato office closed\n",
                arguments.Replace("FOLDER", Path.GetDirectoryName(facts), StringComparison.Ordinal).Split(' '));
            Assert.True(exit == result.Exit, $"{command}: exit {result.Exit}\n{result.Out}\n{result.Error}");
        });
    }

    [Fact]
    public void Lines_ForDockerKubernetesGitAndSystemd_AreAcceptedByStandIns()
    {
        foreach (var (name, script) in StandIns)
        {
            _program.Write("bin", name, $"#!/bin/sh\n{script}\n");
        }

        _program.Write("secrets", "discord_token", "a");
        _program.Write("secrets", "telegram_token", "a");
        Directory.CreateSymbolicLink(Path.Combine(_program.Folder, "deploy"), Path.Combine(RepositoryRoot.Path, "deploy"));

        var lines = Pages.SelectMany(Commands).Where(IsForTheShell).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            var (exit, said) = Shell($"chmod +x bin/*; PATH=\"$PWD/bin:$PATH\"; {line.Replace("…", "x", StringComparison.Ordinal)}");
            Assert.True(exit == 0, $"{line}: {said}");
        });
    }

    private (int Exit, string Said) Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-ec", script])
        {
            WorkingDirectory = _program.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        shell.StandardInput.Close();
        var said = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, said);
    }

    private static bool IsForTheShell(string command) =>
        Real.Concat(StandIns.Keys).Contains(Program().Match(command).Groups["name"].Value, StringComparer.Ordinal);

    // Lines of blocks of commands, without what is said behind a #; and spans that begin as a call does.
    private static IEnumerable<string> Commands(string page)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, page));
        var lines = Block().Matches(text).SelectMany(block => block.Groups["lines"].Value.Split('\n'))
            .Select(line => line.Split(" #")[0].Trim()).Where(line => line.Length > 0);
        return lines.Concat(Span().Matches(Block().Replace(text, "")).Select(match => match.Groups["call"].Value));
    }

    [GeneratedRegex("```sh\n(?<lines>.*?)```", RegexOptions.Singleline, 1_000)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"`(?<call>(?:\w+=[^ `]+ )*(?:(?:app/)?bots|docker|dotnet|kubectl|git|systemctl) [^`]+)`",
        RegexOptions.None, 1_000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?:\w+=\S+ )*(?<name>\S+)", RegexOptions.None, 1_000)]
    private static partial Regex Program();
}
