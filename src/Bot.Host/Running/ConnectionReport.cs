using Bot.Core.Chat;
using Bot.Host.Health;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>
/// Says in one line what is connected, with the links that people need, as soon as every platform is connected or has given up; and once
/// before that where it takes long.
/// </summary>
internal sealed partial class ConnectionReport(
    HealthReporter health, IReadOnlyList<string> leftOut, TimeProvider time, ILogger<ConnectionReport> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var reason in leftOut)
        {
            LeftOut(log, reason);
        }

        var began = time.GetTimestamp();
        var isLate = false;
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                var adapters = health.Report().Adapters;
                if (adapters.Values.All(adapter => adapter.IsSettled))
                {
                    Connected(log, ProgramVersion.Number, Words(adapters));
                    return;
                }

                if (!isLate && time.GetElapsedTime(began) > Patience)
                {
                    isLate = true;
                    NotConnected(log, ProgramVersion.Number, Words(adapters));
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private static string Words(IReadOnlyDictionary<string, AdapterHealth> adapters) =>
        string.Join("; ", adapters.Select(pair => $"{pair.Key} {Words(pair.Value)}"));

    private static string Words(AdapterHealth adapter) => adapter switch
    {
        { Connected: true, Link: { } link } => $"connected, {link}",
        { Problem: { } problem } => $"{adapter.State}: {problem.TrimEnd('.')}",
        _ => adapter.State,
    };

    [LoggerMessage(1002, LogLevel.Information, "Version {Version}: {Platforms}.")]
    private static partial void Connected(ILogger logger, string version, string platforms);

    [LoggerMessage(1003, LogLevel.Warning, "Version {Version}, not connected yet: {Platforms}.")]
    private static partial void NotConnected(ILogger logger, string version, string platforms);

    [LoggerMessage(1004, LogLevel.Information, "A platform is left out. {Reason}")]
    private static partial void LeftOut(ILogger logger, string reason);
}
