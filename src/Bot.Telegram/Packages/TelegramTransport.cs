using Bot.TelegramAdapter.Packages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.TelegramAdapter;

/// <summary>Which implementation of the seam is built in: the Telegram.Bot package (<c>-p:BotTransport=Packages</c>).</summary>
internal static class TelegramTransport
{
    /// <summary>Adds it where no other is registered.</summary>
    public static void Add(IServiceCollection services) => services.TryAddSingleton<ITelegramApi, TelegramBotApi>();
}
