using Bot.DiscordAdapter.Packages;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter;

/// <summary>Which implementation of the seam is built in: the Discord.Net package (<c>-p:DiscordTransport=DiscordNet</c>).</summary>
internal static class DiscordTransport
{
    /// <summary>Adds both halves of the seam.</summary>
    public static void Add(IServiceCollection services, DiscordOptions options, GatewayTimings gateway, RestTimings rest)
    {
        services.AddSingleton<OpenInteractions>();
        services.AddSingleton(
            p => new RestSender(options, rest, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ServerClock>()));
        services.AddSingleton(
            p => new DiscordNetClients(options, p.GetRequiredService<RestSender>(), p.GetRequiredService<ILogger<DiscordNetClients>>()));
        services.AddSingleton<IDiscordApi>(
            p => new DiscordNetApi(p.GetRequiredService<DiscordNetClients>(), p.GetRequiredService<OpenInteractions>()));
        services.AddSingleton<IDiscordGateway>(p => new DiscordGateway(
            p.GetRequiredService<IDiscordApi>(),
            (context, cell, stop) => new DiscordNetShard(
                context, cell, p.GetRequiredService<DiscordNetClients>(), p.GetRequiredService<OpenInteractions>()).RunAsync(stop),
            options,
            p.GetRequiredService<DiscordStatus>(),
            gateway,
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<DiscordGateway>>()));
    }
}
