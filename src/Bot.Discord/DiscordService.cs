using Bot.DiscordAdapter.Interactions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter;

/// <summary>Runs the Discord bot for as long as the host runs.</summary>
internal sealed partial class DiscordService(
    IDiscordGateway gateway, InteractionDispatcher dispatcher, DiscordStatus status, ILogger<DiscordService> log) : BackgroundService
{
    /// <summary>How long what is under way may take when the host stops; hosts allow 30 seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // a final refusal ends this adapter only: others in the same process go on, and the health check tells
        if (await gateway.RunAsync(dispatcher, stoppingToken) is { } advice)
        {
            status.Fail(advice);
            Stopped(log, advice);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await dispatcher.DrainAsync(Patience);
    }

    [LoggerMessage(2050, LogLevel.Critical, "The Discord bot has stopped for good. {Advice}")]
    private static partial void Stopped(ILogger log, string advice);
}
