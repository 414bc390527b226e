using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter;

// Ids 3000 to 3099. Nothing that a person wrote, no chat's id and no token ever goes in here.
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "Telegram: connected as @{Username}.")]
    public static partial void Connected(ILogger logger, string username);

    [LoggerMessage(3001, LogLevel.Warning, "Telegram: cannot connect ({Reason}); next attempt in {Seconds:0.0} s.")]
    public static partial void ConnectFailed(ILogger logger, string reason, double seconds);

    [LoggerMessage(3002, LogLevel.Error,
        "Telegram refuses the token ({Code}), so the Telegram bot has stopped: get the current token from @BotFather, "
        + "set TELEGRAM_TOKEN and start again.")]
    public static partial void TokenRefused(ILogger logger, int code);

    [LoggerMessage(3003, LogLevel.Error,
        "Telegram: another process fetches updates with the same token, so people are answered by either: stop the other one, "
        + "or give this one a bot of its own.")]
    public static partial void SecondPoller(ILogger logger);

    [LoggerMessage(3004, LogLevel.Error,
        "Telegram: a webhook was set for this bot while it polls, so no updates come in: remove the webhook or restart this bot, "
        + "or set TELEGRAM_WEBHOOK_URL to have updates pushed here.")]
    public static partial void WebhookActive(ILogger logger);

    [LoggerMessage(3005, LogLevel.Warning, "Telegram: fetching updates failed ({Reason}); next attempt in {Seconds:0.0} s.")]
    public static partial void PollFailed(ILogger logger, string reason, double seconds);

    [LoggerMessage(3006, LogLevel.Information, "Telegram: removed the webhook at {Host}; updates are polled from now on.")]
    public static partial void WebhookRemoved(ILogger logger, string host);

    [LoggerMessage(3007, LogLevel.Information, "Telegram: the webhook listens on {Address}.")]
    public static partial void WebhookListens(ILogger logger, Uri address);

    [LoggerMessage(3008, LogLevel.Information, "Telegram: inline mode is off for this bot; /setinline at @BotFather switches it on.")]
    public static partial void NoInlineMode(ILogger logger);

    [LoggerMessage(3009, LogLevel.Information, "Telegram: stopped.")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(3010, LogLevel.Information, "Telegram: what is done could not be confirmed before the stop ({Reason}).")]
    public static partial void NotConfirmed(ILogger logger, string reason);

    [LoggerMessage(3011, LogLevel.Information,
        "Telegram: {Count} updates that wait for Telegram's limits were confirmed before they are answered, to get at those behind them.")]
    public static partial void LetGo(ILogger logger, int count);

    [LoggerMessage(3012, LogLevel.Warning, "Telegram: update {Id} is of no kind or shape that is read, and was passed over.")]
    public static partial void UnreadableUpdate(ILogger logger, long id);

    [LoggerMessage(3013, LogLevel.Error,
        "Telegram: the webhook cannot listen on {Address} ({Reason}), so the Telegram bot has stopped: set TELEGRAM_WEBHOOK_LISTEN "
        + "and start again.")]
    public static partial void WebhookCannotListen(ILogger logger, Uri address, string reason);

    [LoggerMessage(3020, LogLevel.Error, "Telegram: update {Id} could not be handled.")]
    public static partial void HandlerFailed(ILogger logger, long id, Exception exception);

    [LoggerMessage(3021, LogLevel.Error, "Telegram: no answer could be found for update {Id}; the person was told this number.")]
    public static partial void CoreFailed(ILogger logger, long id, Exception exception);

    [LoggerMessage(3022, LogLevel.Error,
        "Telegram: the state file cannot be written ({Reason}); update {Id} may be answered again after a restart.")]
    public static partial void StateNotWritten(ILogger logger, long id, string reason);

    [LoggerMessage(3023, LogLevel.Warning,
        "Telegram: the state file cannot be used ({Reason}), so what is answered just before a stop may be answered again after it.")]
    public static partial void StateNotUsed(ILogger logger, string reason);

    [LoggerMessage(3030, LogLevel.Warning, "Telegram: {Method} must wait {Seconds} s.")]
    public static partial void TooMany(ILogger logger, string method, long seconds);

    [LoggerMessage(3031, LogLevel.Warning, "Telegram: {Reason}; next attempt in {Seconds:0.0} s.")]
    public static partial void Retry(ILogger logger, string reason, double seconds);

    [LoggerMessage(3032, LogLevel.Warning, "Telegram: {Method} was given up, as it could not be delivered in time.")]
    public static partial void TooLate(ILogger logger, string method);

    [LoggerMessage(3033, LogLevel.Information, "Telegram: an answer was not wanted any more ({Reason}).")]
    public static partial void NotAllowed(ILogger logger, string reason);

    [LoggerMessage(3034, LogLevel.Debug, "Telegram: {Method} came too late.")]
    public static partial void QueryTooOld(ILogger logger, string method);

    [LoggerMessage(3035, LogLevel.Debug, "Telegram: a message cannot be changed any more; the answer comes as a new one.")]
    public static partial void MessageGone(ILogger logger);

    [LoggerMessage(3036, LogLevel.Error, "Telegram refused {Reason}.")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(3037, LogLevel.Warning, "Telegram: a chat does not let the bot answer ({Reason}); said once for each chat.")]
    public static partial void NoRights(ILogger logger, string reason);

    [LoggerMessage(3040, LogLevel.Information, "Telegram: menus and profile compared, {Changes} changed.")]
    public static partial void MenuDone(ILogger logger, int changes);

    [LoggerMessage(3041, LogLevel.Warning, "Telegram: menus and profile could not be set ({Reason}); the next start tries again.")]
    public static partial void MenuFailed(ILogger logger, string reason);
}
