using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Host.Health;

/// <summary><c>GET /healthz</c>: the process answers. <c>GET /readyz</c>: every adapter is connected, else 503.</summary>
internal static class HealthEndpoint
{
    public static async Task AnswerAsync(HttpContext context, HealthReporter reporter)
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
            default:
                response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}
