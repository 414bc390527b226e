using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Bot.TestSupport.Discord;

/// <summary>One gateway connection, strict on what the client sends and when.</summary>
internal sealed class FakeConnection(FakeGateway gateway, HttpContext http, WebSocket socket, bool isResumeAddress) : IDisposable
{
    private const int MostSends = 120;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>();
    private readonly Queue<long> _received = new();
    private readonly CancellationTokenSource _end = new();
    private Timer? _late;
    private int? _lastHeartbeatSequence;
    private int _beats;
    private int _requested;

    public FakeSession? Session { get; private set; }

    /// <summary>When HELLO was sent; a timestamp of <see cref="Stopwatch"/>.</summary>
    public long HelloAt { get; private set; }

    /// <summary>Whether heartbeats are acknowledged.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>What the client closed with; null where it has not.</summary>
    public int? ClientCloseCode { get; private set; }

    public void Send(Outgoing message) => _outgoing.Writer.TryWrite(message);

    public void Send(JsonObject message) => Send(new Outgoing(Json.Bytes(message)));

    public void Close(int code) => Send(new Outgoing([], null, code));

    /// <summary>Asks for a heartbeat at once.</summary>
    public void RequestHeartbeat()
    {
        Interlocked.Increment(ref _requested);
        Send(new JsonObject { ["op"] = 1, ["d"] = null });
    }

    public async Task RunAsync()
    {
        var writing = WriteAsync();
        try
        {
            await Task.Delay(gateway.Options.HelloDelay, _end.Token);
            HelloAt = Stopwatch.GetTimestamp();
            Send(new JsonObject
            {
                ["op"] = 10,
                ["d"] = new JsonObject
                {
                    ["heartbeat_interval"] = (int)gateway.Options.HeartbeatInterval.TotalMilliseconds,
                    ["_trace"] = new JsonArray("fake"),
                },
            });
            var patience = gateway.Options.HeartbeatInterval + gateway.Options.HeartbeatTolerance;
            await using var late = _late = new Timer(_ => Late(), null, patience, Timeout.InfiniteTimeSpan);
            await ReadAsync();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // cut
        }
        finally
        {
            Session?.Detach(this);
            _outgoing.Writer.TryComplete();
            await _end.CancelAsync();
            await writing;
            gateway.Gone(this);
        }
    }

    public void Dispose()
    {
        _late?.Dispose();
        _end.Dispose();
    }

    private void Late()
    {
        gateway.Violate("a heartbeat is missing");
        Close(4009);
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(_end.Token))
            {
                if (!await WriteOneAsync(message))
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // the reading side sees the end as well
        }
    }

    private async Task<bool> WriteOneAsync(Outgoing message)
    {
        if (message.CloseCode is { } code)
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, "as the test wants it", CancellationToken.None);
            return false;
        }

        switch (message.End)
        {
            case FakeCut.Abort:
                Session?.Detach(this);
                http.Abort();
                return false;
            case FakeCut.MidFrame:
                Session?.Detach(this);
                await socket.SendAsync(
                    message.Data.AsMemory(0, message.Data.Length / 2),
                    WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
                http.Abort();
                return false;
            case FakeCut.CloseEmpty:
                await socket.CloseOutputAsync(WebSocketCloseStatus.Empty, null, CancellationToken.None);
                return false;
        }

        var piece = gateway.Options.Fragments ? 97 : message.Data.Length;
        for (var start = 0; start < message.Data.Length; start += piece)
        {
            var length = Math.Min(piece, message.Data.Length - start);
            await socket.SendAsync(
                message.Data.AsMemory(start, length), WebSocketMessageType.Text,
                start + length == message.Data.Length, CancellationToken.None);
        }

        return true;
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[8_192];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), _end.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage && length < buffer.Length);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                ClientCloseCode = (int?)socket.CloseStatus;
                gateway.Closed(this);
                if (socket.State == WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _end.Token);
                }

                return;
            }

            if (Refusal(buffer.AsMemory(0, length)) is { } code)
            {
                Close(code);
            }
        }
    }

    /// <summary>Handles one message; the close code where it is against the rules.</summary>
    private int? Refusal(ReadOnlyMemory<byte> data)
    {
        if (data.Length > 4_096)
        {
            return gateway.Refuse(4002, $"a payload of {data.Length} bytes");
        }

        var now = Stopwatch.GetTimestamp();
        while (_received.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest, now) > TimeSpan.FromSeconds(60))
        {
            _received.Dequeue();
        }

        _received.Enqueue(now);
        if (_received.Count > MostSends)
        {
            return gateway.Refuse(4008, "more than 120 messages within a minute");
        }

        JsonObject? message;
        try
        {
            message = JsonNode.Parse(data.Span) as JsonObject;
        }
        catch (JsonException)
        {
            message = null;
        }

        return Json.Number(message?["op"]) switch
        {
            null => gateway.Refuse(4002, "a message that is no JSON object with an opcode"),
            1 => Heartbeat(message!["d"]),
            2 when Session is not null => gateway.Refuse(4005, "a second IDENTIFY"),
            2 => Begin(gateway.Identify(this, message!["d"] as JsonObject, isResumeAddress)),
            6 when Session is not null => gateway.Refuse(4005, "a RESUME after the session began"),
            6 => Begin(gateway.Resume(this, message!["d"] as JsonObject, isResumeAddress)),
            3 or 4 or 8 when Session is null => gateway.Refuse(4003, "a message before IDENTIFY"),
            3 or 4 or 8 => null,
            var op => gateway.Refuse(4001, $"opcode {op}"),
        };
    }

    private int? Begin((FakeSession? Session, int? Code) result)
    {
        Session ??= result.Session;
        return result.Code;
    }

    private int? Heartbeat(JsonNode? data)
    {
        if (Interlocked.Decrement(ref _requested) < 0)
        {
            Interlocked.Exchange(ref _requested, 0);

            // The first may come at once, each further one an interval later. Reckoned from HELLO: on a loaded machine one that came
            // in late stands close before the next.
            var since = Stopwatch.GetElapsedTime(HelloAt);
            if (since < gateway.Options.HeartbeatInterval * _beats++ * 0.9)
            {
                gateway.Violate($"{_beats} heartbeats within {since.TotalMilliseconds:0} ms");
            }

            _late?.Change(gateway.Options.HeartbeatInterval + gateway.Options.HeartbeatTolerance, Timeout.InfiniteTimeSpan);
        }

        var sequence = Json.Number(data);
        if (sequence > (Session?.Sequence ?? int.MaxValue) || sequence < _lastHeartbeatSequence
            || (sequence is null && _lastHeartbeatSequence is not null))
        {
            gateway.Violate(
                $"a heartbeat with sequence number {sequence?.ToString() ?? "null"} after {_lastHeartbeatSequence}, "
                + $"of {Session?.Sequence}");
        }

        _lastHeartbeatSequence = sequence;
        if (Acknowledges)
        {
            Send(new JsonObject { ["op"] = 11, ["unheard_of"] = true });
        }

        gateway.Beat();
        return null;
    }
}
