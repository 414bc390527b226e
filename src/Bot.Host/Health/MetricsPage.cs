using Bot.Host.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Bot.Host.Health;

/// <summary>The metrics in Prometheus' text format. Made only where it is asked for: nothing of it is loaded otherwise.</summary>
internal sealed class MetricsPage : IDisposable
{
    private readonly MeterProvider _provider;
    private readonly RequestDelegate _answer;

    public MetricsPage(IServiceProvider services)
    {
        _provider = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(MetricsResource.Builder()).AddMeter(BotMetrics.Meters).AddPrometheusExporter().Build();

        // The exporter is a middleware. It stands alone: there is no web host around the endpoint to put it into.
        var pipeline = new ApplicationBuilder(services);
        pipeline.UseOpenTelemetryPrometheusScrapingEndpoint(
            _provider, predicate: _ => true, path: null, configureBranchedPipeline: null, optionsName: null);
        _answer = pipeline.Build();
    }

    /// <summary>Answers a request with the numbers of now.</summary>
    public Task AnswerAsync(HttpContext context) => _answer(context);

    public void Dispose() => _provider.Dispose();
}
