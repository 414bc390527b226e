using System.CommandLine;
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
    // By then the adapters are connected, unless something keeps them from it.
    private static readonly TimeSpan TidyAfter = TimeSpan.FromSeconds(1);

    public static Command Create(HostSurroundings surroundings)
    {
        var command = new Command("run", "Runs the bots on Discord and Telegram; settings come from the environment (docs/operations.md).");

        // Not asynchronous for the command line: it would end the process before the host has stopped in order.
        command.SetAction(_ => RunAsync(surroundings, CancellationToken.None).GetAwaiter().GetResult());
        return command;
    }

    /// <summary>Runs until the process is told to stop, or the token is cancelled.</summary>
    /// <param name="surroundings">The process.</param>
    /// <param name="stop">Another way to stop, for tests.</param>
    /// <param name="logging">Takes the place of the console, for tests.</param>
    /// <param name="started">Called with the address of the health endpoint when the host has started, for tests.</param>
    internal static async Task<int> RunAsync(
        HostSurroundings surroundings, CancellationToken stop, Action<ILoggingBuilder>? logging = null, Action<Uri>? started = null)
    {
        Language.Preload();
        var mistakes = new List<string>();
        var folders = IndexFolders.For(null, surroundings);
        var options = RunOptions.Read(surroundings.Variable, IndexFolders.Make(folders), mistakes);
        if (mistakes.Count > 0)
        {
            mistakes.ForEach(surroundings.Error.WriteLine);
            return ExitCodes.Failure;
        }

        var source = new FactSource(options.Facts.Count > 0 ? options.Facts : [surroundings.ShippedFacts], folders);
        var fingerprint = source.Fingerprint();
        var sound = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opening = Task.Run(
            () => source.Open(warning => surroundings.Error.WriteLine("warning: " + warning), sound.SetResult), CancellationToken.None);
        using var bot = new ReloadableBot(IndexAsync(opening), surroundings.Clock);
        using var host = RunHost.Build(options, bot, source, fingerprint, surroundings.Clock, logging);

        // The adapters connect while the index is built, but not before it is known that the facts are sound: a program that is started
        // again and again over facts with a mistake would use up the connections that Discord allows a day.
        await Task.WhenAny(sound.Task, opening);
        if (opening.IsCompleted && (await opening).Index is null)
        {
            return await RefuseAsync(source, await opening, surroundings.Error);
        }

        try
        {
            await host.StartAsync(stop);
        }
        catch (IOException e)
        {
            await surroundings.Error.WriteLineAsync(
                $"The health endpoint cannot listen on {options.HealthAddress} port {options.HealthPort} ({e.Message}): "
                + "set BOT_HEALTH_ADDRESS or BOT_HEALTH_PORT.");
            await host.StopAsync(CancellationToken.None);
            return ExitCodes.Failure;
        }

        if ((await opening).Index is null)
        {
            await host.StopAsync(CancellationToken.None);
            return await RefuseAsync(source, await opening, surroundings.Error);
        }

        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("bots");
        var health = host.Services.GetRequiredService<HealthServer>().Address;
        Started(log, bot.FactsHash[..8], bot.Current.Count, health);
        started?.Invoke(health);
        using var tidying = surroundings.Clock.CreateTimer(_ => FactSource.Tidy(), null, TidyAfter, Timeout.InfiniteTimeSpan);
        await host.WaitForShutdownAsync(stop);
        Stopped(log);
        return ExitCodes.Success;
    }

    private static async Task<TimelineIndex> IndexAsync(Task<FactOpening> opening) =>
        (await opening.ConfigureAwait(false)).Index ?? throw new InvalidOperationException("There are no facts to answer from.");

    private static async Task<int> RefuseAsync(FactSource source, FactOpening opening, TextWriter error)
    {
        opening.Problems.ToList().ForEach(error.WriteLine);
        var paths = string.Join(" and ", source.Paths);
        await error.WriteLineAsync($"The facts at {paths} cannot be used; `bots check` lists what is wrong with them.");
        return ExitCodes.Failure;
    }

    [LoggerMessage(1000, LogLevel.Information, "Started with {Count} facts ({Facts}); health at {Address}.")]
    private static partial void Started(ILogger logger, string facts, int count, Uri address);

    [LoggerMessage(1001, LogLevel.Information, "Stopped.")]
    private static partial void Stopped(ILogger logger);
}
