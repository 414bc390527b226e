using Bot.DiscordAdapter;
using Bot.Host.Running;
using Bot.TelegramAdapter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Host.Health;

/// <summary>Asks everything that runs how it is. Thread-safe.</summary>
internal sealed class HealthReporter(ReloadableBot bot, IServiceProvider services)
{
    private const int MostProblems = 10;

    /// <summary>The state of now.</summary>
    public HealthReport Report()
    {
        var adapters = new Dictionary<string, AdapterHealth>(StringComparer.Ordinal);
        if (services.GetService<DiscordStatus>() is { } discord)
        {
            adapters["discord"] = Of(discord);
        }

        if (services.GetService<ITelegramStatus>() is { } telegram)
        {
            adapters["telegram"] = Of(telegram);
        }

        var problems = services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Where(service => service.ExecuteTask is { IsFaulted: true })
            .Select(service => $"{service.GetType().Name} has failed; the log says why. Restart the program.")
            .ToList();
        return new HealthReport(problems.Count == 0 && bot.IsLoaded && adapters.Values.All(a => a.Connected), adapters, Facts(), problems);
    }

    /// <summary>How often Discord's shards were connected after their first time.</summary>
    public long Reconnects() => services.GetService<DiscordStatus>()?.Shards.Sum(s => Math.Max(0L, s.Connections - 1)) ?? 0;

    private static AdapterHealth Of(DiscordStatus status)
    {
        var shards = status.Shards;
        var state = status.FatalReason is not null ? ShardState.Stopped
            : shards.Count == 0 ? ShardState.Connecting
            : shards.MaxBy(s => s.State != ShardState.Connected)!.State;
        return new AdapterHealth(
            status.IsConnected && status.FatalReason is null, Name(state.ToString()),
            shards.Max(s => s.LastEvent), shards.Min(s => s.LastHeartbeatAck), status.FatalReason ?? status.Hold,
            status.ApplicationId is { } id
                ? new Uri($"https://discord.com/oauth2/authorize?client_id={id}&scope=bot+applications.commands")
                : null);
    }

    private static AdapterHealth Of(ITelegramStatus status) =>
        new(
            status.Connection == TelegramConnection.Connected, Name(status.Connection.ToString()),
            status.LastUpdate, status.LastContact, status.Problem,
            status.Username is { Length: > 0 } name ? new Uri($"https://t.me/{name}") : null);

    private static string Name(string state) => char.ToLowerInvariant(state[0]) + state[1..];

    private FactsHealth? Facts()
    {
        if (!bot.IsLoaded)
        {
            return null;
        }

        var facts = bot.Current;
        var reload = bot.LastReload is { } last
            ? new ReloadHealth(last.At, last.Problems.Count == 0, [.. last.Problems.Take(MostProblems)])
            : null;
        return new FactsHealth(facts.Bot.FactsHash, facts.Count, facts.LoadedAt, (long)facts.Age.TotalSeconds, reload);
    }
}
