using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter;

/// <summary>Which implementation of the seam is built in: the project's own.</summary>
internal static class DiscordTransport
{
    /// <summary>Adds both halves of the seam.</summary>
    public static void Add(IServiceCollection services, DiscordOptions options, GatewayTimings gateway, RestTimings rest)
    {
        services.AddSingleton(
            p => new RestSender(options, rest, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ServerClock>()));
        services.AddSingleton<IDiscordApi>(p => new DiscordRest(p.GetRequiredService<RestSender>()));
        services.AddSingleton<IDiscordGateway>(p => new DiscordGateway(
            p.GetRequiredService<IDiscordApi>(),
            (context, cell, stop) => new GatewayConnection(context, cell).RunAsync(stop),
            options,
            p.GetRequiredService<DiscordStatus>(),
            gateway,
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<DiscordGateway>>()));
    }
}
