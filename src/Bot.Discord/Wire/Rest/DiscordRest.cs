using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>The built-in REST client, API v10.</summary>
internal sealed class DiscordRest : IDiscordApi, IDisposable
{
    private readonly HttpClient _http;
    private readonly string _base;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly ServerClock _clock;

    /// <summary>A client.</summary>
    /// <param name="options">Address and token.</param>
    /// <param name="handler">Sends: the rate limiter before a socket handler.</param>
    /// <param name="clock">Learns from every response.</param>
    public DiscordRest(DiscordOptions options, RateLimitHandler handler, ServerClock clock)
    {
        _base = options.ApiAddress.AbsoluteUri.TrimEnd('/');
        _authorization = new AuthenticationHeaderValue("Bot", options.Token);
        _clock = clock;

        // the limiter has its own time limit for each try; waiting for a limit must not count against one
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, DefaultRequestVersion = new Version(2, 0) };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", DiscordIdentity.UserAgent(options.BotAddress));
    }

    /// <summary>The handler at the bottom: no redirects and no cookies, since the token goes with every request.</summary>
    public static SocketsHttpHandler CreateSockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };

    /// <inheritdoc/>
    public Task<GatewayInfo> GetGatewayAsync(CancellationToken stop) =>
        ReadAsync(HttpMethod.Get, "/gateway/bot", new RestRoute("GET /gateway/bot", "") { Repeatable = true }, null, DiscordJson.Default.GatewayInfo, stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommandPayload>> GetCommandsAsync(string application, CancellationToken stop) =>
        await ReadAsync(
            HttpMethod.Get, $"/applications/{Id(application)}/commands?with_localizations=true",
            new RestRoute("GET /applications/{application}/commands", application) { Repeatable = true }, null, DiscordJson.Default.ListCommandPayload, stop);

    /// <inheritdoc/>
    public Task OverwriteCommandsAsync(string application, IReadOnlyList<CommandPayload> commands, CancellationToken stop) =>
        SendAsync(
            HttpMethod.Put, $"/applications/{Id(application)}/commands",
            new RestRoute("PUT /applications/{application}/commands", application) { Repeatable = true },
            JsonSerializer.SerializeToUtf8Bytes([.. commands], DiscordJson.Default.ListCommandPayload), stop);

    /// <inheritdoc/>
    public Task RespondAsync(Interaction interaction, MessageCallback callback, CancellationToken stop) =>
        CallBackAsync(interaction, JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.MessageCallback), stop);

    /// <inheritdoc/>
    public Task OfferAsync(Interaction interaction, ChoicesCallback callback, CancellationToken stop) =>
        CallBackAsync(interaction, JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.ChoicesCallback), stop);

    /// <inheritdoc/>
    public Task EditResponseAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        SendAsync(
            HttpMethod.Patch, $"/webhooks/{Id(application)}/{Id(interaction.Token)}/messages/@original",
            new RestRoute("PATCH /webhooks/{application}/{token}/messages/@original", interaction.Token) { Authorized = false, Repeatable = true },
            JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.MessageBody), stop);

    /// <inheritdoc/>
    public Task FollowUpAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        SendAsync(
            HttpMethod.Post, $"/webhooks/{Id(application)}/{Id(interaction.Token)}",
            new RestRoute("POST /webhooks/{application}/{token}", interaction.Token) { Authorized = false },
            JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.MessageBody), stop);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>
    /// Sends a first response. Repeating it after a server's error does no harm, since Discord takes one only: if the lost try did arrive,
    /// the repetition is told that there was a response already.
    /// </summary>
    private Task CallBackAsync(Interaction interaction, byte[] body, CancellationToken stop) =>
        SendAsync(
            HttpMethod.Post, $"/interactions/{Id(interaction.Id)}/{Id(interaction.Token)}/callback",
            new RestRoute("POST /interactions/{interaction}/{token}/callback", interaction.Token) { Authorized = false, Repeatable = true, Exempt = true },
            body, stop);

    private async Task<T> ReadAsync<T>(HttpMethod method, string path, RestRoute route, byte[]? body, JsonTypeInfo<T> type, CancellationToken stop)
        where T : class
    {
        using var response = await SendCheckedAsync(method, path, route, body, stop);
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(stop);
            return JsonSerializer.Deserialize(bytes, type) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new DiscordApiException(route.Template, (int)response.StatusCode, 0, "an answer that could not be read");
        }
    }

    private async Task SendAsync(HttpMethod method, string path, RestRoute route, byte[]? body, CancellationToken stop)
    {
        using var response = await SendCheckedAsync(method, path, route, body, stop);
    }

    private async Task<HttpResponseMessage> SendCheckedAsync(HttpMethod method, string path, RestRoute route, byte[]? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, _base + path) { Version = _http.DefaultRequestVersion };
        request.Options.Set(RestRoute.Key, route);
        if (route.Authorized)
        {
            request.Headers.Authorization = _authorization;
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        var response = await _http.SendAsync(request, stop);
        _clock.Observe(response.Headers.Date);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var error = await ReadErrorAsync(response, stop);
            throw new DiscordApiException(route.Template, (int)response.StatusCode, error?.Code ?? 0, error?.Message ?? "refused");
        }
    }

    private static async Task<ErrorBody?> ReadErrorAsync(HttpResponseMessage response, CancellationToken stop)
    {
        try
        {
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(stop), DiscordJson.Default.ErrorBody);
        }
        catch (JsonException)
        {
            // a proxy's page, not Discord's words
            return null;
        }
    }

    /// <summary>An id or token as one segment of a path, whatever a server put into it.</summary>
    private static string Id(string text) => Uri.EscapeDataString(text);
}
