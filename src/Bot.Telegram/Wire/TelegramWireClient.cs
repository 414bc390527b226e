using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Wire;

/// <summary>The seam's default implementation: the Bot API over <see cref="HttpClient"/>, JSON both ways. Thread-safe.</summary>
public sealed class TelegramWireClient : ITelegramApi, IDisposable
{
    // Telegram ends a long poll itself; only where it has not done so this much later is the connection taken for dead.
    private static readonly TimeSpan PollGrace = TimeSpan.FromSeconds(10);
    private static readonly string[] HandledUpdates = ["message", "guest_message", "callback_query", "inline_query"];
    private static readonly WireJson Json = WireJson.Relaxed;

    private readonly HttpClient _http;
    private readonly TelegramOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<TelegramWireClient> _log;
    private readonly string _base;

    /// <summary>Creates the client; nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="time">Measures timeouts.</param>
    /// <param name="log">Where unreadable updates are noted.</param>
    public TelegramWireClient(TelegramOptions options, TimeProvider time, ILogger<TelegramWireClient> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = time;
        _log = log;
        _base = $"{options.ApiUrl.AbsoluteUri.TrimEnd('/')}/bot{options.Token}/";
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // Connections are renewed now and then, so that a change of Telegram's addresses is noticed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
            AllowAutoRedirect = false,
            // No tracing of these requests: a trace would hold the address, and the address holds the token.
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <inheritdoc/>
    public async Task<BotIdentity> GetMeAsync(CancellationToken cancel)
    {
        var me = await AskAsync("getMe", new WireNothing(), Json.WireNothing, Json.WireResponseWireUser, cancel);
        return new BotIdentity(me.Id, me.Username ?? "", me.SupportsInlineQueries, me.SupportsGuestQueries);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TelegramUpdate>> GetUpdatesAsync(long? offset, int limit, TimeSpan timeout, CancellationToken cancel)
    {
        var request = new WireGetUpdates(offset, limit, (int)timeout.TotalSeconds, HandledUpdates);
        var found = await AskAsync(
            "getUpdates", request, Json.WireGetUpdates, Json.WireResponseListJsonElement, cancel, timeout + PollGrace);
        var updates = new List<TelegramUpdate>(found.Count);
        foreach (var element in found)
        {
            if (ReadUpdate(element) is { } update)
            {
                updates.Add(update);
            }
        }

        return updates;
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public async Task<Uri?> GetWebhookAsync(CancellationToken cancel)
    {
        var info = await AskAsync("getWebhookInfo", new WireNothing(), Json.WireNothing, Json.WireResponseWireWebhookInfo, cancel);
        return Uri.TryCreate(info.Url, UriKind.Absolute, out var address) ? address : null;
    }

    /// <inheritdoc/>
    public Task SetWebhookAsync(Uri address, string secret, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        return TellAsync("setWebhook", new WireSetWebhook(address.AbsoluteUri, secret, HandledUpdates), Json.WireSetWebhook, cancel);
    }

    /// <inheritdoc/>
    public Task DeleteWebhookAsync(CancellationToken cancel) => TellAsync("deleteWebhook", new WireNothing(), Json.WireNothing, cancel);

    /// <inheritdoc/>
    public Task SendMessageAsync(OutgoingMessage message, CancellationToken cancel) =>
        TellAsync("sendMessage", WireMapping.ToWire(message), Json.WireSendMessage, cancel);

    /// <inheritdoc/>
    public Task EditMessageAsync(MessageEdit edit, CancellationToken cancel) =>
        TellAsync("editMessageText", WireMapping.ToWire(edit), Json.WireEditMessage, cancel);

    /// <inheritdoc/>
    public Task AnswerCallbackAsync(CallbackAnswer answer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answer);
        bool? show = answer.Alert is null ? null : true;
        return TellAsync(
            "answerCallbackQuery", new WireAnswerCallback(answer.CallbackId, answer.Alert, show), Json.WireAnswerCallback, cancel);
    }

    /// <inheritdoc/>
    public Task AnswerInlineAsync(InlineAnswer answer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var request = new WireAnswerInline(
            answer.QueryId, [.. answer.Articles.Select(WireMapping.ToWire)],
            (int)answer.CacheTime.TotalSeconds, IsPersonal: false, answer.NextOffset);
        return TellAsync("answerInlineQuery", request, Json.WireAnswerInline, cancel);
    }

    /// <inheritdoc/>
    public Task AnswerGuestAsync(string guestQueryId, InlineArticle article, CancellationToken cancel) =>
        TellAsync("answerGuestQuery", new WireAnswerGuest(guestQueryId, WireMapping.ToWire(article)), Json.WireAnswerGuest, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MenuCommand>> GetCommandsAsync(MenuScope scope, string language, CancellationToken cancel)
    {
        var request = new WireGetCommands(ToWire(scope), language);
        var set = await AskAsync("getMyCommands", request, Json.WireGetCommands, Json.WireResponseListWireCommand, cancel);
        return [.. set.Select(command => new MenuCommand(command.Command, command.Description))];
    }

    /// <inheritdoc/>
    public Task SetCommandsAsync(MenuScope scope, string language, IReadOnlyList<MenuCommand> commands, CancellationToken cancel)
    {
        var request = new WireSetCommands(
            [.. commands.Select(command => new WireCommand(command.Name, command.Description))], ToWire(scope), language);
        return TellAsync("setMyCommands", request, Json.WireSetCommands, cancel);
    }

    /// <inheritdoc/>
    public async Task<string> GetProfileAsync(ProfileText text, string language, CancellationToken cancel)
    {
        var set = await AskAsync($"getMy{text}", new WireLanguage(language), Json.WireLanguage, Json.WireResponseWireBotText, cancel);
        return set.Name ?? set.Description ?? set.ShortDescription ?? "";
    }

    /// <inheritdoc/>
    public Task SetProfileAsync(ProfileText text, string language, string value, CancellationToken cancel)
    {
        var request = new WireSetText
        {
            Name = text == ProfileText.Name ? value : null,
            Description = text == ProfileText.Description ? value : null,
            ShortDescription = text == ProfileText.ShortDescription ? value : null,
            LanguageCode = language,
        };
        return TellAsync($"setMy{text}", request, Json.WireSetText, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static WireScope ToWire(MenuScope scope) =>
        new(scope == MenuScope.Groups ? "all_group_chats" : "all_private_chats");

    private TelegramUpdate? ReadUpdate(JsonElement element)
    {
        try
        {
            return element.Deserialize(Json.WireUpdate) is { } wire ? WireMapping.ToUpdate(wire) : null;
        }
        catch (JsonException)
        {
            // Its id is kept, so that it is confirmed: one update of an unforeseen shape must not block the ones behind it for ever.
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("update_id", out var value)
                && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id))
            {
                Log.UnreadableUpdate(_log, id);
                return new TelegramUpdate(id);
            }

            return null;
        }
    }

    /// <summary>A call whose result is needed.</summary>
    private async Task<TResult> AskAsync<TRequest, TResult>(
        string method, TRequest request, JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<WireResponse<TResult>> responseType, CancellationToken cancel, TimeSpan? timeout = null)
    {
        using var call = new Call(this, timeout ?? _options.RequestTimeout, cancel);
        try
        {
            using var response = await PostAsync(method, request, requestType, call.Token);
            await using var body = await response.Content.ReadAsStreamAsync(call.Token);
            var envelope = await JsonSerializer.DeserializeAsync(body, responseType, call.Token);
            ThrowIfRefused(method, response.StatusCode, envelope);
            return envelope!.Result is { } result ? result : throw new TelegramNetworkException(method, "an answer without a result");
        }
        catch (Exception e) when (call.IsNetworkFailure(e))
        {
            throw call.Explain(method, e);
        }
    }

    /// <summary>A call of which only the success is of interest.</summary>
    private async Task TellAsync<TRequest>(string method, TRequest request, JsonTypeInfo<TRequest> requestType, CancellationToken cancel)
    {
        using var call = new Call(this, _options.RequestTimeout, cancel);
        try
        {
            using var response = await PostAsync(method, request, requestType, call.Token);
            WireResponse<JsonElement>? envelope;
            try
            {
                await using var body = await response.Content.ReadAsStreamAsync(call.Token);
                envelope = await JsonSerializer.DeserializeAsync(body, Json.WireResponseJsonElement, call.Token);
            }
            catch (Exception e) when (response.StatusCode == HttpStatusCode.OK && e is HttpRequestException or IOException or JsonException)
            {
                // Telegram says 200 only to what it has done. The rest of its answer got lost; asking again would do it twice.
                return;
            }

            ThrowIfRefused(method, response.StatusCode, envelope);
        }
        catch (Exception e) when (call.IsNetworkFailure(e))
        {
            throw call.Explain(method, e);
        }
    }

    private async Task<HttpResponseMessage> PostAsync<TRequest>(
        string method, TRequest request, JsonTypeInfo<TRequest> type, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var message = new HttpRequestMessage(HttpMethod.Post, _base + method) { Content = content };
        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            return response;
        }

        // A gateway on the way answered, not the Bot API.
        var code = (int)response.StatusCode;
        response.Dispose();
        throw code == 200
            ? new TelegramNetworkException(method, "the answer is not the Bot API's; is the API address right?")
            : new TelegramApiException(method, code, "answered by a gateway");
    }

    private void ThrowIfRefused<T>(string method, HttpStatusCode status, WireResponse<T>? envelope)
    {
        if (envelope is { Ok: true })
        {
            return;
        }

        var code = envelope?.ErrorCode ?? (int)status;
        throw new TelegramApiException(
            method,
            code,
            Redact(envelope?.Description ?? "no description"),
            envelope?.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            envelope?.Parameters?.MigrateToChatId);
    }

    private string Redact(string text) => text.Replace(_options.Token, "***", StringComparison.Ordinal);

    /// <summary>The time limit of one call, and what its failure means.</summary>
    private sealed class Call : IDisposable
    {
        private readonly TelegramWireClient _client;
        private readonly CancellationToken _caller;
        private readonly CancellationTokenSource _limit;
        private readonly CancellationTokenSource _either;

        public Call(TelegramWireClient client, TimeSpan timeout, CancellationToken caller)
        {
            _client = client;
            _caller = caller;
            _limit = new CancellationTokenSource(timeout, client._time);
            _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _limit.Token);
        }

        public CancellationToken Token => _either.Token;

        public bool IsNetworkFailure(Exception e) => e is HttpRequestException or IOException or JsonException
            || (e is OperationCanceledException && !_caller.IsCancellationRequested);

        public TelegramNetworkException Explain(string method, Exception e) => new(method, e switch
        {
            OperationCanceledException => "no answer in time",
            JsonException => "the answer is not readable",
            HttpRequestException http => $"{http.HttpRequestError}: {_client.Redact(TelegramNetworkException.Reasons(http))}",
            _ => _client.Redact(TelegramNetworkException.Reasons(e)),
        });

        public void Dispose()
        {
            _either.Dispose();
            _limit.Dispose();
        }
    }
}
