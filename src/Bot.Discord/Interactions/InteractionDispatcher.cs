using System.Globalization;
using Bot.DiscordAdapter.Registration;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>
/// Takes interactions from the gateway and sees each one through, beside each other. The one place where
/// exceptions of the adapter are caught.
/// </summary>
internal sealed class InteractionDispatcher(
    IDiscordApi api, CommandHandler commands, ComponentHandler components, AutocompleteHandler autocomplete, CommandRegistrar registrar,
    Door door, ServerClock clock, DiscordStatus status, DiscordMetrics metrics,
    InteractionTimings timings, TimeProvider time, ILogger<InteractionDispatcher> log)
    : IGatewayEvents, IDisposable
{
    /// <summary>
    /// An interaction cannot come later than its token lives. One that claims to be older comes of a wrong clock, or of an id that is
    /// no time, and is tried all the same.
    /// </summary>
    public static readonly TimeSpan OldestBelieved = TimeSpan.FromMinutes(15);

    /// <summary>More at once than two cores could answer within 3 seconds.</summary>
    private const int MostUnderWay = 2_000;

    private readonly RecentIds _recent = new();
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _underWay = [];
    private readonly CancellationTokenSource _stop = new();
    private volatile string _application = "";

    /// <inheritdoc/>
    public void OnReady(int shard, string? application)
    {
        if (application is null)
        {
            return;
        }

        _application = application;
        status.Identified(application);
        if (shard == 0)
        {
            Start(() => registrar.RegisterAsync(application, _stop.Token));
        }
    }

    /// <inheritdoc/>
    public void OnInteraction(Interaction interaction)
    {
        if (!_recent.Add(interaction.Id))
        {
            metrics.Count(InteractionOutcome.Duplicate);
            return;
        }

        var age = AgeOf(interaction);
        if (age > timings.Life)
        {
            metrics.Count(InteractionOutcome.Stale);
            return;
        }

        var application = interaction.ApplicationId ?? _application;
        var responder = new Responder(api, metrics, timings, time, interaction, application, age, _stop.Token);
        if (!Start(() => HandleAsync(responder)))
        {
            metrics.Count(InteractionOutcome.Overload);
        }
    }

    /// <summary>Waits for what is under way, as long as told, then gives up the rest.</summary>
    public async Task DrainAsync(TimeSpan patience)
    {
        Task[] left;
        lock (_lock)
        {
            left = [.. _underWay];
        }

        try
        {
            await Task.WhenAll(left).WaitAsync(patience, time);
        }
        catch (TimeoutException)
        {
            InteractionLog.GivenUp(log, left.Count(t => !t.IsCompleted));
        }

        await _stop.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private TimeSpan AgeOf(Interaction interaction)
    {
        if (!ulong.TryParse(interaction.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return TimeSpan.Zero;
        }

        var age = clock.Now - Snowflake.TimeOf(id);
        return age > OldestBelieved || age < TimeSpan.Zero ? TimeSpan.Zero : age;
    }

    private bool Start(Func<Task> work)
    {
        lock (_lock)
        {
            if (_underWay.Count >= MostUnderWay)
            {
                return false;
            }

            var task = Task.Run(work);
            _underWay.Add(task);
            _ = task.ContinueWith(Forget, TaskScheduler.Default);
            return true;
        }
    }

    private void Forget(Task task)
    {
        lock (_lock)
        {
            _underWay.Remove(task);
        }
    }

    private async Task HandleAsync(Responder responder)
    {
        try
        {
            await RouteAsync(responder);
            metrics.Count(InteractionOutcome.Answered);
        }
        catch (DiscordApiException e) when (e.Code == DiscordApiException.UnknownInteraction)
        {
            metrics.Count(InteractionOutcome.Unknown);
        }
        catch (DiscordApiException e) when (e.Code == DiscordApiException.AlreadyAcknowledged)
        {
            // another process was faster
            metrics.Count(InteractionOutcome.Answered);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            metrics.Count(InteractionOutcome.Failed);
        }
        catch (Exception e)
        {
            metrics.Count(InteractionOutcome.Failed);
            await ReportAsync(responder, e);
        }
    }

    private Task RouteAsync(Responder responder)
    {
        var type = responder.Interaction.Type;
        if (type == InteractionType.Autocomplete)
        {
            return door.IsOpen(responder.Interaction) ? autocomplete.HandleAsync(responder) : responder.OfferAsync([]);
        }

        if (type is not (InteractionType.Command or InteractionType.Component or InteractionType.Modal))
        {
            return Task.CompletedTask;
        }

        if (door.Refuse(responder.Interaction) is { } refusal)
        {
            return responder.SayAsync(refusal);
        }

        return type == InteractionType.Command ? commands.HandleAsync(responder) : components.HandleAsync(responder);
    }

    private async Task ReportAsync(Responder responder, Exception e)
    {
        var id = responder.Interaction.Id;
        if (e is DiscordApiException or HttpRequestException)
        {
            // Discord's refusals are told by their words; there is nobody left to tell in the chat
            InteractionLog.Refused(log, id, e.Message);
            return;
        }

        InteractionLog.Failed(log, id, e);
        try
        {
            await responder.FailAsync(DiscordTexts.Failed(id));
        }
        catch (Exception second) when (second is DiscordApiException or HttpRequestException or OperationCanceledException)
        {
            InteractionLog.Refused(log, id, second.Message);
        }
    }
}
