using System.Net;
using Bot.TelegramAdapter.Webhook;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Health;

/// <summary>Listens for questions about the program's health and its metrics as long as the host runs.</summary>
internal sealed class HealthServer(IPEndPoint listen, HealthEndpoint answers, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private HttpEndpoint? _endpoint;

    /// <summary>Where it listens, once started.</summary>
    public Uri Address => _endpoint!.Address;

    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public async Task StartAsync(CancellationToken cancellationToken) =>
        _endpoint = await HttpEndpoint.StartAsync(
            new Uri($"http://{listen}"), 0, answers.AnswerAsync, loggers, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _endpoint?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _endpoint?.DisposeAsync() ?? ValueTask.CompletedTask;
}
