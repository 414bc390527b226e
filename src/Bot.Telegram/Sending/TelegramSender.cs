using Bot.TelegramAdapter.Polling;
using Bot.TelegramAdapter.Requests;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Sending;

/// <summary>Delivers what the bot says: within the limits, again after failures, and with every refusal treated as what it is.</summary>
/// <remarks>
/// Where a connection breaks before any answer came, nobody can know whether Telegram acted. Such a request is repeated: an answer that
/// comes twice once in a while is better than one that never comes. Answers to queries cannot come twice, since a query takes one.
/// </remarks>
internal sealed class TelegramSender(
    ITelegramApi api, FloodGate gate, AdapterLifetime lifetime, TelegramMetrics metrics,
    TelegramOptions options, TimeProvider time, ILogger<TelegramSender> log)
{
    /// <summary>Sends a message, or gives up and logs why.</summary>
    public async Task SendAsync(OutgoingMessage message, bool isGroup)
    {
        await DeliverAsync("sendMessage", () => new Target(message.ChatId, isGroup), cut => api.SendMessageAsync(message, cut), Adapt);

        bool Adapt(TelegramApiException refused)
        {
            var adapted = refused switch
            {
                // The group became a supergroup, where its messages have other ids.
                { Refusal: TelegramRefusal.Migrated, MigrateToChatId: { } chat } => message with { ChatId = chat, ReplyTo = null },
                { Refusal: TelegramRefusal.ReplyNotFound } => message with { ReplyTo = null },
                { Refusal: TelegramRefusal.TopicGone } => message with { TopicId = null },
                _ => message,
            };
            var changed = adapted != message;
            message = adapted;
            return changed;
        }
    }

    /// <summary>Changes a message. False where it cannot be changed, because it is gone or too old.</summary>
    public async Task<bool> EditAsync(MessageEdit edit, bool isGroup)
    {
        var refusal = await DeliverAsync(
            "editMessageText", () => new Target(edit.ChatId, isGroup), cut => api.EditMessageAsync(edit, cut), adapt: null);
        return refusal != TelegramRefusal.MessageGone;
    }

    /// <summary>Answers a pressed button.</summary>
    public Task AnswerCallbackAsync(CallbackAnswer answer) =>
        DeliverAsync("answerCallbackQuery", target: null, cut => api.AnswerCallbackAsync(answer, cut), adapt: null);

    /// <summary>Answers an inline query.</summary>
    public Task AnswerInlineAsync(InlineAnswer answer) =>
        DeliverAsync("answerInlineQuery", target: null, cut => api.AnswerInlineAsync(answer, cut), adapt: null);

    /// <summary>Answers a guest query.</summary>
    public Task AnswerGuestAsync(string guestQueryId, InlineArticle article) =>
        DeliverAsync("answerGuestQuery", target: null, cut => api.AnswerGuestAsync(guestQueryId, article, cut), adapt: null);

    /// <summary>One delivery with all its attempts; returns the refusal that ended it, null where it succeeded or came too late.</summary>
    /// <param name="method">For the log.</param>
    /// <param name="target">Which limits apply; null for an answer to a query, which has none.</param>
    /// <param name="call">One attempt.</param>
    /// <param name="adapt">Changes the request after a refusal; false where there is nothing to change.</param>
    private async Task<TelegramRefusal?> DeliverAsync(
        string method, Func<Target>? target, Func<CancellationToken, Task> call, Func<TelegramApiException, bool>? adapt)
    {
        var start = time.GetTimestamp();
        for (var failures = 0; ;)
        {
            var patience = options.MaxAnswerAge - time.GetElapsedTime(start);
            var chat = target?.Invoke();
            var open = chat is { } limits
                ? await gate.WaitAsync(limits.ChatId, limits.IsGroup, patience, lifetime.Stopping)
                : await gate.WaitPauseAsync(patience, lifetime.Stopping);
            if (!open)
            {
                GiveUp(method);
                return null;
            }

            TimeSpan pause;
            try
            {
                lifetime.Stopping.ThrowIfCancellationRequested();
                await call(lifetime.CutOff);
                return null;
            }
            catch (TelegramApiException e) when (e.Refusal is TelegramRefusal.TooMany or TelegramRefusal.ServerTrouble)
            {
                pause = Pause(++failures);
                if (e.RetryAfter is { } after)
                {
                    Log.TooMany(log, method, (long)after.TotalSeconds);
                    gate.Pause(chat?.ChatId, after);
                    pause = TimeSpan.Zero;
                }
            }
            catch (TelegramApiException e)
            {
                if (e.Refusal == TelegramRefusal.TokenRefused)
                {
                    throw;
                }

                if (adapt?.Invoke(e) == true)
                {
                    continue;
                }

                LogRefusal(method, e);
                return e.Refusal;
            }
            catch (TelegramNetworkException e)
            {
                pause = Pause(++failures);
                Log.Retry(log, e.Message, (long)pause.TotalMilliseconds);
            }

            if (time.GetElapsedTime(start) + pause > options.MaxAnswerAge)
            {
                GiveUp(method);
                return null;
            }

            await Task.Delay(pause, time, lifetime.Stopping);
        }
    }

    private void GiveUp(string method)
    {
        metrics.CountUndelivered(TelegramMetrics.TooLate);
        Log.TooLate(log, method);
    }

    private TimeSpan Pause(int failures) => Backoff.Pause(failures, options.RetryDelay, options.MaxRetryDelay, Random.Shared.NextDouble());

    private void LogRefusal(string method, TelegramApiException e)
    {
        if (e.Refusal == TelegramRefusal.NotModified)
        {
            // Somebody pressed twice. It shows what was asked for.
            return;
        }

        metrics.CountUndelivered(e.Refusal.ToString());
        switch (e.Refusal)
        {
            case TelegramRefusal.QueryTooOld:
                Log.QueryTooOld(log, method);
                break;
            case TelegramRefusal.NotAllowed:
                Log.NotAllowed(log, e.Description);
                break;
            case TelegramRefusal.MessageGone:
                Log.MessageGone(log);
                break;
            default:
                Log.Refused(log, e.Message);
                break;
        }
    }

    private readonly record struct Target(long? ChatId, bool IsGroup);
}
