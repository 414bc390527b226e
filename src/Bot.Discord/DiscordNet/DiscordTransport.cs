using Bot.DiscordAdapter.DiscordNet;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter;

/// <summary>Which implementation of the seam is built in: the Discord.Net package (<c>-p:DiscordTransport=DiscordNet</c>).</summary>
internal static class DiscordTransport
{
    /// <summary>Adds both halves of the seam. The package repeats by its own times.</summary>
    public static void Add(IServiceCollection services, DiscordOptions options, GatewayTimings gateway, RestTimings rest)
    {
        services.AddSingleton(p => new NetClients(options, p.GetRequiredService<ILogger<NetClients>>()));
        services.AddSingleton<IDiscordApi>(p => new NetApi(p.GetRequiredService<NetClients>()));
        services.AddSingleton<IDiscordGateway>(p => new DiscordGateway(
            p.GetRequiredService<IDiscordApi>(),
            (context, cell, stop) =>
                new NetShard(context, cell, p.GetRequiredService<NetClients>(), p.GetRequiredService<ServerClock>()).RunAsync(stop),
            options,
            p.GetRequiredService<DiscordStatus>(),
            gateway,
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<DiscordGateway>>()));
    }
}
