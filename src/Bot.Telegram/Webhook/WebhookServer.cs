using System.Security.Cryptography;
using System.Text;
using Bot.TelegramAdapter.Api;
using Bot.TelegramAdapter.Dispatch;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Webhook;

/// <summary>Receives updates that Telegram pushes. An update is acknowledged once it is done; else Telegram sends it again.</summary>
internal sealed class WebhookServer(
    UpdateReceiver receiver, TelegramOptions options, AdapterLifetime lifetime, TimeProvider time, ILoggerFactory loggers)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    // Updates are a few kilobytes; a message has at most 4,096 characters.
    private const long LargestBody = 1 << 20;

    // Telegram gives up on a request after about a minute. What takes longer is refused in time, and comes again when it is done.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private byte[] _secretHash = [];

    /// <summary>Listens until disposed of.</summary>
    /// <param name="secret">What every request must bring.</param>
    /// <param name="cancel">Ends the start.</param>
    public Task<HttpEndpoint> StartAsync(string secret, CancellationToken cancel)
    {
        _secretHash = Hash(secret);
        return HttpEndpoint.StartAsync(options.WebhookListen, LargestBody, ReceiveAsync, loggers, cancel);
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        context.Response.StatusCode = await AnswerAsync(context.Request, context.RequestAborted);
    }

    private async Task<int> AnswerAsync(HttpRequest request, CancellationToken aborted)
    {
        if (!IsAllowed(request))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (lifetime.Stopping.IsCancellationRequested)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (!HttpMethods.IsPost(request.Method) || request.Path != options.WebhookUrl!.AbsolutePath)
        {
            return StatusCodes.Status404NotFound;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, patience.Token);
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, either.Token);
            if (UpdateJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length)) is not { } update)
            {
                return StatusCodes.Status400BadRequest;
            }

            return await receiver.TakeAndFinishAsync(update, either.Token)
                ? StatusCodes.Status200OK
                : StatusCodes.Status503ServiceUnavailable;
        }
        catch (OperationCanceledException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
    }

    // Hashes have one length, so comparing them in constant time gives nothing away, the secret's length included.
    private bool IsAllowed(HttpRequest request) =>
        request.Headers.TryGetValue(SecretHeader, out var given)
        && CryptographicOperations.FixedTimeEquals(Hash(given.ToString()), _secretHash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
