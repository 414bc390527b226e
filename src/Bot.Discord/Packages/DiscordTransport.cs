using Bot.DiscordAdapter.Packages;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter;

/// <summary>Which implementation of the seam is built in: the Discord.Net package (<c>-p:BotTransport=Packages</c>).</summary>
internal static class DiscordTransport
{
    /// <summary>Adds both halves of the seam. The package has waits of its own.</summary>
    public static void Add(IServiceCollection services, DiscordOptions options, GatewayTimings gateway, RestTimings rest)
    {
        services.AddSingleton<OpenInteractions>();
        services.AddSingleton(p => new DiscordNetGateway(
            options, p.GetRequiredService<OpenInteractions>(), p.GetRequiredService<DiscordStatus>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<DiscordNetGateway>>()));
        services.AddSingleton<IDiscordGateway>(p => p.GetRequiredService<DiscordNetGateway>());
        services.AddSingleton<IDiscordApi>(p => new DiscordNetApi(p.GetRequiredService<DiscordNetGateway>(), p.GetRequiredService<OpenInteractions>()));
    }
}
