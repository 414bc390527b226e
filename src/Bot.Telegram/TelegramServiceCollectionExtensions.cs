using Bot.Core.Chat;
using Bot.TelegramAdapter.Api;
using Bot.TelegramAdapter.Dispatch;
using Bot.TelegramAdapter.Handling;
using Bot.TelegramAdapter.Menu;
using Bot.TelegramAdapter.Polling;
using Bot.TelegramAdapter.Sending;
using Bot.TelegramAdapter.Webhook;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace Bot.TelegramAdapter;

/// <summary>Adds the Telegram adapter to a host.</summary>
public static class TelegramServiceCollectionExtensions
{
    /// <summary>
    /// Adds the bot on Telegram as a hosted service, and <see cref="ITelegramStatus"/>. The host brings <see cref="IChatBot"/> and logging;
    /// an <see cref="ITelegramBotClient"/>, <see cref="PlaceRules"/> or <see cref="TimeProvider"/> that is registered already is used.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">Valid options; see <see cref="TelegramOptions.Validate"/>.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every mistake.</exception>
    public static IServiceCollection AddTelegramBot(this IServiceCollection services, TelegramOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join('\n', problems), nameof(options));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(PlaceRules.Everywhere);
        services.AddKeyedSingleton(nameof(TelegramClient), (_, _) => TelegramClient.Http());
        services.TryAddSingleton(provider =>
            TelegramClient.Create(options, provider.GetRequiredKeyedService<HttpClient>(nameof(TelegramClient))));
        services.AddSingleton<TelegramApi>();
        services.AddSingleton(options);
        services.AddSingleton<TelegramStatus>();
        services.AddSingleton<ITelegramStatus>(provider => provider.GetRequiredService<TelegramStatus>());
        services.AddSingleton<TelegramMetrics>();
        services.AddSingleton<AdapterLifetime>();
        services.AddSingleton(provider => OpenRecent(options.StateFile, provider.GetRequiredService<ILogger<UpdateLedger>>()));
        services.AddSingleton<UpdateLedger>();
        services.AddSingleton(_ => new Lanes(options.MaxInFlight));
        services.AddSingleton<UpdateReader>();
        services.AddSingleton<AskLimits>();
        services.AddSingleton<FloodGate>();
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<UpdateReceiver>();
        services.AddSingleton<UpdatePoller>();
        services.AddSingleton<WebhookServer>();
        services.AddSingleton<MenuSync>();
        services.AddSingleton<IHostedService, TelegramService>();
        return services;
    }

    // A bot that may answer twice after a crash is better than none.
    private static RecentUpdates OpenRecent(string? path, ILogger log)
    {
        try
        {
            return RecentUpdates.Open(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.StateNotUsed(log, e.Message);
            return RecentUpdates.Open(path: null);
        }
    }
}
