using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace Bot.TelegramAdapter.Api;

/// <summary>
/// Sends the library's requests, each within its time, and says what a failure means. It neither retries nor waits; that is decided
/// above, in one place. Thread-safe.
/// </summary>
/// <remarks>
/// Every call raises <see cref="TelegramApiException"/> where Telegram refuses, <see cref="TelegramNetworkException"/> where no usable
/// answer came, and <see cref="OperationCanceledException"/> only where its token was cancelled. Neither exception ever holds the token.
/// </remarks>
internal sealed class TelegramApi(ITelegramBotClient client, TelegramOptions options, TimeProvider time)
{
    /// <summary>A request whose result is needed.</summary>
    /// <param name="request">The library's request.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <param name="longer">What the server itself may take on top of <see cref="TelegramOptions.RequestTimeout"/>.</param>
    public async Task<T> AskAsync<T>(RequestBase<T> request, CancellationToken cancel, TimeSpan longer = default)
    {
        var method = request.MethodName;
        using var limit = new CancellationTokenSource(options.RequestTimeout + longer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await client.SendRequest(request, either.Token);
        }
        catch (ApiRequestException e)
        {
            throw new TelegramApiException(
                method, e.ErrorCode, Redact(e.Message),
                e.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, e.Parameters?.MigrateToChatId);
        }
        catch (Exception e) when (e is RequestException or OperationCanceledException && cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{method}: cancelled", e, cancel);
        }
        catch (RequestException e) when (e.HttpStatusCode is { } status && (int)status != 200)
        {
            throw new TelegramApiException(method, (int)status, "answered by a gateway");
        }
        catch (RequestException e)
        {
            throw new TelegramNetworkException(method, Redact(TelegramNetworkException.Reasons(e)));
        }
        catch (OperationCanceledException)
        {
            throw new TelegramNetworkException(method, "no answer in time");
        }
    }

    /// <summary>
    /// A request that is to be carried out; the result is null where Telegram has done it, but the rest of its answer got lost.
    /// </summary>
    public async Task<T?> TellAsync<T>(RequestBase<T> request, CancellationToken cancel)
    {
        var note = SentStatus.Begin();
        try
        {
            return await AskAsync(request, cancel);
        }
        catch (TelegramNetworkException) when (note.IsDone)
        {
            return default;
        }
    }

    private string Redact(string text) => text.Replace(options.Token, "***", StringComparison.Ordinal);
}
