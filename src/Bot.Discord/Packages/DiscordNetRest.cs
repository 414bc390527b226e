using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.DiscordAdapter.Wire.Rest;
using Discord.Net.Rest;

namespace Bot.DiscordAdapter.Packages;

/// <summary>
/// Sends the package's requests. Limits are kept and failures repeated below it, by the sender that both transports have, and the package
/// sees no trace of either. Left to itself it would count the edits of all interactions together although Discord counts each apart, repeat
/// a 502 at once and without end, follow-ups included, repeat no other error, and put an interaction's token into its log with a 429.
/// </summary>
internal sealed class DiscordNetRest(RestSender sender) : IRestClient
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>What the package writes of an embed, its fields, a menu, a command and its options although it is so by default.</summary>
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["type"] = "\"rich\"",
        ["fields"] = "[]",
        ["inline"] = "false",
        ["channel_types"] = "[]",
        ["default_values"] = "[]",
        ["options"] = "[]",
        ["autocomplete"] = "false",
        ["nsfw"] = "false",
        ["default_permission"] = "true",
    };

    /// <summary>Does nothing: the sender has its own headers.</summary>
    public void SetHeader(string key, string value)
    {
    }

    /// <summary>Does nothing: it is the token of the login, which lasts as long as the client; each request brings its own.</summary>
    public void SetCancelToken(CancellationToken cancelToken)
    {
    }

    /// <inheritdoc/>
    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(method, endpoint, body: null, cancelToken);

    /// <inheritdoc/>
    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(method, endpoint, Tidy(json), cancelToken);

    /// <inheritdoc/>
    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams,
        CancellationToken cancelToken, bool headerOnly = false,
        string? reason = null, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        throw new NotSupportedException("The bot sends no files.");

    /// <summary>Does nothing: the sender is the host's.</summary>
    public void Dispose()
    {
    }

    private async Task<RestResponse> SendAsync(string method, string endpoint, byte[]? body, CancellationToken stop)
    {
        using var response = await sender.SendAsync($"/{endpoint}", RouteOf(method, endpoint), body, stop);
        var content = await response.Content.ReadAsByteArrayAsync(stop);
        return new RestResponse(response.StatusCode, NoHeaders, new MemoryStream(content, writable: false));
    }

    /// <exception cref="NotSupportedException">A request that the bot has no use for.</exception>
    private static RestRoute RouteOf(string method, string endpoint) => (method, endpoint.Split('?')[0].Split('/')) switch
    {
        ("GET", ["gateway", "bot"]) => RestRoute.Gateway,
        ("GET", ["applications", var application, "commands"]) => RestRoute.GetCommands(application),
        ("PUT", ["applications", var application, "commands"]) => RestRoute.OverwriteCommands(application),
        ("POST", ["interactions", _, var token, "callback"]) => RestRoute.Respond(token),
        ("PATCH", ["webhooks", _, var token, "messages", "@original"]) => RestRoute.EditResponse(token),
        ("POST", ["webhooks", _, var token]) => RestRoute.FollowUp(token),
        _ => throw new NotSupportedException($"The package makes a {method} request that the bot has no use for."),
    };

    /// <summary>
    /// A body without what says nothing: the description of the API does not know it in every place where the package writes it.
    /// </summary>
    private static byte[] Tidy(string json)
    {
        var body = JsonNode.Parse(json);
        Tidy(body);
        return Encoding.UTF8.GetBytes(body!.ToJsonString());
    }

    private static void Tidy(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Tidy(item);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (SaysNothing(name, value))
                {
                    members.Remove(name);
                }
                else
                {
                    Tidy(value);
                }
            }
        }
    }

    private static bool SaysNothing(string name, JsonNode? value) =>
        value is null || (Defaults.TryGetValue(name, out var usual) && value.ToJsonString() == usual);
}
