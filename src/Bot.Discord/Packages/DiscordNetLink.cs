using System.Text;
using System.Text.Json;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Packages;

/// <summary>
/// One connection below the package's client. Passes on events, and handles itself what the package does not as the documentation asks:
/// close codes, INVALID_SESSION, requests to reconnect, and heartbeats. It would beat a tenth and the last round trip before the time,
/// beyond what a connection may send where the server asks for it, and stay where events come and acknowledgements do not.
/// </summary>
/// <param name="context">What all shards have in common.</param>
/// <param name="shard">The shard's status.</param>
/// <param name="lease">The shard's turn to identify; null where it resumes.</param>
/// <param name="sequence">Sequence number of the session's last dispatch; null for a new session.</param>
internal sealed class DiscordNetLink(GatewayContext context, ShardCell shard, IdentifyLease? lease, int? sequence) : IAsyncDisposable
{
    /// <summary>Makes the package forget its session. Whatever it sends in answer is not sent.</summary>
    public const string SessionIsGone = """{"op":9,"d":false}""";

    private readonly GatewaySocket _socket = new();
    private readonly CancellationTokenSource _hard = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SendWindow _window = new(context.Time);
    private ITimer? _watchdog;
    private GatewayHeart? _heart;
    private Task _receiving = Task.CompletedTask;
    private Task _beating = Task.CompletedTask;
    private volatile bool _left;
    private volatile bool _mute;
    private int _ended;

    /// <summary>Passes a message on to the package; completes when it has been handled.</summary>
    public required Func<string, Task> Deliver { get; init; }

    /// <summary>Tells that the connection has ended by itself, and why. Returns at once.</summary>
    public required Action<string> End { get; init; }

    /// <summary>Tells that connecting again would be in vain, and what the operator has to do.</summary>
    public required Action<string> Refuse { get; init; }

    /// <summary>Tells, before the package handles it, that READY has come (true), with the application, or RESUMED (false).</summary>
    public required Action<bool, string?> Stand { get; init; }

    /// <summary>Sequence number of the last dispatch; null before the first of a new session.</summary>
    public int? Sequence { get; private set; } = sequence;

    /// <summary>The interaction whose event is being delivered; null for none.</summary>
    public Interaction? Reading { get; private set; }

    /// <summary>Connects, and returns with HELLO: the package would identify before it otherwise.</summary>
    public async Task OpenAsync(Uri address, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(context.Timings.Connect, context.Time);
        using var connecting = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        await _socket.ConnectAsync(address, context.UserAgent, connecting.Token);
        _watchdog = context.Time.CreateTimer(_ => Abandon("no HELLO in time"), null, context.Timings.Handshake, Timeout.InfiniteTimeSpan);
        _receiving = ReceiveAllAsync();
        await _greeted.Task.WaitAsync(stop);
    }

    /// <summary>Sends one of the package's messages, where that is still of use.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        if (_mute || _left || !GatewayFrame.TryRead(message.Span, out var frame))
        {
            return;
        }

        _window.TryTake();
        if (frame.Op == Opcode.Identify)
        {
            lease?.Identified();
        }

        try
        {
            await _socket.SendAsync(message, _hard.Token);
        }
        catch (Exception e) when (GatewaySocket.IsBreak(e))
        {
            // the receiving side sees the end as well
        }

        if (frame.Op == Opcode.Identify)
        {
            lease?.Dispose();
        }
    }

    /// <summary>Says goodbye; completes with the server's half, or after a short patience. Never raises.</summary>
    public async Task LeaveAsync(int code)
    {
        _left = true;
        lease?.Dispose();
        if (_watchdog is not null)
        {
            await _watchdog.DisposeAsync();
        }

        using var patience = new CancellationTokenSource(context.Timings.Goodbye, context.Time);
        await _socket.LeaveAsync(code, patience.Token);
        await Task.WhenAny(_receiving, Task.Delay(Timeout.InfiniteTimeSpan, patience.Token));
        _ = DisposeAsync().AsTask();
    }

    /// <summary>Cuts the connection, and lets go of it as soon as the package has handled its last message.</summary>
    public async ValueTask DisposeAsync()
    {
        await _hard.CancelAsync();
        await _receiving;
        await _beating;
        _socket.Dispose();
        _hard.Dispose();
    }

    private async Task ReceiveAllAsync()
    {
        string? reason = null;
        try
        {
            while (reason is null)
            {
                reason = await _socket.ReceiveAsync(_hard.Token) is { } message ? await HandleAsync(message) : await CloseAsync();
            }
        }
        catch (Exception e)
        {
            // most often the connection is gone; whatever else the package raises ends it as well, since its state is not known then
            reason = $"connection lost ({e.GetType().Name})";
        }

        Abandon(reason);
    }

    /// <summary>The server has closed the connection; the reason.</summary>
    private async Task<string> CloseAsync()
    {
        var row = CloseCodes.Find(_socket.CloseCode);
        var reason = $"closed with {row.Code}: {row.Advice}";
        if (row.Action == CloseAction.Stop && MayEnd())
        {
            Refuse(row.Advice);
        }

        return row.Action == CloseAction.Identify ? await ForgetAsync(reason) : reason;
    }

    /// <summary>The connection is of no use any more: the package leaves it and connects again.</summary>
    private void Abandon(string reason)
    {
        if (MayEnd())
        {
            Tell(reason);
        }
    }

    /// <summary>
    /// The session cannot be taken up again. Nothing else may end the connection before the package knows: it would send its answer,
    /// which is not wanted, on the next one.
    /// </summary>
    private async Task<string> ForgetAsync(string reason)
    {
        if (MayEnd())
        {
            _mute = true;
            await Deliver(SessionIsGone);
            Tell(reason);
        }

        return reason;
    }

    /// <summary>Whether nobody has ended the connection yet; true once.</summary>
    private bool MayEnd() => !_left && Interlocked.Exchange(ref _ended, 1) == 0;

    private void Tell(string reason)
    {
        if (!_greeted.TrySetException(new ConnectionEndedException(reason)))
        {
            End(reason);
        }
    }

    /// <summary>Handles a message; the reason where the connection ends with it.</summary>
    private async Task<string?> HandleAsync(ReadOnlyMemory<byte> message)
    {
        // after the goodbye nothing counts any more: a resumed session sends it again
        if (_left)
        {
            return null;
        }

        if (!GatewayFrame.TryRead(message.Span, out var frame))
        {
            return "a message that is no gateway message";
        }

        var data = message.Slice(frame.DataStart, frame.DataLength);
        switch (frame.Op)
        {
            case Opcode.Dispatch:
                shard.SawEvent(context.Time.GetUtcNow());
                await DispatchAsync(frame.Event, data, Encoding.UTF8.GetString(message.Span));
                Sequence = frame.Sequence ?? Sequence;
                return null;
            case Opcode.Hello when !_greeted.Task.IsCompleted:
                return Greet(data);
            case Opcode.HeartbeatAck:
                shard.Acknowledged(context.Time.GetUtcNow());
                _heart?.Acknowledge();
                return null;
            case Opcode.Heartbeat when _heart is not null:
                await _heart.SendAsync(_hard.Token);
                return null;
            case Opcode.Reconnect:
                return "Discord asks to reconnect";
            case Opcode.InvalidSession:
                return data.Span.SequenceEqual("true"u8) ? "invalid session" : await ForgetAsync("invalid session");
            default:
                return null;
        }
    }

    private string? Greet(ReadOnlyMemory<byte> data)
    {
        if (!GatewayMessages.TryReadInterval(data.Span, out var interval))
        {
            return "a HELLO without an interval";
        }

        _watchdog!.Change(context.Timings.Handshake, Timeout.InfiniteTimeSpan);
        _heart = new GatewayHeart(context, _socket, _window, () => Sequence);
        _beating = BeatAsync(_heart, interval);
        _greeted.TrySetResult();
        return null;
    }

    private async Task BeatAsync(GatewayHeart heart, TimeSpan interval)
    {
        if (await heart.BeatAsync(interval, _hard.Token))
        {
            Abandon("heartbeat not acknowledged");
        }
    }

    private async Task DispatchAsync(string? name, ReadOnlyMemory<byte> data, string text)
    {
        string? application = null;
        try
        {
            switch (name)
            {
                case GatewayEvents.InteractionCreate:
                    Reading = JsonSerializer.Deserialize(data.Span, DiscordJson.Default.Interaction);
                    break;
                case GatewayEvents.Ready:
                    application = JsonSerializer.Deserialize(data.Span, DiscordJson.Default.ReadyEvent)?.Application?.Id;
                    break;
            }
        }
        catch (JsonException)
        {
            GatewayLog.Unreadable(context.Log, shard.Id, name ?? "");
        }

        if (name is GatewayEvents.Ready or GatewayEvents.Resumed)
        {
            _watchdog!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Stand(name == GatewayEvents.Ready, application);
        }

        await Deliver(text);
        Reading = null;
        if (name == GatewayEvents.Resumed)
        {
            GatewayLog.Resumed(context.Log, shard.Id);
        }
    }
}
