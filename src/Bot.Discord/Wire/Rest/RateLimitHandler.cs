using System.Net;
using System.Text.Json;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>
/// Keeps requests within Discord's limits: waits for buckets, waits out 429, repeats what failed on the server's side where that does no
/// harm, and stops altogether after a refused token or too many refused requests.
/// </summary>
internal sealed class RateLimitHandler(
    RateLimits limits, InvalidRequestBudget budget, RestTimings timings, TimeProvider time, HttpMessageHandler inner)
    : DelegatingHandler(inner)
{
    private volatile bool _tokenRefused;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Options.TryGetValue(RestRoute.Key, out var route))
        {
            throw new InvalidOperationException("A request without a route.");
        }

        var repeats = 0;
        var limited = 0;
        while (true)
        {
            Refuse(route);
            var (response, wait) = await TryOnceAsync(request, route, repeats, cancellationToken);
            var isFault = response is null || (IsServerFault(response) && MayRepeat(route, repeats));
            if (isFault)
            {
                wait = route.Urgent ? timings.Repeat : timings.Repeat * Math.Pow(2, repeats);
                repeats++;
                request.Options.Set(RestRoute.Repeated, true);
            }
            else if (wait is null || limited++ >= timings.MostLimited)
            {
                return response!;
            }

            response?.Dispose();
            await Task.Delay(wait.Value, time, cancellationToken);
        }
    }

    /// <summary>
    /// Sends once, when there is a place. Null for a response where the connection failed and another try does no harm; with a 429 the wait
    /// that it asks for.
    /// </summary>
    private async Task<(HttpResponseMessage? Response, TimeSpan? Wait)> TryOnceAsync(
        HttpRequestMessage request, RestRoute route, int repeats, CancellationToken stop)
    {
        while (!route.Exempt && limits.TryTake(route) is { } place)
        {
            await place(stop);
        }

        try
        {
            var response = await TrySendAsync(request, route, repeats, stop);
            if (response is null)
            {
                return (null, null);
            }

            limits.Learn(route, response);
            Count(route, response);
            return response.StatusCode == HttpStatusCode.TooManyRequests
                ? (response, limits.Limited(route, response, await ReadRetryAfterAsync(response, stop)))
                : (response, null);
        }
        finally
        {
            limits.Done(route);
        }
    }

    private void Refuse(RestRoute route)
    {
        if (_tokenRefused && route.Authorized)
        {
            throw new DiscordApiException(route.Template, 401, 0, "not sent: Discord has refused the token");
        }

        if (!budget.HasRoom)
        {
            throw new DiscordApiException(route.Template, 0, 0, "not sent: too many refused requests within ten minutes");
        }
    }

    /// <summary>Sends once; null where the connection failed and another try does no harm.</summary>
    private async Task<HttpResponseMessage?> TrySendAsync(HttpRequestMessage request, RestRoute route, int repeats, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(route.Urgent ? timings.UrgentRequest : timings.Request, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            return await base.SendAsync(request, both.Token);
        }
        catch (HttpRequestException) when (MayRepeat(route, repeats))
        {
            return null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            if (MayRepeat(route, repeats))
            {
                return null;
            }

            throw new HttpRequestException(HttpRequestError.ConnectionError, "Discord did not answer in time.");
        }
    }

    private void Count(RestRoute route, HttpResponseMessage response)
    {
        var refused = response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (response.StatusCode == HttpStatusCode.TooManyRequests && !RateLimits.IsShared(response));
        if (refused)
        {
            budget.Spend();
        }

        if (response.StatusCode == HttpStatusCode.Unauthorized && route.Authorized)
        {
            _tokenRefused = true;
        }
    }

    private static async Task<double?> ReadRetryAfterAsync(HttpResponseMessage response, CancellationToken stop)
    {
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(stop);
            return JsonSerializer.Deserialize(bytes, DiscordJson.Default.ErrorBody)?.RetryAfter;
        }
        catch (JsonException)
        {
            // a proxy's page, not Discord's words
            return null;
        }
    }

    private bool MayRepeat(RestRoute route, int repeats) => route.Repeatable && (route.Urgent || repeats < timings.MostRepeats);

    private static bool IsServerFault(HttpResponseMessage response) => (int)response.StatusCode >= 500;
}
