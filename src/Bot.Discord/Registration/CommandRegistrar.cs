using Bot.Core.Chat;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Registration;

/// <summary>Sees to it that Discord has the present commands: asks first, and overwrites only where they differ.</summary>
internal sealed partial class CommandRegistrar(
    IDiscordApi api, IChatBot bot, RestTimings timings, TimeProvider time, ILogger<CommandRegistrar> log)
{
    private const int MostTries = 5;
    private int _done;

    /// <summary>
    /// Registers, once in the life of the process; tries again some times where Discord is not there. Never raises but when told to stop.
    /// </summary>
    public async Task RegisterAsync(string application, CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _done, 1) == 1)
        {
            return;
        }

        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            try
            {
                await OnceAsync(application, stop);
                return;
            }
            catch (Exception e) when (e is DiscordApiException or HttpRequestException)
            {
                NotRegistered(log, e.Message);
            }

            await Task.Delay(timings.Register * Math.Pow(2, attempt), time, stop);
        }

        // the next new session tries again
        Volatile.Write(ref _done, 0);
    }

    private async Task OnceAsync(string application, CancellationToken stop)
    {
        var registered = await api.GetCommandsAsync(application, stop);
        var wanted = CommandPayloads.Build(CommandCatalogue.Commands, bot.Profile.Language);
        wanted = [.. wanted, .. registered.Where(c => c.Type == CommandPayload.EntryPoint)];
        if (CommandComparison.Same(wanted, registered))
        {
            Unchanged(log, wanted.Count);
            return;
        }

        await api.OverwriteCommandsAsync(application, wanted, stop);
        Registered(log, wanted.Count);
    }

    [LoggerMessage(2040, LogLevel.Information, "Discord has the {Count} commands already")]
    private static partial void Unchanged(ILogger log, int count);

    [LoggerMessage(2041, LogLevel.Information, "{Count} commands are registered with Discord")]
    private static partial void Registered(ILogger log, int count);

    [LoggerMessage(2042, LogLevel.Warning, "The commands could not be registered with Discord: {Reason}")]
    private static partial void NotRegistered(ILogger log, string reason);
}
