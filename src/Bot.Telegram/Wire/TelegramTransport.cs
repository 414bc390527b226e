using Bot.TelegramAdapter.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.TelegramAdapter;

/// <summary>Which implementation of the seam is built in: the project's own.</summary>
internal static class TelegramTransport
{
    /// <summary>Adds it where no other is registered.</summary>
    public static void Add(IServiceCollection services) => services.TryAddSingleton<ITelegramApi, TelegramWireClient>();
}
