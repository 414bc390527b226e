using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Host.Health;

/// <summary>
/// <c>GET /healthz</c>: the process answers. <c>GET /readyz</c>: every adapter is connected, else 503. <c>GET /metrics</c>: numbers for
/// Prometheus, where they are asked for.
/// </summary>
/// <param name="reporter">Knows how everything is.</param>
/// <param name="metrics">The metrics; null where they are not served.</param>
internal sealed class HealthEndpoint(HealthReporter reporter, MetricsPage? metrics)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/json";
        switch (context.Request.Path.Value)
        {
            case "/healthz":
                await response.WriteAsync("{\"alive\":true}", context.RequestAborted);
                break;
            case "/readyz":
                var report = reporter.Report();
                response.StatusCode = report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
                await response.WriteAsync(JsonSerializer.Serialize(report, HealthJson.Default.HealthReport), context.RequestAborted);
                break;
            case "/metrics" when metrics is not null:
                await metrics.AnswerAsync(context);
                break;
            default:
                response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}
