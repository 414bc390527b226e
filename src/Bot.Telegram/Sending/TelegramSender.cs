using Bot.TelegramAdapter.Api;
using Bot.TelegramAdapter.Polling;
using Bot.TelegramAdapter.Rendering;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter.Sending;

/// <summary>Delivers what the bot says: within the limits, again after failures, and with every refusal treated as what it is.</summary>
/// <remarks>
/// Where a connection breaks before any answer came, nobody can know whether Telegram acted. Such a request is repeated: an answer that
/// comes twice once in a while is better than one that never comes. Answers to queries cannot come twice, since a query takes one.
/// </remarks>
internal sealed class TelegramSender(
    TelegramApi api, FloodGate gate, AdapterLifetime lifetime, TelegramMetrics metrics,
    TelegramOptions options, TimeProvider time, ILogger<TelegramSender> log)
{
    // As many chats as nobody has that is not attacked.
    private readonly RecentTable<long, TelegramRefusal> _withoutRights = new(capacity: 1_024);

    /// <summary>Sends a message, or gives up and logs why; null then, and where Telegram's answer got lost.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isGroup">Whether a group's limits apply.</param>
    /// <param name="instead">What all may see in place of a message for one person, where that is refused; null for nothing.</param>
    public async Task<Message?> SendAsync(SendMessageRequest message, bool isGroup, MessageContent? instead = null)
    {
        var isOfAButton = message.EphemeralMessageParameters?.CallbackQueryId is not null;
        var delivery = await DeliverAsync(message, () => new Target(message.ChatId.Identifier, isGroup), Adapt);
        return delivery.Result;

        bool Adapt(TelegramApiException refused)
        {
            switch (refused.Refusal)
            {
                case TelegramRefusal.Migrated:
                    // The group became a supergroup, where its messages have other ids.
                    message.ChatId = refused.MigrateToChatId!.Value;
                    message.ReplyParameters = null;
                    return true;
                case TelegramRefusal.ReplyNotFound when message.ReplyParameters is not null:
                    message.ReplyParameters = null;
                    return true;
                case TelegramRefusal.TopicGone when message.MessageThreadId is not null || message.ReplyParameters is not null:
                    // A reply would go to the topic of what it replies to.
                    message.MessageThreadId = null;
                    message.ReplyParameters = null;
                    return true;
                case TelegramRefusal.QueryTooOld when message.EphemeralMessageParameters is { CallbackQueryId: not null } late:
                    // Too late to be shown in the message's place, but not to be shown.
                    message.EphemeralMessageParameters = late.ReceiverUserId;
                    return true;
                case TelegramRefusal.Other or TelegramRefusal.NoRights when message.ReplyParameters?.EphemeralMessageId is not null:
                    // After some seconds what one person alone sees is not replied to any more.
                    message.ReplyParameters = null;
                    return true;
                case TelegramRefusal.Other or TelegramRefusal.NoRights
                    when message.EphemeralMessageParameters is not null && (isOfAButton || instead is not null):
                    // Not there, or not on this server. What was pressed in front of all may be answered so, beside the answer.
                    message.EphemeralMessageParameters = null;
                    message.Text = instead?.Html ?? message.Text;
                    message.ReplyMarkup = instead is null ? message.ReplyMarkup : instead.Keyboard;
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>Changes a message. False where it cannot be changed, because it is gone, too old, or in a group that has moved.</summary>
    public async Task<bool> EditAsync(EditMessageTextRequest edit, bool isGroup) =>
        (await DeliverAsync(edit, () => new Target(edit.ChatId.Identifier, isGroup))).Refusal
            is not (TelegramRefusal.MessageGone or TelegramRefusal.Migrated);

    /// <summary>Changes a message that one person alone sees. False where it cannot be changed.</summary>
    public async Task<bool> EditAsync(EditEphemeralMessageTextRequest edit) =>
        (await DeliverAsync(edit)).Refusal is null or TelegramRefusal.NotModified;

    /// <summary>Changes a message that was sent by inline or guest mode.</summary>
    public Task EditAsync(EditInlineMessageTextRequest edit) => DeliverAsync(edit, () => new Target(ChatId: null, IsGroup: false));

    /// <summary>Answers a pressed button, an inline query or a guest query, none of which is limited.</summary>
    public Task AnswerAsync<T>(RequestBase<T> answer) => DeliverAsync(answer);

    /// <summary>
    /// One delivery with all its attempts; returns Telegram's answer, or the refusal that ended it; neither where it came too late.
    /// </summary>
    /// <param name="request">What is sent.</param>
    /// <param name="target">Which limits apply; null for an answer to a query, which has none.</param>
    /// <param name="adapt">Changes the request after a refusal; false where there is nothing to change.</param>
    private async Task<Delivery<T>> DeliverAsync<T>(
        RequestBase<T> request, Func<Target>? target = null, Func<TelegramApiException, bool>? adapt = null)
    {
        var method = request.MethodName;
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
                return default;
            }

            TimeSpan pause;
            try
            {
                lifetime.Stopping.ThrowIfCancellationRequested();
                return new(await api.TellAsync(request, lifetime.CutOff), Refusal: null);
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

                LogRefusal(method, chat?.ChatId, e);
                return new(Result: default, e.Refusal);
            }
            catch (TelegramNetworkException e)
            {
                pause = Pause(++failures);
                Log.Retry(log, e.Message, pause.TotalSeconds);
            }

            if (time.GetElapsedTime(start) + pause > options.MaxAnswerAge)
            {
                GiveUp(method);
                return default;
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

    private void LogRefusal(string method, long? chat, TelegramApiException e)
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
            case TelegramRefusal.NoRights or TelegramRefusal.TopicGone:
                LogNoRights(chat, e);
                break;
            case TelegramRefusal.MessageGone or TelegramRefusal.Migrated:
                Log.MessageGone(log);
                break;
            default:
                Log.Refused(log, e.Message);
                break;
        }
    }

    // Somebody's settings, so one line a chat: whoever writes there will write again.
    private void LogNoRights(long? chat, TelegramApiException e)
    {
        if (_withoutRights.TryAdd(chat ?? 0, e.Refusal))
        {
            Log.NoRights(log, e.Message);
        }
    }

    private readonly record struct Delivery<T>(T? Result, TelegramRefusal? Refusal);

    private readonly record struct Target(long? ChatId, bool IsGroup);
}
