using System.Diagnostics;
using Bot.TestSupport;

namespace Bot.Host.Tests.Faults;

/// <summary>The program as a process of its own, which a test may stop, kill, and give a disk of its own.</summary>
internal sealed class BotsProcess : IDisposable
{
    // Only a failure takes so long.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotsProcess(IEnumerable<string> command, IReadOnlyDictionary<string, string> variables)
    {
        var words = command.ToList();
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything that it wrote.</summary>
    public string All
    {
        get
        {
            lock (_lock)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public static BotsProcess Start(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        new([.. Program(), .. arguments], variables);

    /// <summary>Starts it with a file system in memory mounted over a folder, which it alone sees.</summary>
    /// <param name="options">Those of a tmpfs.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="variables">Environment variables.</param>
    /// <param name="arguments">Arguments of the program.</param>
    public static BotsProcess StartOnDisk(
        string options, string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        new([.. OwnDisk(options, folder), .. Program(), .. arguments], variables);

    /// <summary>The command in front of another that gives it a disk of its own.</summary>
    public static string[] OwnDisk(string options, string folder) =>
    [
        "unshare", Environment.IsPrivilegedProcess ? "-m" : "-rm", "sh", "-c",
        "mount -t tmpfs -o \"$0\" tmpfs \"$1\" && shift && exec \"$@\"", options, folder,
    ];

    /// <summary>A path as the process sees it.</summary>
    public string Inside(string path) => $"/proc/{_process.Id}/root{path}";

    /// <summary>Waits for so many lines with a text in them.</summary>
    public async Task UntilAsync(string text, int times = 1)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            Task news;
            lock (_lock)
            {
                news = _news.Task;
                if (_lines.Count(line => line.Contains(text, StringComparison.Ordinal)) >= times)
                {
                    return;
                }
            }

            await news.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Assert.False(limit.IsCancellationRequested, $"No line with {text}. What came:\n{All}");
        }
    }

    /// <summary>SIGTERM; returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <summary>SIGKILL.</summary>
    public Task<int> KillAsync()
    {
        _process.Kill();
        return ExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    // As the tests run it: the program beside them, on the same runtime.
    private static string[] Program() =>
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "bots.dll")];

    private async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        KeptLogs.Add(line);
        lock (_lock)
        {
            _lines.Add(line);
            _news.SetResult();
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
