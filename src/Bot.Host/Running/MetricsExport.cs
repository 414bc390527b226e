using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Bot.Host.Running;

/// <summary>Sends metrics by OTLP. Added only where an endpoint is set: nothing of it is loaded otherwise.</summary>
internal sealed class MetricsExport(ILogger<MetricsExport> log) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    // The exporter reads OTEL_EXPORTER_OTLP_ENDPOINT and its sisters itself. HTTP's own meter counts requests by
    // status, 429 included, without paths.
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _provider = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(MetricsResource.Builder())
            .AddMeter(BotMetrics.Meters)
            .AddOtlpExporter(otlp => otlp.HttpClientFactory = () => new HttpClient(new ExportWatch(log, new SocketsHttpHandler()))
            {
                Timeout = TimeSpan.FromMilliseconds(otlp.TimeoutMilliseconds),
            })
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Shutdown(timeoutMilliseconds: 1_000);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();
}
