using Bot.DiscordAdapter.Interactions;
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
        services.AddSingleton<IDiscordApi>(p => CreateApi(options, rest, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ServerClock>()));
        services.AddSingleton<IDiscordGateway>(p => new DiscordGateway(
            p.GetRequiredService<IDiscordApi>(), options, p.GetRequiredService<DiscordStatus>(), gateway, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<DiscordGateway>>()));
    }

    private static DiscordRest CreateApi(DiscordOptions options, RestTimings timings, TimeProvider time, ServerClock clock) =>
        new(options, new RateLimitHandler(new RateLimits(time), new InvalidRequestBudget(time), timings, time, DiscordRest.CreateSockets()), clock);
}
