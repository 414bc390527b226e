using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.TestSupport.Telegram;

/// <summary>A Bot API server on loopback, as strict as the real one, with people and faults on demand.</summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    /// <summary>The bot's name.</summary>
    public const string Username = "timeline_test_bot";

    private readonly Lock _lock = new();
    private readonly FakeTelegramOptions _options;
    private readonly UpdateQueue _queue;
    private readonly FakeChats _chats;
    private readonly FakeMethods _methods;
    private readonly FakeWebhook _webhook;
    private readonly WebApplication _app;
    private readonly List<SentMessage> _sent = [];
    private readonly List<JsonObject> _inlineAnswers = [];
    private readonly List<FakeCall> _calls = [];
    private readonly List<string> _violations = [];

    private FakeTelegram(FakeTelegramOptions options)
    {
        _options = options;
        _queue = new UpdateQueue(options.FirstUpdateId);
        _chats = new FakeChats(options.Remembers);
        _chats.Open(FakeChat.Group.Id);
        _methods = new FakeMethods(options, _chats, Remember, answer => Note(() => _inlineAnswers.Add(answer)));
        _webhook = new FakeWebhook(_queue);
        People = new FakePeople(_lock, _queue, _chats, _methods);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{options.Port}");
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>The server's address.</summary>
    public Uri Url =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + _options.Folder);

    /// <summary>The bot's token.</summary>
    public string Token => _options.Token;

    /// <summary>What people do.</summary>
    public FakePeople People { get; }

    /// <summary>Decides what goes wrong; null for nothing.</summary>
    public Func<FakeCall, FakeFault?>? OnCall { get; set; }

    /// <summary>Sees every message as it appears; in a soak, in place of <see cref="Sent"/>.</summary>
    public Action<SentMessage>? OnSent { get; set; }

    /// <summary>Messages as they appeared.</summary>
    public IReadOnlyList<SentMessage> Sent => Copy(_sent);

    /// <summary>Inline answers as they came.</summary>
    public IReadOnlyList<JsonObject> InlineAnswers => Copy(_inlineAnswers);

    /// <summary>Requests as they came, refused ones included.</summary>
    public IReadOnlyList<FakeCall> Calls => Copy(_calls);

    /// <summary>What the published description of the Bot API says against the requests; empty also where its file is not there.</summary>
    public IReadOnlyList<string> Violations => Copy(_violations);

    /// <summary>How many updates are not confirmed.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Where updates are pushed; null where they are polled.</summary>
    public Uri? WebhookUrl => _webhook.Url;

    /// <summary>Starts it.</summary>
    public static async Task<FakeTelegram> StartAsync(FakeTelegramOptions? options = null)
    {
        var fake = new FakeTelegram(options ?? new FakeTelegramOptions());
        await fake._app.StartAsync();
        return fake;
    }

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="TimeoutException">It did not within two minutes.</exception>
    public Task UntilAsync(Func<bool> holds) =>
        Until.HoldsAsync(holds, () => $"Not within time. Calls: {string.Join(", ", Calls.TakeLast(30).Select(call => call.Method))}");

    /// <summary>Waits for the message with that number, from 1, and returns it.</summary>
    public async Task<SentMessage> SentAsync(int number)
    {
        await UntilAsync(() => Sent.Count >= number);
        return Sent[number - 1];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _webhook.DisposeAsync();
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.StartsWithSegments(_options.Folder, out var rest)
            ? rest.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)
            : [];
        if (path is not [var bot, var method] || !bot.StartsWith("bot", StringComparison.Ordinal))
        {
            await AnswerAsync(context, new BotApiError(404, "Not Found"));
            return;
        }

        if (bot[3..] != _options.Token)
        {
            await AnswerAsync(
                context,
                bot.Contains(':', StringComparison.Ordinal) ? new BotApiError(401, "Unauthorized") : new BotApiError(404, "Not Found"));
            return;
        }

        var call = new FakeCall(method, await ReadAsync(context.Request));
        Record(call);
        var fault = OnCall?.Invoke(call);
        if (fault is { Kind: FakeFaultKind.Delay })
        {
            await Task.Delay(fault.Length, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (fault is { Kind: FakeFaultKind.DropBefore } || context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
            return;
        }

        if (fault is { Kind: FakeFaultKind.BadGateway })
        {
            context.Response.StatusCode = 502;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body>502 Bad Gateway</body></html>");
            return;
        }

        await CarryOutAsync(context, call, fault);
    }

    private async Task CarryOutAsync(HttpContext context, FakeCall call, FakeFault? fault)
    {
        string answer;
        try
        {
            if (fault is { Kind: FakeFaultKind.TooMany })
            {
                throw new BotApiError(429, $"Too Many Requests: retry after {fault.RetryAfter}", fault.RetryAfter);
            }

            answer = $$"""{"ok":true,"result":{{await InvokeAsync(call, fault?.Kind == FakeFaultKind.Hurry, context.RequestAborted)}}}""";
        }
        catch (BotApiError e)
        {
            await AnswerAsync(context, e);
            return;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (fault is { Kind: FakeFaultKind.DropAfter })
        {
            context.Abort();
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(answer);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        // Less than the length promised: the server then closes the connection behind it, so that the half does arrive.
        await context.Response.Body.WriteAsync(fault is { Kind: FakeFaultKind.HalfBody } ? bytes.AsMemory(0, bytes.Length / 2) : bytes);
    }

    private async Task<string> InvokeAsync(FakeCall call, bool hurries, CancellationToken aborted)
    {
        var parameters = call.Parameters;
        switch (call.Method)
        {
            case "getUpdates":
                if (_webhook.Url is not null)
                {
                    throw new BotApiError(
                        409,
                        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
                }

                if (parameters["allowed_updates"] is JsonArray kinds)
                {
                    _queue.Allow(kinds);
                }

                var seconds = hurries ? 0 : Math.Clamp((int?)parameters["timeout"] ?? 0, 0, 50);
                return await _queue.PollAsync(
                    (long?)parameters["offset"] ?? 0, Math.Clamp((int?)parameters["limit"] ?? 100, 1, 100),
                    TimeSpan.FromSeconds(seconds), aborted);
            case "setWebhook":
                _queue.Allow(parameters["allowed_updates"]?.AsArray());
                await _webhook.SetAsync((string?)parameters["url"], (string?)parameters["secret_token"]);
                return "true";
            case "deleteWebhook":
                await _webhook.SetAsync(url: null, secret: null);
                return "true";
            case "getWebhookInfo":
                return new JsonObject
                {
                    ["url"] = _webhook.Url?.AbsoluteUri ?? "",
                    ["has_custom_certificate"] = false,
                    ["pending_update_count"] = _queue.Count,
                }.ToJsonString();
            default:
                lock (_lock)
                {
                    return _methods.Invoke(call.Method, parameters).ToJsonString();
                }
        }
    }

    private static async Task AnswerAsync(HttpContext context, BotApiError error)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = error.Code, ["description"] = error.Message };
        if (error.RetryAfter is { } seconds)
        {
            body["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }
        else if (error.MigrateToChatId is { } chat)
        {
            body["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat };
        }

        context.Response.StatusCode = error.Code;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    // JSON as most clients send it; the query string as a person with a browser does.
    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            parameters[name] = long.TryParse(value, out _) ? JsonNode.Parse(value.ToString()) : value.ToString();
        }

        if (request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
        {
            using var reader = new StreamReader(request.Body);
            foreach (var (name, value) in JsonNode.Parse(await reader.ReadToEndAsync())?.AsObject() ?? [])
            {
                parameters[name] = value?.DeepClone();
            }
        }

        return parameters;
    }

    private void Record(FakeCall call)
    {
        var problems = BotApiSpec.Shared?.Check(call.Method, call.Parameters) ?? [];
        Note(() =>
        {
            _violations.AddRange(problems);
            if (_options.Remembers)
            {
                _calls.Add(call);
            }
        });
    }

    private void Remember(SentMessage message) => Note(() =>
    {
        OnSent?.Invoke(message);
        if (_options.Remembers)
        {
            _sent.Add(message);
        }
    });

    private void Note(Action change)
    {
        lock (_lock)
        {
            change();
        }
    }

    private List<T> Copy<T>(List<T> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }
}
