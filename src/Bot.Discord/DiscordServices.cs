using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Registration;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter;

/// <summary>Adds the Discord bot to a host.</summary>
public static class DiscordServices
{
    /// <summary>
    /// Adds the bot as a hosted service, and <see cref="DiscordStatus"/> for the health check. Needs an <see cref="IChatBot"/> and logging;
    /// brings the system's clock where no <see cref="TimeProvider"/> is registered, and answers everywhere where no
    /// <see cref="PlaceRules"/> are.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">Valid options: see <see cref="DiscordOptions.Read"/>.</param>
    public static IServiceCollection AddDiscordBot(this IServiceCollection services, DiscordOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        return services.AddDiscordBot(options, new GatewayTimings(), new RestTimings(), new InteractionTimings());
    }

    /// <summary>The same with other waits, for tests.</summary>
    internal static IServiceCollection AddDiscordBot(
        this IServiceCollection services, DiscordOptions options, GatewayTimings gateway, RestTimings rest, InteractionTimings interactions)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(PlaceRules.Everywhere);
        services.AddSingleton<DiscordStatus>();
        services.AddSingleton<DiscordMetrics>();
        services.AddSingleton(p => new ServerClock(Time(p)));
        DiscordTransport.Add(services, options, gateway, rest);
        services.AddSingleton(p => new InteractionDispatcher(
            p.GetRequiredService<IDiscordApi>(),
            new CommandHandler(p.GetRequiredService<IChatBot>()),
            new ComponentHandler(p.GetRequiredService<IChatBot>()),
            new AutocompleteHandler(p.GetRequiredService<IChatBot>()),
            new CommandRegistrar(
                p.GetRequiredService<IDiscordApi>(), p.GetRequiredService<IChatBot>(), rest, Time(p),
                p.GetRequiredService<ILogger<CommandRegistrar>>()),
            new Door(
                p.GetRequiredService<PlaceRules>(), new UserLimiter(options.UserRate, Time(p)), p.GetRequiredService<DiscordMetrics>()),
            p.GetRequiredService<ServerClock>(),
            p.GetRequiredService<DiscordStatus>(),
            p.GetRequiredService<DiscordMetrics>(),
            interactions,
            Time(p),
            p.GetRequiredService<ILogger<InteractionDispatcher>>()));
        services.AddHostedService(p => new DiscordService(
            p.GetRequiredService<IDiscordGateway>(), p.GetRequiredService<InteractionDispatcher>(),
            p.GetRequiredService<DiscordStatus>(), p.GetRequiredService<ILogger<DiscordService>>()));
        return services;
    }

    private static TimeProvider Time(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
