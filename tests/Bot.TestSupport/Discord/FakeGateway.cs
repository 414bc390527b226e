using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.TestSupport.Discord;

/// <summary>The gateway of the fake: sessions, the rules of starting and resuming them, and faults on demand.</summary>
public sealed class FakeGateway
{
    /// <summary>All intents that API v10 knows (documentation, "List of Intents").</summary>
    private const int KnownIntents = 0b11_0011_0001_1111_1111_1111_1111;

    private static readonly HashSet<string> IdentifyKeys =
        ["token", "properties", "compress", "large_threshold", "shard", "presence", "intents"];
    private static readonly HashSet<string> ResumeKeys = ["token", "session_id", "seq"];
    private readonly ConcurrentDictionary<string, FakeSession> _sessions = new();
    private readonly ConcurrentDictionary<FakeConnection, bool> _connections = new();
    private readonly ConcurrentDictionary<int, long> _lastHello = new();
    private readonly Action<string> _violate;
    private int _identifies;
    private int _resumes;
    private int _beats;
    private int? _closeOnIdentify;
    private int _ids;

    internal FakeGateway(DiscordFakeOptions options, Action<string> violate)
    {
        Options = options;
        _violate = violate;
    }

    internal DiscordFakeOptions Options { get; }

    internal string Address { get; set; } = "";

    /// <summary>How many sessions were started.</summary>
    public int Identifies => Volatile.Read(ref _identifies);

    /// <summary>How many sessions were taken up again.</summary>
    public int Resumes => Volatile.Read(ref _resumes);

    /// <summary>How many heartbeats came.</summary>
    public int Beats => Volatile.Read(ref _beats);

    /// <summary>How many connections stand, their sessions begun or not.</summary>
    public int Connections => _connections.Count;

    /// <summary>Codes that clients have closed connections with, in order.</summary>
    public ConcurrentQueue<int?> ClientCloses { get; } = new();

    /// <summary>User-Agents of the upgrades, in order.</summary>
    public ConcurrentQueue<string> UserAgents { get; } = new();

    /// <summary>What IDENTIFY said, without the token, in order.</summary>
    public ConcurrentQueue<JsonObject> Identities { get; } = new();

    /// <summary>Shards whose session is connected, in ascending order.</summary>
    public IReadOnlyList<int> ConnectedShards => [.. _sessions.Values.Where(s => s.Connection is not null).Select(s => s.Shard).Order()];

    /// <summary>Answers the next IDENTIFY by closing with a code.</summary>
    public void RefuseNextIdentify(int code) => _closeOnIdentify = code;

    /// <summary>Waits until a condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within two minutes.</exception>
    public Task UntilAsync(Func<FakeGateway, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Until.HoldsAsync(
            () => condition(this),
            () => "The gateway did not get there: "
                + $"{Identifies} identified, {Resumes} resumed, {Connections} connections, {Beats} heartbeats.");
    }

    /// <summary>Breaks the connection of a shard, as soon as it has one.</summary>
    public async Task CutAsync(FakeCut cut, int shard = 0)
    {
        var (session, connection) = await ConnectedAsync(shard);
        switch (cut)
        {
            case FakeCut.NoAck:
                connection.Acknowledges = false;
                break;
            case FakeCut.Reconnect:
                connection.Send(new JsonObject { ["op"] = 7, ["d"] = null });
                break;
            case FakeCut.InvalidResumable:
                connection.Send(new JsonObject { ["op"] = 9, ["d"] = true });
                break;
            case FakeCut.InvalidFinal:
                _sessions.TryRemove(session.Id, out _);
                connection.Send(new JsonObject { ["op"] = 9, ["d"] = false });
                break;
            case FakeCut.MidFrame:
                session.Dispatch("TYPING_START", new JsonObject { ["padding"] = new string('x', 500) }, end: FakeCut.MidFrame);
                break;
            default:
                connection.Send(new Outgoing([], cut));
                break;
        }
    }

    /// <summary>Closes the connection of a shard with a code, as soon as it has one.</summary>
    public async Task CloseAsync(int code, int shard = 0)
    {
        var (session, connection) = await ConnectedAsync(shard);
        if (code is 4007 or 4009)
        {
            _sessions.TryRemove(session.Id, out _);
        }

        connection.Close(code);
    }

    /// <summary>Asks a shard for a heartbeat at once.</summary>
    public void RequestHeartbeat(int shard = 0) => _sessions.Values.FirstOrDefault(s => s.Shard == shard)?.Connection?.RequestHeartbeat();

    /// <summary>Sends raw text to a shard's connection, whatever it is.</summary>
    public void SendRaw(string text, int shard = 0) =>
        _sessions.Values.FirstOrDefault(s => s.Shard == shard)?.Connection?.Send(new Outgoing(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Sends an event to a shard's session, or keeps it for the resume.</summary>
    public void Dispatch(string name, JsonNode data, bool twice = false, int shard = 0)
    {
        var session = _sessions.Values.FirstOrDefault(s => s.Shard == shard)
            ?? throw new InvalidOperationException($"Shard {shard} has no session.");
        session.Dispatch(name, data, twice);
    }

    internal async Task AcceptAsync(HttpContext http, bool isResumeAddress)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        UserAgents.Enqueue(agent);
        if (!http.WebSockets.IsWebSocketRequest || (Options.RequiresUserAgent && agent.Length == 0))
        {
            Violate("a gateway request without upgrade or User-Agent");
            http.Response.StatusCode = 403;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var connection = new FakeConnection(this, http, socket, isResumeAddress);
        _connections[connection] = true;
        if (http.Request.Query["v"] != "10" || http.Request.Query["encoding"] != "json")
        {
            connection.Close(Refuse(4012, "another version than 10, or another encoding than json"));
        }

        await connection.RunAsync();
    }

    internal (FakeSession? Session, int? Code) Identify(FakeConnection connection, JsonObject? data, bool isResumeAddress)
    {
        if (isResumeAddress)
        {
            Violate("an IDENTIFY at the address for resuming");
        }

        if (_closeOnIdentify is { } code)
        {
            _closeOnIdentify = null;
            return (null, code);
        }

        if (data is null || data.Any(p => !IdentifyKeys.Contains(p.Key))
            || data["properties"] is not JsonObject || Json.Number(data["intents"]) is not { } intents)
        {
            return (null, Refuse(4002, "an IDENTIFY of another form"));
        }

        var shard = Json.Number((data["shard"] as JsonArray)?[0]) ?? 0;
        var shards = Json.Number((data["shard"] as JsonArray)?[1]) ?? 1;
        if (Refusal(data, intents, shard, shards) is { } refusal)
        {
            return (null, refusal);
        }

        var bucket = shard % Options.MaxConcurrency;

        // Reckoned from the HELLO before the earlier one: when it came in, on a loaded machine, says little about when it was sent.
        if (_lastHello.TryGetValue(bucket, out var last)
            && Stopwatch.GetElapsedTime(last) < Options.IdentifySpacing - TimeSpan.FromMilliseconds(20))
        {
            Violate($"shard {shard} identified {Stopwatch.GetElapsedTime(last).TotalMilliseconds:0} ms after another of its bucket");
        }

        _lastHello[bucket] = connection.HelloAt;
        data.Remove("token");
        Identities.Enqueue((JsonObject)data.DeepClone());
        var session = new FakeSession($"session-{Interlocked.Increment(ref _ids)}", shard, shards);
        foreach (var old in _sessions.Values.Where(s => s.Shard == shard))
        {
            _sessions.TryRemove(old.Id, out _);
        }

        _sessions[session.Id] = session;
        session.Begin(connection);
        Interlocked.Increment(ref _identifies);
        session.Dispatch("READY", Ready(session));
        for (var i = 0; i < Options.Guilds; i++)
        {
            // told of the servers that READY lists; a server that the bot joins later comes without it
            var guild = Guild(GuildId(i));
            guild["unavailable"] = false;
            session.Dispatch("GUILD_CREATE", guild);
        }

        return (session, null);
    }

    internal (FakeSession? Session, int? Code) Resume(FakeConnection connection, JsonObject? data, bool isResumeAddress)
    {
        if (!isResumeAddress)
        {
            Violate("a RESUME at another address than the one for resuming");
        }

        if (data is null || data.Any(p => !ResumeKeys.Contains(p.Key))
            || Json.Text(data["session_id"]) is not { } id || Json.Number(data["seq"]) is not { } sequence)
        {
            return (null, Refuse(4002, "a RESUME of another form"));
        }

        if (Json.Text(data["token"]) != Options.Token)
        {
            return (null, 4004);
        }

        if (!_sessions.TryGetValue(id, out var session))
        {
            connection.Send(new JsonObject { ["op"] = 9, ["d"] = false });
            return (null, null);
        }

        if (sequence > session.Sequence)
        {
            return (null, Refuse(4007, $"a RESUME from {sequence} of {session.Sequence}"));
        }

        Interlocked.Increment(ref _resumes);
        session.Resume(connection, sequence);
        return (session, null);
    }

    internal void Gone(FakeConnection connection) => _connections.TryRemove(connection, out _);

    internal void Closed(FakeConnection connection)
    {
        ClientCloses.Enqueue(connection.ClientCloseCode);

        // a client that says goodbye with 1000 or 1001 ends its session (documentation, "Initiating a Disconnect")
        if (connection.ClientCloseCode is 1000 or 1001 && connection.Session is { } session)
        {
            _sessions.TryRemove(session.Id, out _);
        }
    }

    internal void Beat() => Interlocked.Increment(ref _beats);

    internal void Violate(string what) => _violate($"gateway: {what}");

    internal int Refuse(int code, string what)
    {
        Violate($"{what} ({code})");
        return code;
    }

    private int? Refusal(JsonObject data, int intents, int shard, int shards) =>
        Json.Text(data["token"]) != Options.Token ? 4004
        : shard < 0 || shard >= shards ? 4010
        : shards < Options.RequiredShards ? 4011
        : (intents & ~KnownIntents) != 0 ? 4013
        : (intents & ~Options.AllowedIntents) != 0 ? 4014
        : Identifies >= Options.SessionStarts ? Refuse(4004, "more sessions than the limit allows")
        : null;

    private JsonObject Ready(FakeSession session)
    {
        var guilds = new JsonArray();
        for (var i = 0; i < Options.Guilds; i++)
        {
            guilds.Add(new JsonObject { ["id"] = GuildId(i), ["unavailable"] = true });
        }

        return new JsonObject
        {
            ["v"] = 10,
            ["user"] = new JsonObject
            {
                ["id"] = Options.Application,
                ["username"] = "timeline",
                ["discriminator"] = "0000",
                ["avatar"] = null,
                ["bot"] = true,
                ["global_name"] = null,
            },
            ["guilds"] = guilds,
            ["private_channels"] = new JsonArray(),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = $"{Address}/resume",
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = Options.Application, ["flags"] = 0 },
            ["unheard_of"] = new JsonObject { ["deep"] = new JsonArray() },
        };
    }

    /// <summary>A server's creation event, as full as Discord's: libraries rely on fields that the bot does not read.</summary>
    public static JsonObject Guild(string id)
    {
        var guild = new JsonObject
        {
            ["id"] = id,
            ["name"] = $"Server {id}",
            ["owner_id"] = "80351110224678912",
            ["joined_at"] = "2020-06-01T20:38:09.250000+00:00",
            ["preferred_locale"] = "en-US",
            ["large"] = false,
            ["member_count"] = 1,
            ["roles"] = new JsonArray(new JsonObject
            {
                ["id"] = id,
                ["name"] = "@everyone",
                ["permissions"] = "0",
                ["position"] = 0,
                ["color"] = 0,
                ["hoist"] = false,
                ["managed"] = false,
                ["mentionable"] = false,
                ["flags"] = 0,
            }),
        };
        foreach (var level in (string[])
        [
            "verification_level", "default_message_notifications", "explicit_content_filter",
            "mfa_level", "premium_tier", "system_channel_flags", "nsfw_level", "afk_timeout",
        ])
        {
            guild[level] = 0;
        }

        foreach (var list in (string[])
        [
            "emojis", "stickers", "features", "members", "channels", "threads",
            "presences", "voice_states", "stage_instances", "guild_scheduled_events",
        ])
        {
            guild[list] = new JsonArray();
        }

        return guild;
    }

    private static string GuildId(int number) => (613_425_648_685_547_541 + number).ToString();

    private async Task<(FakeSession Session, FakeConnection Connection)> ConnectedAsync(int shard)
    {
        (FakeSession Session, FakeConnection Connection)? found = null;
        await UntilAsync(_ => (found = _sessions.Values
            .Where(s => s.Shard == shard)
            .Select(s => s.Connection is { } connection ? (s, connection) : ((FakeSession, FakeConnection)?)null)
            .FirstOrDefault(pair => pair is not null)) is not null);
        return found!.Value;
    }
}
