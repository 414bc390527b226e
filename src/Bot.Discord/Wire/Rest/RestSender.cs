using System.Net.Http.Headers;
using System.Text.Json;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>
/// Sends requests to the REST API, v10, within its limits, and reports every refusal as what it is. Both transports stand on it.
/// </summary>
internal sealed class RestSender : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _base;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly ServerClock _clock;

    /// <summary>A sender.</summary>
    /// <param name="options">Address and token.</param>
    /// <param name="timings">How it repeats.</param>
    /// <param name="time">The clock.</param>
    /// <param name="clock">Learns from every response.</param>
    public RestSender(DiscordOptions options, RestTimings timings, TimeProvider time, ServerClock clock)
    {
        _base = options.ApiAddress.AbsoluteUri.TrimEnd('/');
        _authorization = new AuthenticationHeaderValue("Bot", options.Token);
        _clock = clock;

        // the limiter has its own time limit for each try; waiting for a limit must not count against one
        var limiter = new RateLimitHandler(new RateLimits(time), new InvalidRequestBudget(time), timings, time, CreateSockets());
        _http = new HttpClient(limiter) { Timeout = Timeout.InfiniteTimeSpan, DefaultRequestVersion = new Version(2, 0) };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", DiscordIdentity.UserAgent(options.BotAddress));
    }

    /// <summary>Sends a request; the response to a taken one, to be disposed of.</summary>
    /// <param name="path">From the API's version on, with a slash before it.</param>
    /// <param name="route">What the limits have to know.</param>
    /// <param name="body">JSON; null for none.</param>
    /// <param name="stop">Ends all waits.</param>
    /// <exception cref="DiscordApiException">Discord refuses, or the request may not be sent.</exception>
    /// <exception cref="HttpRequestException">Discord cannot be reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(string path, RestRoute route, byte[]? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(route.Method, _base + path) { Version = _http.DefaultRequestVersion };
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

        var error = await ReadErrorAsync(response, stop);
        if (error?.Code == DiscordApiException.AlreadyAcknowledged && request.Options.TryGetValue(RestRoute.Repeated, out _))
        {
            // the first try did arrive, although its answer got lost
            return response;
        }

        using (response)
        {
            var where = error is null ? "" : ErrorTree.Words(error.Errors);
            var reason = (error?.Message ?? "refused") + (where.Length > 0 ? $" [{where}]" : "");
            throw new DiscordApiException(route.Template, (int)response.StatusCode, error?.Code ?? 0, reason);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The handler at the bottom: no redirects and no cookies, since the token goes with every request.</summary>
    private static SocketsHttpHandler CreateSockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };

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
}
