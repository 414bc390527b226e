using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>
/// Looks at the facts every second and loads them once they have stood still for one; a change that the machine kept
/// from being loaded is tried again every minute. Looking was chosen over notifications of the file
/// system: those do not come over bind mounts, network drives and ConfigMaps, where they are needed most, so it would be needed anyway.
/// </summary>
internal sealed partial class FactWatcher(
    ReloadableBot bot, FactSource source, string loaded, BotMetrics metrics,
    TimeProvider time, ILogger<FactWatcher> log) : BackgroundService
{
    private const int MostProblems = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);
    private string _loaded = loaded;
    private string? _changing;

    // When the machine, not the facts, kept a change from being loaded.
    private long? _failed;

    /// <summary>Looks once.</summary>
    internal void Look()
    {
        var now = source.Fingerprint();
        if (now == _loaded)
        {
            _changing = null;
            if (_failed is { } failed && time.GetElapsedTime(failed) >= RetryAfter)
            {
                Reload();
            }
        }
        else if (now != _changing)
        {
            _changing = now;
            Seen(log);
        }
        else
        {
            _loaded = now;
            _changing = null;
            Reload();
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

    private void Reload()
    {
        var began = time.GetTimestamp();
        var opening = source.Open(warning => Warned(log, warning));
        FactSource.Tidy();
        metrics.Reloaded(opening.Index is not null);
        _failed = opening.MayPass ? time.GetTimestamp() : null;
        if (opening.Index is { } index)
        {
            bot.Exchange(index);
            Reloaded(log, bot.FactsHash[..8], bot.Current.Count, (long)time.GetElapsedTime(began).TotalMilliseconds);
            return;
        }

        bot.Keep(opening.Problems);
        foreach (var problem in opening.Problems.Take(MostProblems))
        {
            Problem(log, problem);
        }

        Kept(log, bot.FactsHash[..8], opening.Problems.Count);
    }

    [LoggerMessage(1017, LogLevel.Debug, "Facts: a file has changed; they are loaded once all have stood still for a second.")]
    private static partial void Seen(ILogger logger);

    [LoggerMessage(1010, LogLevel.Information, "Facts: loaded {Facts} with {Count} facts in {Milliseconds} ms.")]
    private static partial void Reloaded(ILogger logger, string facts, int count, long milliseconds);

    [LoggerMessage(1011, LogLevel.Error, "Facts: {Problem}")]
    private static partial void Problem(ILogger logger, string problem);

    [LoggerMessage(1012, LogLevel.Error, "Facts: the change could not be loaded ({Count} problems); answers still come from {Facts}.")]
    private static partial void Kept(ILogger logger, string facts, int count);

    [LoggerMessage(1013, LogLevel.Warning, "Facts: {Warning}")]
    private static partial void Warned(ILogger logger, string warning);
}
