using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>
/// Says so when the machine's clock is set: answers to "today" and "last month" follow it at once. Waits, limits and ages are measured by a
/// counter that nobody sets.
/// </summary>
internal sealed partial class ClockWatcher(TimeProvider time, ILogger<ClockWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // Below this it is the usual correction by the network.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    private readonly long _began = time.GetTimestamp();
    private DateTimeOffset _start = time.GetUtcNow();

    /// <summary>Looks once.</summary>
    internal void Look()
    {
        var jump = time.GetUtcNow() - (_start + time.GetElapsedTime(_began));
        if (jump.Duration() > Tolerance)
        {
            _start += jump;
            ClockSet(log, (long)jump.TotalSeconds);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(1014, LogLevel.Warning, "The machine's clock was set by {Seconds} seconds; \"today\" in answers follows it.")]
    private static partial void ClockSet(ILogger logger, long seconds);
}
