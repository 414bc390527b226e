using System.Net;
using Bot.TelegramAdapter.Webhook;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Health;

/// <summary>
/// Listens for questions about the program's health and its metrics, from before anything else starts until everything has stopped. No
/// hosted service: the host would log a port that is taken with all its stack.
/// </summary>
internal sealed class HealthServer(IPEndPoint listen, HealthEndpoint answers, ILoggerFactory loggers) : IAsyncDisposable
{
    private HttpEndpoint? _endpoint;

    /// <summary>Where it listens, once started.</summary>
    public Uri Address => _endpoint!.Address;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public async Task StartAsync(CancellationToken cancellationToken) =>
        _endpoint = await HttpEndpoint.StartAsync(
            new Uri($"http://{listen}"), 0, answers.AnswerAsync, loggers, cancellationToken);

    public ValueTask DisposeAsync() => _endpoint?.DisposeAsync() ?? ValueTask.CompletedTask;
}
