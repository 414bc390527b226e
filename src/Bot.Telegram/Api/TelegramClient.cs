using Telegram.Bot;

namespace Bot.TelegramAdapter.Api;

/// <summary>Makes the library's client as the bot needs it.</summary>
internal static class TelegramClient
{
    /// <summary>A client that neither waits nor repeats: that is decided in one place, <see cref="Sending.TelegramSender"/>.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="http">Sends its requests; see <see cref="Http"/>.</param>
    public static ITelegramBotClient Create(TelegramOptions options, HttpClient http)
    {
        TelegramJson.Prepare();
        var client = new TelegramBotClient(
            new TelegramBotClientOptions(options.Token, options.ApiUrl.AbsoluteUri) { RetryThreshold = 0, RetryCount = 0 }, http);
        var folder = options.ApiUrl.AbsolutePath.TrimEnd('/');
        if (folder.Length > 0)
        {
            // Of an address with a path, as a proxy may have, the library takes the host alone.
            client.OnMakingApiRequest += (_, args, _) =>
            {
                args.HttpRequestMessage!.RequestUri = new Uri(options.ApiUrl, folder + args.HttpRequestMessage.RequestUri!.AbsolutePath);
                return ValueTask.CompletedTask;
            };
        }

        return client;
    }

    /// <summary>What sends the requests. Time limits are each request's own: <see cref="TelegramApi"/>.</summary>
    public static HttpClient Http() => new(new SentStatus(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Connections are renewed now and then, so that a change of Telegram's addresses is noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
        AllowAutoRedirect = false,
        // No tracing of these requests: a trace would hold the address, and the address holds the token.
        ActivityHeadersPropagator = null,
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
