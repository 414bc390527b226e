using Bot.TelegramAdapter.Handling;
using Bot.TelegramAdapter.Polling;
using Bot.TelegramAdapter.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramAdapter.Dispatch;

/// <summary>Where updates come in, polled or pushed: each is taken once, read, admitted, and handled in its lane.</summary>
internal sealed class UpdateReceiver(
    UpdateLedger ledger,
    UpdateReader reader,
    AskLimits limits,
    Lanes lanes,
    UpdateHandler handler,
    AdapterLifetime lifetime,
    TelegramStatus status,
    TelegramMetrics metrics,
    TimeProvider time,
    ILogger<UpdateReceiver> log)
{
    /// <summary>Takes an update; returns before it is handled. False where it was taken before.</summary>
    public async Task<bool> TakeAsync(Update update, CancellationToken cancel)
    {
        if (!ledger.TryBegin(update.Id, out _))
        {
            metrics.Count(UpdateOutcome.Duplicate);
            return false;
        }

        await StartAsync(update, cancel);
        return true;
    }

    /// <summary>
    /// Takes an update and waits until it is done, here or by an earlier delivery. False where the adapter stopped before; an answer that
    /// is on its way is waited for even then, since Telegram would bring the update to another replica.
    /// </summary>
    public async Task<bool> TakeAndFinishAsync(Update update, CancellationToken cancel)
    {
        if (ledger.TryBegin(update.Id, out var done))
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.Stopping);
            await StartAsync(update, either.Token);
        }
        else
        {
            metrics.Count(UpdateOutcome.Duplicate);
        }

        return await done.WaitAsync(cancel);
    }

    private async Task StartAsync(Update update, CancellationToken cancel)
    {
        status.Update(time.GetUtcNow());
        var intent = reader.Read(update);
        if (intent is null)
        {
            if (update.Type == UpdateType.Unknown)
            {
                Log.UnreadableUpdate(log, update.Id);
            }

            Finish(update.Id, UpdateOutcome.Ignored);
            return;
        }

        // A silenced button press is still answered, else the button would spin for a minute.
        var admission = limits.Admit(intent);
        if (admission is Admission.SayTooMany or Admission.Silent)
        {
            metrics.CountLimited();
        }

        if (admission == Admission.Silent && intent is not PressIntent)
        {
            Finish(update.Id, UpdateOutcome.Silenced);
            return;
        }

        try
        {
            await lanes.AddAsync(intent.Lane, () => HandleAsync(update.Id, intent, admission), cancel);
        }
        catch (OperationCanceledException)
        {
            Drop(update.Id);
            throw;
        }
    }

    // The one place where exceptions of handlers end.
    private async Task HandleAsync(long id, Intent intent, Admission admission)
    {
        UpdateOutcome outcome;
        try
        {
            outcome = await handler.HandleAsync(id, intent, admission);
        }
        catch (OperationCanceledException) when (lifetime.Stopping.IsCancellationRequested)
        {
            Drop(id);
            return;
        }
        catch (TelegramApiException e) when (e.Refusal == TelegramRefusal.TokenRefused)
        {
            lifetime.Fail(e);
            Drop(id);
            return;
        }
        catch (Exception e)
        {
            Log.HandlerFailed(log, id, e);
            outcome = UpdateOutcome.Failed;
        }

        Finish(id, outcome);
    }

    private void Drop(long id)
    {
        metrics.Count(UpdateOutcome.Dropped);
        ledger.Drop(id);
    }

    private void Finish(long id, UpdateOutcome outcome)
    {
        metrics.Count(outcome);
        try
        {
            ledger.Finish(id);
        }
        catch (IOException e)
        {
            Log.StateNotWritten(log, id, e.Message);
        }
    }
}
