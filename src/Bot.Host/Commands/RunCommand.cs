using System.CommandLine;
using System.Runtime.InteropServices;
using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Host.Health;
using Bot.Host.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Commands;

/// <summary><c>bots run</c>: the bots on every platform whose token is set, until the process is told to stop.</summary>
internal static partial class RunCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "run";

    // By then the adapters are connected, unless something keeps them from it.
    private static readonly TimeSpan TidyAfter = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);

    public static Command Create(HostSurroundings surroundings)
    {
        var wait = new Option<bool>("--wait")
        {
            Description = "On a mistake in settings or facts, say so and wait until the files are mended, instead of ending with exit "
                + "code 2. For containers, which would be started again and again.",
        };
        var command = new Command(
            Name, "Runs the bots on Discord and Telegram; settings come from the environment (docs/operations.md).") { wait };

        // Not asynchronous for the command line: it would end the process before the host has stopped in order.
        command.SetAction(parsed => RunUntilToldAsync(surroundings, parsed.GetValue(wait)).GetAwaiter().GetResult());
        return command;
    }

    // The host heeds signals only while it runs. Before that, and while mistakes are waited out, nobody would: a container's first process
    // is not even ended by one that it does not handle, and would be killed when its time to stop is over.
    private static async Task<int> RunUntilToldAsync(HostSurroundings surroundings, bool wait)
    {
        using var told = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        return await RunAsync(surroundings, wait, told.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            told.Cancel();
        }
    }

    /// <summary>Runs until the process is told to stop, or the token is cancelled.</summary>
    /// <param name="surroundings">The process.</param>
    /// <param name="wait">Whether mistakes are waited out.</param>
    /// <param name="stop">Another way to stop, for tests.</param>
    /// <param name="logging">Takes the place of the console, for tests.</param>
    /// <param name="started">Called with the address of the health endpoint when the host has started, for tests.</param>
    internal static async Task<int> RunAsync(
        HostSurroundings surroundings, bool wait, CancellationToken stop,
        Action<ILoggingBuilder>? logging = null, Action<Uri>? started = null)
    {
        Language.Preload();
        var told = "";
        while (await RunOnceAsync(surroundings, logging, started, stop) is { } mistakes)
        {
            var text = string.Join(Environment.NewLine, mistakes);
            if (text != told)
            {
                told = text;
                await surroundings.Error.WriteLineAsync(text);
                await surroundings.Error.WriteLineAsync(
                    wait
                        ? "Nothing is started. Files are looked at again every 5 seconds; a change in the environment needs a new start."
                        : "Nothing is started.");
            }

            if (!wait)
            {
                return ExitCodes.Failure;
            }

            await Task.Delay(LookAgainAfter, surroundings.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return ExitCodes.Failure;
            }
        }

        return ExitCodes.Success;
    }

    /// <summary>Runs to the end; every mistake where nothing could be started, and null where it was.</summary>
    private static async Task<IReadOnlyList<string>?> RunOnceAsync(
        HostSurroundings surroundings, Action<ILoggingBuilder>? logging, Action<Uri>? started, CancellationToken stop)
    {
        var mistakes = new List<string>();
        var folders = IndexFolders.For(null, surroundings);
        var options = RunOptions.Read(surroundings.Variable, surroundings.VariableNames, IndexFolders.Make(folders), mistakes);
        var source = new FactSource(options.Facts.Count > 0 ? options.Facts : [surroundings.ShippedFacts], folders);
        var fingerprint = source.Fingerprint();
        var sound = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opening = Task.Run(
            () => source.Open(warning => surroundings.Error.WriteLine("warning: " + warning), sound.SetResult), CancellationToken.None);
        if (mistakes.Count > 0)
        {
            using var unused = (await opening).Index;
            return [.. mistakes, .. MistakesOf(source, await opening)];
        }

        using var bot = new ReloadableBot(IndexAsync(opening), surroundings.Clock);
        using var host = RunHost.Build(options, bot, source, fingerprint, surroundings.Clock, logging);

        // The adapters connect while the index is built, but not before it is known that the facts are sound: a program that is started
        // again and again over facts with a mistake would use up the connections that Discord allows a day.
        await Task.WhenAny(sound.Task, opening);
        if (opening.IsCompleted && (await opening).Index is null)
        {
            return MistakesOf(source, await opening);
        }

        var health = host.Services.GetRequiredService<HealthServer>();
        try
        {
            await health.StartAsync(CancellationToken.None);
        }
        catch (IOException e)
        {
            return
            [
                $"The health endpoint cannot listen on {options.HealthAddress} port {options.HealthPort} ({e.Message}): "
                + "set BOT_HEALTH_ADDRESS or BOT_HEALTH_PORT.",
            ];
        }

        // Told to stop by now, it starts all the same, and stops in order below.
        await host.StartAsync(CancellationToken.None);
        if ((await opening).Index is null)
        {
            await host.StopAsync(CancellationToken.None);
            return MistakesOf(source, await opening);
        }

        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("bots");
        Started(log, bot.Current.Count, bot.FactsHash[..8], health.Address);
        started?.Invoke(health.Address);
        using var tidying = surroundings.Clock.CreateTimer(_ => FactSource.Tidy(), null, TidyAfter, Timeout.InfiniteTimeSpan);
        await host.WaitForShutdownAsync(stop);
        Stopped(log);
        return null;
    }

    private static async Task<TimelineIndex> IndexAsync(Task<FactOpening> opening) =>
        (await opening.ConfigureAwait(false)).Index ?? throw new InvalidOperationException("There are no facts to answer from.");

    private static IReadOnlyList<string> MistakesOf(FactSource source, FactOpening opening) => opening.Problems.Count == 0
        ? []
        :
        [
            .. opening.Problems,
            $"The facts at {string.Join(" and ", source.Paths)} cannot be used; `bots check` lists what is wrong with them.",
        ];

    [LoggerMessage(1000, LogLevel.Information, "Started with {Count} facts ({Facts}); health at {Address}.")]
    private static partial void Started(ILogger logger, int count, string facts, Uri address);

    [LoggerMessage(1001, LogLevel.Information, "Stopped.")]
    private static partial void Stopped(ILogger logger);
}
