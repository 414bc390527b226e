using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>
/// Looks on while metrics are sent, and says once when they cannot be, and once when they can again: the exporter itself says nothing.
/// </summary>
internal sealed partial class ExportWatch(ILogger log, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _failing;

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Seen(request, base.Send(request, cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            Failed(request, e.Message);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Seen(request, await base.SendAsync(request, cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            Failed(request, e.Message);
            throw;
        }
    }

    private HttpResponseMessage Seen(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            Failed(request, $"status {(int)response.StatusCode}");
        }
        else if (Interlocked.Exchange(ref _failing, 0) == 1)
        {
            SentAgain(log, Place(request));
        }

        return response;
    }

    private void Failed(HttpRequestMessage request, string reason)
    {
        if (Interlocked.Exchange(ref _failing, 1) == 0)
        {
            NotSent(log, Place(request), reason);
        }
    }

    // Without path, query and user, which some collectors have a key in.
    private static string Place(HttpRequestMessage request) =>
        request.RequestUri is { } address ? $"{address.Scheme}://{address.Authority}" : "";

    [LoggerMessage(1015, LogLevel.Warning,
        "Metrics cannot be sent to {Place} ({Reason}): see OTEL_EXPORTER_OTLP_ENDPOINT. It is tried again, and said again when it works.")]
    private static partial void NotSent(ILogger logger, string place, string reason);

    [LoggerMessage(1016, LogLevel.Information, "Metrics are sent to {Place} again.")]
    private static partial void SentAgain(ILogger logger, string place);
}
