using Bot.TelegramAdapter.Api;
using Bot.TelegramAdapter.Dispatch;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter.Polling;

/// <summary>Fetches updates by long polling and confirms them once they are done.</summary>
internal sealed class UpdatePoller(
    TelegramApi api, UpdateReceiver receiver, UpdateLedger ledger, TelegramStatus status,
    TelegramOptions options, TimeProvider time, ILogger<UpdatePoller> log)
{
    // Most that getUpdates gives at a time.
    private const int BatchLimit = 100;

    // While updates are in work their offset cannot be confirmed, so Telegram answers a poll at once, with the same ones. These are the
    // pauses in between; the longest is what a message may wait because another chat is slow.
    private static readonly TimeSpan ShortestLinger = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestLinger = TimeSpan.FromMilliseconds(200);

    // A server that answers at once though it was asked to wait is not asked more often than this.
    private static readonly TimeSpan LeastPoll = TimeSpan.FromMilliseconds(200);

    // A conflict is said again only after so long without it: two pollers throw each other out every few seconds, for days if need be.
    private static readonly TimeSpan Episode = TimeSpan.FromMinutes(15);

    private readonly Dictionary<TelegramRefusal, DateTimeOffset> _lastConflict = [];

    /// <summary>Polls until stopped.</summary>
    /// <exception cref="TelegramApiException">The token is refused; everything else is waited out.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        // The first poll does not wait, so that a second poller or a webhook shows at once.
        var wait = TimeSpan.Zero;
        var linger = ShortestLinger;
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var began = time.GetTimestamp();
                var fresh = await PollAsync(wait, stopping);
                // A poll that returns at once succeeds beside another poller too; only one that waited, or
                // brought something, proves anything.
                failures = fresh || wait > TimeSpan.Zero ? 0 : failures;
                status.Connected(time.GetUtcNow());
                linger = fresh ? ShortestLinger : Min(linger * 2, LongestLinger);
                if (!fresh && wait > TimeSpan.Zero && LeastPoll - time.GetElapsedTime(began) is { Ticks: > 0 } rest)
                {
                    await Task.Delay(rest, time, stopping);
                }

                await ledger.WaitIdleAsync(linger, time, stopping);
                wait = ledger.Open > 0 ? TimeSpan.Zero : options.PollTimeout;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is TelegramNetworkException or TelegramApiException { Refusal: not TelegramRefusal.TokenRefused })
            {
                failures++;
                var pause = Explain(e, failures);
                wait = TimeSpan.Zero;
                await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Tells Telegram what is done, once, without fetching anything new; for the moment of stopping.</summary>
    public async Task ConfirmAsync(CancellationToken cancel)
    {
        if (ledger.Offset is { } offset)
        {
            try
            {
                await GetUpdatesAsync(offset, limit: 1, TimeSpan.Zero, cancel);
            }
            catch (Exception e) when (e is TelegramNetworkException or TelegramApiException or OperationCanceledException)
            {
                // Then the updates come again after the start, and those that were answered are known from the state file.
                Log.NotConfirmed(log, e.Message);
            }
        }
    }

    /// <summary>One poll; returns whether it brought anything new.</summary>
    private async Task<bool> PollAsync(TimeSpan wait, CancellationToken stopping)
    {
        var updates = await GetUpdatesAsync(ledger.Offset, BatchLimit, wait, stopping);
        if (updates.Length == 0)
        {
            ledger.AllConfirmed();
            return false;
        }

        var fresh = false;
        foreach (var update in updates)
        {
            fresh |= await receiver.TakeAsync(update, stopping);
        }

        if (!fresh && updates.Length == BatchLimit && ledger.LetGo() is var count and > 0)
        {
            Log.LetGo(log, count);
        }

        return fresh;
    }

    /// <param name="offset">
    /// Confirms every update below it for good; null confirms nothing and starts at the earliest unconfirmed one.
    /// </param>
    /// <param name="limit">Most updates wanted, 1 to 100.</param>
    /// <param name="wait">How long Telegram waits for one; zero answers at once. Whole seconds.</param>
    /// <param name="cancel">Ends the wait.</param>
    private Task<Update[]> GetUpdatesAsync(long? offset, int limit, TimeSpan wait, CancellationToken cancel)
    {
        var request = new GetUpdatesRequest
        {
            Offset = (int?)offset,
            Limit = limit,
            Timeout = (int)wait.TotalSeconds,
            AllowedUpdates = UpdateJson.Kinds,
        };
        return api.AskAsync(request, cancel, longer: wait);
    }

    private TimeSpan Explain(Exception e, int failures)
    {
        var pause = Backoff.Pause(failures, options.RetryDelay, options.MaxRetryDelay, Random.Shared.NextDouble());
        var refusal = (e as TelegramApiException)?.Refusal;
        status.Disconnected(e.Message);
        if (refusal is TelegramRefusal.SecondPoller or TelegramRefusal.WebhookActive)
        {
            var now = time.GetUtcNow();
            var isNew = !_lastConflict.TryGetValue(refusal.Value, out var last) || now - last > Episode;
            _lastConflict[refusal.Value] = now;
            if (isNew)
            {
                LogConflict(refusal.Value);
            }
        }
        else
        {
            Log.PollFailed(log, e.Message, pause.TotalSeconds);
        }

        return e is TelegramApiException { RetryAfter: { } after } && after > pause ? after : pause;
    }

    private void LogConflict(TelegramRefusal refusal)
    {
        if (refusal == TelegramRefusal.WebhookActive)
        {
            Log.WebhookActive(log);
        }
        else
        {
            Log.SecondPoller(log);
        }
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
