using System.Net;
using Bot.Core.Chat;
using Bot.DiscordAdapter;
using Bot.Host.Health;
using Bot.TelegramAdapter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Host.Running;

/// <summary>
/// The composition root of <c>bots run</c>: one host with the adapters, the watcher of the facts and the health endpoint.
/// </summary>
internal static class RunHost
{
    /// <summary>A stop has five seconds, of which the adapters use four and a half at most.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Puts the host together; nothing runs yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="bot">The bot, which the caller disposes after the host.</param>
    /// <param name="source">Where its facts came from.</param>
    /// <param name="fingerprint">What <see cref="FactSource.Fingerprint"/> said before they were loaded.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logging">Takes the place of the console, for tests.</param>
    public static IHost Build(
        RunOptions options, ReloadableBot bot, FactSource source, string fingerprint,
        TimeProvider time, Action<ILoggingBuilder>? logging = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        (logging ?? (console => AddConsole(console, options.JsonLogs, time)))(builder.Logging);
        builder.Logging.SetMinimumLevel(options.LogLevel).AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Error);
        builder.Services.Configure<HostOptions>(settings =>
        {
            settings.ShutdownTimeout = StopTimeout;
            settings.ServicesStopConcurrently = true;

            // What one adapter could not survive is logged, shows in the health report, and leaves the other alone.
            settings.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        AddServices(builder.Services, options, bot, source, fingerprint, time);
        var host = builder.Build();
        host.Services.GetRequiredService<BotMetrics>().Observe(host.Services.GetRequiredService<HealthReporter>());
        return host;
    }

    private static void AddServices(
        IServiceCollection services, RunOptions options, ReloadableBot bot, FactSource source, string fingerprint, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton(options.Places);
        services.AddSingleton<BotMetrics>();
        services.AddSingleton<IChatBot>(provider => new MeasuredBot(
            bot, provider.GetRequiredService<BotMetrics>(), time, provider.GetRequiredService<ILogger<MeasuredBot>>()));
        services.AddSingleton(provider => new HealthReporter(bot, provider));
        services.AddSingleton(provider => new HealthServer(
            new IPEndPoint(options.HealthAddress, options.HealthPort),
            new HealthEndpoint(provider.GetRequiredService<HealthReporter>(), provider.GetService<MetricsPage>()),
            provider.GetRequiredService<ILoggerFactory>()));

        if (options.ServesMetrics)
        {
            services.AddSingleton<MetricsPage>();
        }

        services.AddHostedService<ClockWatcher>();
        services.AddHostedService(provider => new FactWatcher(
            bot, source, fingerprint, provider.GetRequiredService<BotMetrics>(),
            time, provider.GetRequiredService<ILogger<FactWatcher>>()));
        services.AddHostedService(provider => new ConnectionReport(
            provider.GetRequiredService<HealthReporter>(), options.LeftOut,
            time, provider.GetRequiredService<ILogger<ConnectionReport>>()));
        if (options.Discord is { } discord)
        {
            services.AddDiscordBot(discord);
        }

        if (options.Telegram is { } telegram)
        {
            services.AddTelegramBot(telegram);
        }

        if (options.ExportsMetrics)
        {
            services.AddHostedService<MetricsExport>();
        }
    }

    private static void AddConsole(ILoggingBuilder logging, bool json, TimeProvider time)
    {
        logging.Services.AddSingleton<ConsoleFormatter>(json ? new JsonLineFormatter(time) : new LineFormatter(time));
        logging.AddConsole(console => console.FormatterName = json ? JsonLineFormatter.FormatterName : LineFormatter.FormatterName);
    }
}
