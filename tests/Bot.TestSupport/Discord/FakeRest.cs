using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.TestSupport.Discord;

/// <summary>The REST side of the fake: strict on headers, bodies, limits and the life of interactions; faults on demand.</summary>
public sealed partial class FakeRest
{
    private readonly DiscordFakeOptions _options;
    private readonly Action<string> _violate;
    private readonly Func<string> _gatewayAddress;
    private readonly FakeRateLimits _limits;
    private readonly ConcurrentDictionary<string, FakeInteraction> _byToken = new();
    private readonly ConcurrentQueue<FakeFault> _faults = new();

    internal FakeRest(DiscordFakeOptions options, Func<string> gatewayAddress, Action<string> violate)
    {
        _options = options;
        _violate = violate;
        _gatewayAddress = gatewayAddress;
        _limits = new FakeRateLimits(options);
    }

    /// <summary>Requests as "METHOD template", in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The commands that are registered.</summary>
    public JsonArray Commands { get; set; } = [];

    /// <summary>How many requests ended with 429.</summary>
    public int Limited => _limits.Refused;

    /// <summary>The next requests that match end with a fault.</summary>
    public void FailNext(FakeFault fault) => _faults.Enqueue(fault);

    internal void Track(FakeInteraction interaction) => _byToken[interaction.Token] = interaction;

    internal void Forget(FakeInteraction interaction) => _byToken.TryRemove(interaction.Token, out _);

    internal async Task HandleAsync(HttpContext http, string path)
    {
        var route = FakeRoute.Of(http.Request.Method, path);
        Requests.Enqueue($"{http.Request.Method} {route.Template}");
        CheckHeaders(http.Request);
        if (_faults.TryPeek(out var fault) && fault.Matches(http.Request.Method, route.Template))
        {
            _faults.TryDequeue(out _);
            await FailAsync(http, route, fault);
            return;
        }

        if (route.NeedsToken && http.Request.Headers.Authorization != $"Bot {_options.Token}")
        {
            await ErrorAsync(http, 401, 0, "401: Unauthorized");
            return;
        }

        if (!_limits.TryTake(http.Request.Method, route, http.Response))
        {
            await LimitedAsync(http, _options.BucketWindow.TotalSeconds, "user");
            return;
        }

        await RouteAsync(http, route);
    }

    private async Task FailAsync(HttpContext http, FakeRoute route, FakeFault fault)
    {
        if (fault.IsApplied)
        {
            // the request does its work and its answer gets lost
            var body = http.Response.Body;
            http.Response.Body = Stream.Null;
            await RouteAsync(http, route);
            http.Response.Body = body;
        }

        if (fault.Status == 429)
        {
            await LimitedAsync(http, fault.RetryAfter, fault.Scope);
            return;
        }

        http.Response.Headers.Clear();
        http.Response.StatusCode = fault.Status;
        await http.Response.WriteAsync(fault.Body);
    }

    private static Task LimitedAsync(HttpContext http, double seconds, string scope)
    {
        http.Response.Headers["Retry-After"] = seconds.ToString("0.###");
        http.Response.Headers["X-RateLimit-Scope"] = scope;
        if (scope == "global")
        {
            http.Response.Headers["X-RateLimit-Global"] = "true";
        }

        return WriteAsync(http, 429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = seconds,
            ["global"] = scope == "global",
        });
    }

    private Task RouteAsync(HttpContext http, FakeRoute route) => (http.Request.Method, route.Template) switch
    {
        ("GET", "/gateway/bot") => WriteAsync(http, 200, new JsonObject
        {
            ["url"] = _gatewayAddress(),
            ["shards"] = _options.Shards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1_000,
                ["remaining"] = _options.SessionStarts,
                ["reset_after"] = 0,
                ["max_concurrency"] = _options.MaxConcurrency,
            },
        }),
        ("GET", "/users/@me") => WriteAsync(http, 200, new JsonObject
        {
            ["id"] = _options.Application,
            ["username"] = "timeline",
            ["discriminator"] = "0000",
            ["bot"] = true,
        }),
        ("GET", "/applications/@me" or "/oauth2/applications/@me") =>
            WriteAsync(http, 200, new JsonObject { ["id"] = _options.Application, ["name"] = "timeline", ["flags"] = 0 }),
        ("GET", "/applications/{application_id}/commands") => WriteAsync(http, 200, Commands.DeepClone()),
        ("PUT", "/applications/{application_id}/commands") => OverwriteAsync(http, route),
        ("POST", "/applications/{application_id}/commands") => CreateAsync(http, route),
        ("POST", "/interactions/{interaction_id}/{interaction_token}/callback") => CallBackAsync(http, route),
        ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original") => EditAsync(http, route),
        ("POST", "/webhooks/{webhook_id}/{webhook_token}") => FollowUpAsync(http, route),
        _ => UnknownAsync(http),
    };

    private Task UnknownAsync(HttpContext http)
    {
        Violate($"{http.Request.Method} {http.Request.Path} is not there");
        return ErrorAsync(http, 404, 0, "404: Not Found");
    }

    private async Task OverwriteAsync(HttpContext http, FakeRoute route)
    {
        if (await ReadAsync(http, route) is not JsonArray commands || !await CheckAsync(http, BodyRules.CheckCommands(commands)))
        {
            return;
        }

        Commands = Registered(commands);
        await WriteAsync(http, 200, Commands.DeepClone());
    }

    private async Task CreateAsync(HttpContext http, FakeRoute route)
    {
        if (await ReadAsync(http, route) is not JsonObject command
            || !await CheckAsync(http, BodyRules.CheckCommands([command.DeepClone()])))
        {
            return;
        }

        var registered = Registered([command.DeepClone()]);
        Commands = [.. Commands.Select(c => c?.DeepClone()), registered[0]!.DeepClone()];
        await WriteAsync(http, 201, registered[0]!.DeepClone());
    }

    private async Task CallBackAsync(HttpContext http, FakeRoute route)
    {
        if (!_byToken.TryGetValue(route.Token, out var interaction) || interaction.Id != route.Id || interaction.Age > _options.AckWindow)
        {
            await ErrorAsync(http, 404, 10062, "Unknown interaction");
            return;
        }

        if (await ReadAsync(http, route) is not JsonObject response)
        {
            return;
        }

        var type = Json.Number(response["type"]);
        var allowed = interaction.Type switch
        {
            3 => type is 4 or 5 or 6 or 7 or 9,
            4 => type == 8,
            5 => type is 4 or 5 or 6 or 7,
            _ => type is 4 or 5,
        };
        var problems = !allowed ? [$"a response of type {type} to an interaction of type {interaction.Type}"]
            : type is 4 or 7 ? BodyRules.CheckMessage(response["data"] as JsonObject ?? [])
            : [];
        if (!await CheckAsync(http, problems))
        {
            return;
        }

        if (!interaction.TryRespond(response))
        {
            await ErrorAsync(http, 400, 40060, "Interaction has already been acknowledged.");
            return;
        }

        http.Response.StatusCode = 204;
    }

    private async Task EditAsync(HttpContext http, FakeRoute route)
    {
        if (await FindAsync(http, route) is not { } interaction || await ReadAsync(http, route) is not JsonObject message
            || !await CheckAsync(http, BodyRules.CheckMessage(message)))
        {
            return;
        }

        interaction.Edit(message);
        await WriteAsync(http, 200, Shown(message, "1100000000000000003"));
    }

    private async Task FollowUpAsync(HttpContext http, FakeRoute route)
    {
        if (await FindAsync(http, route) is not { } interaction || await ReadAsync(http, route) is not JsonObject message
            || !await CheckAsync(http, BodyRules.CheckMessage(message)))
        {
            return;
        }

        if (!interaction.TryFollowUp(message))
        {
            Violate("more than 5 follow-ups of a user-installed app");
            await ErrorAsync(http, 400, 40094, "This interaction has reached the maximum number of follow-up messages.");
            return;
        }

        await WriteAsync(http, 200, Shown(message, "1100000000000000004"));
    }

    private async Task<FakeInteraction?> FindAsync(HttpContext http, FakeRoute route)
    {
        if (!_byToken.TryGetValue(route.Token, out var interaction)
            || route.Id != _options.Application || interaction.Age > _options.TokenLifetime)
        {
            await ErrorAsync(http, 401, 50027, "Invalid Webhook Token");
            return null;
        }

        if (interaction.FirstAfter is null)
        {
            Violate("an edit or follow-up before the first response");
            await ErrorAsync(http, 404, 10015, "Unknown Webhook");
            return null;
        }

        return interaction;
    }

    /// <summary>Reads and checks a body; where it is against the description the request has been answered and null is returned.</summary>
    private async Task<JsonNode?> ReadAsync(HttpContext http, FakeRoute route)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        }
        catch (JsonException)
        {
            Violate($"{route.Template}: a body that is no JSON");
            await ErrorAsync(http, 400, 50109, "The request body contains invalid JSON.");
            return null;
        }

        using (body)
        {
            var problems = _options is { ChecksBodies: true, Spec: { } spec }
                ? spec.Check(http.Request.Method.ToLowerInvariant(), route.Template, body.RootElement)
                : [];
            return await CheckAsync(http, problems) ? JsonNode.Parse(body.RootElement.GetRawText()) : null;
        }
    }

    private async Task<bool> CheckAsync(HttpContext http, IReadOnlyList<string> problems)
    {
        if (problems.Count == 0 || !_options.ChecksBodies)
        {
            return true;
        }

        Violate($"{http.Request.Method} body: {string.Join("; ", problems)}");
        await ErrorAsync(http, 400, 50035, "Invalid Form Body");
        return false;
    }

    private void CheckHeaders(HttpRequest request)
    {
        if (!AgentPattern().IsMatch(request.Headers.UserAgent.ToString()))
        {
            Violate($"User-Agent {request.Headers.UserAgent}");
        }

        if (request.Method is "POST" or "PUT" or "PATCH"
            && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            Violate($"Content-Type {request.ContentType}");
        }
    }

    private void Violate(string what) => _violate($"rest: {what}");

    /// <summary>As Discord gives commands back: with ids and defaults written out, without empty lists.</summary>
    private JsonArray Registered(JsonArray commands)
    {
        var registered = new JsonArray();
        foreach (var command in Json.Objects(commands).Select(c => (JsonObject)c.DeepClone()))
        {
            command["id"] ??= (1_050_000_000_000_000_001 + registered.Count).ToString();
            command["application_id"] = _options.Application;
            command["version"] = "1050000000000000100";
            command["default_member_permissions"] = null;
            command["nsfw"] = false;
            command["type"] ??= 1;
            command["description"] ??= "";
            if (command["options"] is JsonArray { Count: 0 })
            {
                command.Remove("options");
            }

            registered.Add(command);
        }

        return registered;
    }

    /// <summary>As Discord gives a message back.</summary>
    private JsonObject Shown(JsonObject message, string id)
    {
        var shown = (JsonObject)message.DeepClone();
        shown.Remove("allowed_mentions");
        shown["id"] = id;
        return InteractionSpec.Complete(shown, _options.Application);
    }

    private static Task ErrorAsync(HttpContext http, int status, int code, string message) =>
        WriteAsync(http, status, new JsonObject { ["message"] = message, ["code"] = code });

    private static Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.Body.WriteAsync(Json.Bytes(body)).AsTask();
    }

    [GeneratedRegex(@"^DiscordBot \(https?://[^,\s]+, [^)\s]+\)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex AgentPattern();
}
