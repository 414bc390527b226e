using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks.Adapters;

/// <summary>
/// Measures the published program with one adapter alone against the fake in this process: how soon it is connected, what it takes while
/// nobody asks, and whether it bears so many questions a second. Linux only.
/// </summary>
internal static class ProgramFigures
{
    private const int Starts = 11;
    private const int LoadSeconds = 20;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private static readonly string[] Typed = ["n", "na", "nat", "nato", "nato o", "ger", "geneva s", "f-16", "", "borrell"];

    private static readonly string[] Questions =
    [
        "when did nato's office close", "who expelled 45 russian diplomats",
        "how many diplomats did poland expel", "where did putin meet biden",
        "when did nato and russia formalise cooperation", "last event before the invasion of ukraine",
        "what happened on 18 october 2021", "when did finland join nato",
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="program">The published <c>bots</c>.</param>
    public static async Task RunAsync(string program)
    {
        var data = Directory.CreateTempSubdirectory("figures-");
        Console.WriteLine($"{program}: {Environment.ProcessorCount} cores, {File.ReadAllText("/proc/loadavg").Trim()} before");
        await MeasureAsync(program, data.FullName, async () => await DiscordPlatform.StartAsync());
        await MeasureAsync(program, data.FullName, async () => await TelegramPlatform.StartAsync());
        data.Delete(recursive: true);
    }

    private static async Task MeasureAsync(string program, string data, Func<Task<Platform>> create)
    {
        // The first start builds the index and brings the files into memory.
        await StartOnceAsync(program, data, create);
        var connects = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            connects.Add(await StartOnceAsync(program, data, create));
        }

        await using var platform = await create();
        using var bots = Start(program, data, platform);
        await ConnectedAsync(bots, platform);
        await Task.Delay(Idle);
        Console.WriteLine($"{platform.Name}: connected after {Quantiles(connects, "0")} ms; idle {Memory(bots)}");
        await LoadAsync(bots, platform);
        await TypeAsync(platform);
        await Task.Delay(Idle);
        Console.WriteLine($"{platform.Name}: idle again {Memory(bots)}");
        await StopAsync(bots);
    }

    private static async Task<double> StartOnceAsync(string program, string data, Func<Task<Platform>> create)
    {
        await using var platform = await create();
        var began = Stopwatch.GetTimestamp();
        using var process = Start(program, data, platform);
        await ConnectedAsync(process, platform);
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await StopAsync(process);
        return took;
    }

    private static async Task LoadAsync(Process bots, Platform platform)
    {
        var count = platform.PerSecond * LoadSeconds;
        var times = new double[count];
        var all = new List<Task>(count);
        var before = bots.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (all.Count < count && await pace.WaitForNextTickAsync())
        {
            var due = Math.Min(count, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * platform.PerSecond));
            while (all.Count < due)
            {
                all.Add(AskAsync(all.Count));
            }
        }

        var asked = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await Task.WhenAny(Task.WhenAll(all), Task.Delay(Idle));
        var unanswered = all.Count(task => !task.IsCompletedSuccessfully);
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        bots.Refresh();
        var cores = (bots.TotalProcessorTime - before).TotalSeconds / took;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{platform.Name}: {count} questions asked within {asked:0.0} s, {count - unanswered} answered within {took:0.0} s "
            + $"({(count - unanswered) / took:0} a second); round trip {Quantiles(times, "0.0")} ms; {cores:0.00} cores; {Memory(bots)}"));

        async Task AskAsync(int number)
        {
            var sent = Stopwatch.GetTimestamp();
            await platform.AskAsync(number, Questions[number % Questions.Length]);
            times[number] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
        }
    }

    private static async Task TypeAsync(Platform platform)
    {
        var times = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            var sent = Stopwatch.GetTimestamp();
            await platform.TypeAsync(1_000_000 + i, Typed[i % Typed.Length]);
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        Console.WriteLine($"{platform.Name}: choices while somebody types, one after another, round trip {Quantiles(times, "0.0")} ms");
    }

    private static Process Start(string program, string data, Platform platform)
    {
        var start = new ProcessStartInfo(program, "run")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var settings = start.Environment.Keys.Where(
            name => name.StartsWith("DISCORD_", StringComparison.Ordinal) || name.StartsWith("TELEGRAM_", StringComparison.Ordinal));
        foreach (var name in settings.ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["BOT_DATA"] = data;
        start.Environment["BOT_HEALTH_PORT"] = "0";
        foreach (var (name, value) in platform.Variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { } text ? text + '\n' : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task ConnectedAsync(Process process, Platform platform)
    {
        while (!platform.IsConnected)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The program ended with {process.ExitCode}.");
            }

            await Task.Delay(1);
        }
    }

    private static async Task StopAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    private static string Memory(Process process)
    {
        var status = File.ReadLines($"/proc/{process.Id}/status").Where(
            line => line.StartsWith("VmRSS", StringComparison.Ordinal) || line.StartsWith("VmHWM", StringComparison.Ordinal));
        var numbers = status.Select(line => line.Split(':', StringSplitOptions.TrimEntries))
            .ToDictionary(p => p[0], p => double.Parse(p[1].Split(' ')[0], CultureInfo.InvariantCulture) / 1_024);
        return string.Create(CultureInfo.InvariantCulture, $"{numbers["VmRSS"]:0.0} MiB resident, {numbers["VmHWM"]:0.0} at the peak");
    }

    private static string Quantiles(IEnumerable<double> values, string format)
    {
        var sorted = values.Order().ToList();
        string At(double part) => sorted[(int)((sorted.Count - 1) * part)].ToString(format, CultureInfo.InvariantCulture);
        return $"p50 {At(0.5)}, p99 {At(0.99)}, least {sorted[0].ToString(format, CultureInfo.InvariantCulture)}";
    }
}
