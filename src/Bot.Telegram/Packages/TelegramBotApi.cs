using System.Text.Json;
using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramAdapter.Packages;

/// <summary>The seam on the Telegram.Bot package. Thread-safe.</summary>
internal sealed class TelegramBotApi : ITelegramApi, IDisposable
{
    // As in the project's own client: Telegram ends a long poll itself.
    private static readonly TimeSpan PollGrace = TimeSpan.FromSeconds(10);
    private static readonly UpdateType[] HandledUpdates =
        [UpdateType.Message, UpdateType.GuestMessage, UpdateType.CallbackQuery, UpdateType.InlineQuery];

    private readonly HttpClient _http;
    private readonly TelegramBotClient _client;
    private readonly TelegramOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<TelegramBotApi> _log;

    public TelegramBotApi(TelegramOptions options, TimeProvider time, ILogger<TelegramBotApi> log)
    {
        _options = options;
        _time = time;
        _log = log;
        _http = new HttpClient(new SentStatus(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
            AllowAutoRedirect = false,
            // No tracing of these requests: a trace would hold the address, and the address holds the token.
            ActivityHeadersPropagator = null,
        }))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

        // Waiting and repeating is decided above the seam, in one place.
        _client = new TelegramBotClient(
            new TelegramBotClientOptions(options.Token, options.ApiUrl.AbsoluteUri) { RetryThreshold = 0, RetryCount = 0 }, _http);
        var folder = options.ApiUrl.AbsolutePath.TrimEnd('/');
        if (folder.Length > 0)
        {
            // Of an address with a path, as a proxy may have, the package takes the host alone.
            _client.OnMakingApiRequest += (_, args, _) =>
            {
                args.HttpRequestMessage!.RequestUri = new Uri(options.ApiUrl, folder + args.HttpRequestMessage.RequestUri!.AbsolutePath);
                return ValueTask.CompletedTask;
            };
        }
    }

    public async Task<BotIdentity> GetMeAsync(CancellationToken cancel)
    {
        var me = await AskAsync("getMe", token => _client.GetMe(token), cancel);
        return new BotIdentity(me.Id, me.Username ?? "", me.SupportsInlineQueries, me.SupportsGuestQueries);
    }

    public async Task<IReadOnlyList<TelegramUpdate>> GetUpdatesAsync(long? offset, int limit, TimeSpan timeout, CancellationToken cancel)
    {
        var request = new RawUpdatesRequest
        {
            Offset = offset,
            Limit = limit,
            Timeout = (int)timeout.TotalSeconds,
            AllowedUpdates = HandledUpdates,
        };
        var found = await AskAsync("getUpdates", token => _client.SendRequest(request, token), cancel, timeout + PollGrace);
        return [.. found.Select(ReadUpdate).OfType<TelegramUpdate>()];
    }

    public TelegramUpdate? ReadUpdate(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return ReadUpdate(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<Uri?> GetWebhookAsync(CancellationToken cancel)
    {
        var info = await AskAsync("getWebhookInfo", token => _client.GetWebhookInfo(token), cancel);
        return Uri.TryCreate(info.Url, UriKind.Absolute, out var address) ? address : null;
    }

    public Task SetWebhookAsync(Uri address, string secret, CancellationToken cancel) =>
        TellAsync(
            "setWebhook",
            token => _client.SetWebhook(address.AbsoluteUri, allowedUpdates: HandledUpdates, secretToken: secret, cancellationToken: token),
            cancel);

    public Task DeleteWebhookAsync(CancellationToken cancel) =>
        TellAsync("deleteWebhook", token => _client.DeleteWebhook(cancellationToken: token), cancel);

    public Task SendMessageAsync(OutgoingMessage message, CancellationToken cancel) => TellAsync(
        "sendMessage",
        token => _client.SendMessage(
            message.ChatId,
            message.Content.Html,
            ParseMode.Html,
            message.ReplyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null,
            PackageMapping.ToKeyboard(message.Content),
            PackageMapping.NoPreview,
            message.TopicId,
            cancellationToken: token),
        cancel);

    public Task EditMessageAsync(MessageEdit edit, CancellationToken cancel) => TellAsync(
        "editMessageText",
        token => edit is { ChatId: { } chat, MessageId: { } id }
            ? _client.EditMessageText(
                chat, id, edit.Content.Html, ParseMode.Html, PackageMapping.ToKeyboard(edit.Content),
                PackageMapping.NoPreview, cancellationToken: token)
            : _client.EditMessageText(
                edit.InlineMessageId!, edit.Content.Html, ParseMode.Html,
                PackageMapping.ToKeyboard(edit.Content), PackageMapping.NoPreview, cancellationToken: token),
        cancel);

    public Task AnswerCallbackAsync(CallbackAnswer answer, CancellationToken cancel) =>
        TellAsync(
            "answerCallbackQuery",
            token => _client.AnswerCallbackQuery(answer.CallbackId, answer.Alert, answer.Alert is not null, cancellationToken: token),
            cancel);

    public Task AnswerInlineAsync(InlineAnswer answer, CancellationToken cancel) => TellAsync(
        "answerInlineQuery",
        token => _client.AnswerInlineQuery(
            answer.QueryId, answer.Articles.Select(PackageMapping.ToArticle),
            (int)answer.CacheTime.TotalSeconds, isPersonal: false, answer.NextOffset, cancellationToken: token),
        cancel);

    public Task AnswerGuestAsync(string guestQueryId, InlineArticle article, CancellationToken cancel) =>
        TellAsync("answerGuestQuery", token => _client.AnswerGuestQuery(guestQueryId, PackageMapping.ToArticle(article), token), cancel);

    public async Task<IReadOnlyList<MenuCommand>> GetCommandsAsync(MenuScope scope, string language, CancellationToken cancel)
    {
        var set = await AskAsync("getMyCommands", token => _client.GetMyCommands(ToScope(scope), language, token), cancel);
        return [.. set.Select(command => new MenuCommand(command.Command, command.Description))];
    }

    public Task SetCommandsAsync(MenuScope scope, string language, IReadOnlyList<MenuCommand> commands, CancellationToken cancel)
    {
        var botCommands = commands.Select(command => new BotCommand(command.Name, command.Description));
        return TellAsync("setMyCommands", token => _client.SetMyCommands(botCommands, ToScope(scope), language, token), cancel);
    }

    public Task<string> GetProfileAsync(ProfileText text, string language, CancellationToken cancel) => AskAsync(
        $"getMy{text}",
        async token => text switch
        {
            ProfileText.Name => (await _client.GetMyName(language, token)).Name,
            ProfileText.Description => (await _client.GetMyDescription(language, token)).Description,
            _ => (await _client.GetMyShortDescription(language, token)).ShortDescription,
        },
        cancel);

    public Task SetProfileAsync(ProfileText text, string language, string value, CancellationToken cancel) => TellAsync(
        $"setMy{text}",
        token => text switch
        {
            ProfileText.Name => _client.SetMyName(value, language, token),
            ProfileText.Description => _client.SetMyDescription(value, language, token),
            _ => _client.SetMyShortDescription(value, language, token),
        },
        cancel);

    public void Dispose() => _http.Dispose();

    private static BotCommandScope ToScope(MenuScope scope) =>
        scope == MenuScope.Groups ? BotCommandScope.AllGroupChats() : BotCommandScope.AllPrivateChats();

    private TelegramUpdate? ReadUpdate(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("update_id", out var value)
            || value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var id))
        {
            return null;
        }

        try
        {
            return element.Deserialize<Update>(JsonBotAPI.Options) is { } update ? PackageMapping.ToUpdate(update) : null;
        }
        catch (Exception)
        {
            // Its id is kept, so that it is confirmed: one update of an unforeseen shape must not block the ones behind it for ever.
            // Of any kind: the package's converters raise what they run into, a missing key as well as unreadable JSON.
            Log.UnreadableUpdate(_log, id);
            return new TelegramUpdate(id);
        }
    }

    private Task<bool> TellAsync(string method, Func<CancellationToken, Task> call, CancellationToken cancel) => AskAsync(
        method,
        async token =>
        {
            var note = SentStatus.Begin();
            try
            {
                await call(token);
            }
            catch (RequestException e) when (e is not ApiRequestException && note is { Status: 200, IsJson: true })
            {
                // Carried out; only the rest of the answer got lost.
            }

            return true;
        },
        cancel);

    private async Task<T> AskAsync<T>(
        string method, Func<CancellationToken, Task<T>> call, CancellationToken cancel, TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? _options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await call(either.Token);
        }
        catch (ApiRequestException e)
        {
            throw new TelegramApiException(
                method, e.ErrorCode, Redact(e.Message),
                e.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, e.Parameters?.MigrateToChatId);
        }
        catch (RequestException e) when (cancel.IsCancellationRequested)
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
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TelegramNetworkException(method, "no answer in time");
        }
    }

    private string Redact(string text) => text.Replace(_options.Token, "***", StringComparison.Ordinal);
}
