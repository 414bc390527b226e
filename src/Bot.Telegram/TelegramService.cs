using System.Security.Cryptography;
using Bot.TelegramAdapter.Api;
using Bot.TelegramAdapter.Dispatch;
using Bot.TelegramAdapter.Handling;
using Bot.TelegramAdapter.Menu;
using Bot.TelegramAdapter.Polling;
using Bot.TelegramAdapter.Webhook;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter;

/// <summary>Runs the bot on Telegram from start to stop.</summary>
internal sealed class TelegramService(
    TelegramApi api,
    UpdateReader reader,
    UpdatePoller poller,
    WebhookServer webhook,
    Lanes lanes,
    MenuSync menu,
    AdapterLifetime lifetime,
    TelegramStatus status,
    TelegramOptions options,
    TimeProvider time,
    ILogger<TelegramService> log) : BackgroundService
{
    private static readonly TimeSpan CutTimeout = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LeastConfirmTimeout = TimeSpan.FromSeconds(1);

    private HttpEndpoint? _server;
    private string? _problem;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var registration = stoppingToken.Register(lifetime.Stop);
        var menus = Task.CompletedTask;
        try
        {
            if (await ConnectAsync() is { } bot)
            {
                reader.Become(bot);
                menus = menu.RunAsync(lifetime.Stopping);
                await ReceiveAsync();
            }
        }
        catch (TelegramApiException e) when (e.Refusal == TelegramRefusal.TokenRefused)
        {
            lifetime.Fail(e);
        }
        finally
        {
            lifetime.Stop();
            await FinishAsync(menus);
        }
    }

    /// <summary>Asks who the bot is until there is an answer; null where it is stopped first.</summary>
    private async Task<User?> ConnectAsync()
    {
        for (var failures = 0; ;)
        {
            try
            {
                // Both at once: each costs a way to Telegram and back before the first update can come.
                var pushed = options.WebhookUrl is null ? WebhookHostAsync() : Task.FromResult<string?>(null);
                var me = api.AskAsync(new GetMeRequest(), lifetime.Stopping);
                await Task.WhenAll(me, pushed);
                var bot = await me;
                if (await pushed is { } old)
                {
                    // Left over from a time when this bot was pushed its updates. Those that wait are kept.
                    await api.TellAsync(new DeleteWebhookRequest(), lifetime.Stopping);
                    Log.WebhookRemoved(log, old);
                }

                status.Identified(bot.Username!);
                Log.Connected(log, bot.Username!);
                if (!bot.SupportsInlineQueries)
                {
                    Log.NoInlineMode(log);
                }

                return bot;
            }
            catch (OperationCanceledException) when (lifetime.Stopping.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception e) when (e is TelegramNetworkException or TelegramApiException { Refusal: not TelegramRefusal.TokenRefused })
            {
                var pause = Backoff.Pause(++failures, options.RetryDelay, options.MaxRetryDelay, Random.Shared.NextDouble());
                pause = e is TelegramApiException { RetryAfter: { } after } && after > pause ? after : pause;
                status.Disconnected(e.Message);
                Log.ConnectFailed(log, e.Message, pause.TotalSeconds);
                await Task.Delay(pause, time, lifetime.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Where updates are pushed to at present; null where they are not.</summary>
    private async Task<string?> WebhookHostAsync()
    {
        var info = await api.AskAsync(new GetWebhookInfoRequest(), lifetime.Stopping);
        return Uri.TryCreate(info.Url, UriKind.Absolute, out var address) ? address.Host : null;
    }

    private async Task ReceiveAsync()
    {
        if (options.WebhookUrl is null)
        {
            await poller.RunAsync(lifetime.Stopping);
            return;
        }

        // Without a secret of the operator's there is a new one at every start: 256 bits, in characters that Telegram allows.
        var secret = options.WebhookSecret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        try
        {
            _server = await webhook.StartAsync(secret, lifetime.Stopping);
        }
        catch (IOException e)
        {
            _problem = $"The webhook cannot listen on {options.WebhookListen} ({e.Message}).";
            Log.WebhookCannotListen(log, options.WebhookListen, e.Message);
            return;
        }

        Log.WebhookListens(log, _server.Address);
        if (await SetWebhookAsync(options.WebhookUrl, secret))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, lifetime.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> SetWebhookAsync(Uri address, string secret)
    {
        var request = new SetWebhookRequest { Url = address.AbsoluteUri, SecretToken = secret, AllowedUpdates = UpdateJson.Kinds };
        for (var failures = 0; !lifetime.Stopping.IsCancellationRequested;)
        {
            try
            {
                await api.TellAsync(request, lifetime.Stopping);
                status.Connected(time.GetUtcNow());
                return true;
            }
            catch (OperationCanceledException) when (lifetime.Stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e) when (e is TelegramNetworkException or TelegramApiException { Refusal: not TelegramRefusal.TokenRefused })
            {
                var pause = Backoff.Pause(++failures, options.RetryDelay, options.MaxRetryDelay, Random.Shared.NextDouble());
                status.Disconnected(e.Message);
                Log.ConnectFailed(log, e.Message, pause.TotalSeconds);
                await Task.Delay(pause, time, lifetime.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }

    /// <summary>Lets answers that are on their way arrive, then tells Telegram what is done.</summary>
    private async Task FinishAsync(Task menus)
    {
        var start = time.GetTimestamp();
        if (!await lanes.DrainAsync(options.StopGrace, time))
        {
            lifetime.Cut();
            await lanes.DrainAsync(CutTimeout, time);
        }

        if (_server is { } server)
        {
            // Whatever it was sent is done or dropped by now, so this is the time of writing a few status codes.
            using var limit = new CancellationTokenSource(CutTimeout, time);
            await server.StopAsync(limit.Token);
            await server.DisposeAsync();
        }

        await menus;
        if (lifetime.Failure is { } failure)
        {
            status.Stopped("Telegram refuses the bot's token.");
            Log.TokenRefused(log, failure.Code);
            return;
        }

        if (options.WebhookUrl is null)
        {
            // What the answers have left of the grace, but at least enough for one request.
            var left = options.StopGrace - time.GetElapsedTime(start);
            using var limit = new CancellationTokenSource(left > LeastConfirmTimeout ? left : LeastConfirmTimeout, time);
            await poller.ConfirmAsync(limit.Token);
        }

        status.Stopped(_problem);
        Log.Stopped(log);
    }
}
