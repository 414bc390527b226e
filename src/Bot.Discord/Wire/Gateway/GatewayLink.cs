using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>One connection of one shard, from HELLO to its end.</summary>
internal sealed class GatewayLink(GatewayContext context, ShardCell shard, GatewaySession? session, IdentifyLease? lease) : IDisposable
{
    private readonly GatewaySocket _socket = new();
    private readonly CancellationTokenSource _hard = new();
    private readonly SendWindow _window = new(context.Time);
    private ITimer? _watchdog;
    private GatewayHeart? _heart;
    private Task _beating = Task.CompletedTask;
    private Task _farewell = Task.CompletedTask;
    private string? _leaving;
    private bool _ready;
    private bool _greeted;
    private bool _handedOver;

    /// <summary>The session as this link leaves it; null where none had begun.</summary>
    public GatewaySession? Session { get; private set; } = session;

    /// <summary>Connects and stays until the connection ends. Never raises.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stop)
    {
        await using var stopping = stop.UnsafeRegister(static link => ((GatewayLink)link!).Leave(CloseCodes.Normal, "stopping"), this);
        _watchdog = context.Time.CreateTimer(
            _ => Leave(CloseCodes.Leaving, "no HELLO in time"), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            using var limit = new CancellationTokenSource(context.Timings.Connect, context.Time);
            using var connecting = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            await _socket.ConnectAsync(Session?.ResumeAddress ?? context.Address, context.UserAgent, connecting.Token);
            _watchdog.Change(context.Timings.Handshake, Timeout.InfiniteTimeSpan);
            return await ReceiveAllAsync();
        }
        catch (Exception e) when (GatewaySocket.IsBreak(e))
        {
            // the exception's own text may hold an address; its kind says enough
            return new ConnectionEnd(CloseAction.Resume, _leaving ?? $"connection lost ({e.GetType().Name})", _ready);
        }
        finally
        {
            await _watchdog.DisposeAsync();
            await _hard.CancelAsync();
            await _farewell;
            await _beating;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_handedOver)
        {
            _socket.Dispose();
        }

        _hard.Dispose();
        _watchdog?.Dispose();
    }

    private async Task<ConnectionEnd> ReceiveAllAsync()
    {
        while (true)
        {
            if (await _socket.ReceiveAsync(_hard.Token) is not { } message)
            {
                if (_leaving is not null)
                {
                    return new ConnectionEnd(CloseAction.Resume, _leaving, _ready);
                }

                var row = CloseCodes.Find(_socket.CloseCode);
                HandOver(CloseCodes.Leaving);
                return new ConnectionEnd(
                    row.Action, row.Action == CloseAction.Stop ? row.Advice : $"closed with {row.Code}: {row.Advice}", _ready);
            }

            // after the goodbye nothing counts any more: a resumed session sends it again
            if (_leaving is not null)
            {
                continue;
            }

            if (!GatewayFrame.TryRead(message.Span, out var frame))
            {
                return Quit(CloseAction.Resume, "a message that is no gateway message");
            }

            if (await HandleAsync(frame, message.Slice(frame.DataStart, frame.DataLength)) is { } end)
            {
                return end;
            }
        }
    }

    private async ValueTask<ConnectionEnd?> HandleAsync(GatewayFrame frame, ReadOnlyMemory<byte> data)
    {
        switch (frame.Op)
        {
            case Opcode.Dispatch:
                Dispatch(frame, data.Span);
                return null;
            case Opcode.Heartbeat when _heart is not null:
                await _heart.SendAsync(_hard.Token);
                return null;
            case Opcode.HeartbeatAck:
                _heart?.Acknowledge();
                shard.Acknowledged(context.Time.GetUtcNow());
                return null;
            case Opcode.Hello when !_greeted:
                return await GreetAsync(data);
            case Opcode.Reconnect:
                return Quit(CloseAction.Resume, "Discord asks to reconnect");
            case Opcode.InvalidSession:
                var resumable = Session is not null && data.Span.SequenceEqual("true"u8);
                return Quit(
                    resumable ? CloseAction.Resume : CloseAction.Identify,
                    "invalid session", context.Timings.InvalidSession(context.Chance()));
            default:
                return null;
        }
    }

    private async Task<ConnectionEnd?> GreetAsync(ReadOnlyMemory<byte> data)
    {
        if (!GatewayMessages.TryReadInterval(data.Span, out var interval))
        {
            return Quit(CloseAction.Resume, "a HELLO without an interval");
        }

        _greeted = true;
        _watchdog!.Change(context.Timings.Handshake, Timeout.InfiniteTimeSpan);
        _heart = new GatewayHeart(context, _socket, _window, () => Session?.Sequence);
        _beating = BeatAsync(_heart, interval);
        if (Session is { } resumed)
        {
            await SendAsync(GatewayMessages.Resume(context.Token, resumed.Id, resumed.Sequence));
            return null;
        }

        lease?.Identified();
        await SendAsync(GatewayMessages.Identify(context.Token, shard.Id, context.Shards));
        lease?.Dispose();
        return null;
    }

    private void Dispatch(GatewayFrame frame, ReadOnlySpan<byte> data)
    {
        shard.SawEvent(context.Time.GetUtcNow());
        try
        {
            switch (frame.Event)
            {
                case GatewayEvents.Ready:
                    OnReady(Read(data, DiscordJson.Default.ReadyEvent), frame.Sequence ?? 0);
                    break;
                case GatewayEvents.Resumed:
                    Stand();
                    GatewayLog.Resumed(context.Log, shard.Id);
                    break;
                case GatewayEvents.InteractionCreate:
                    context.Events.OnInteraction(Read(data, DiscordJson.Default.Interaction));
                    break;
                case GatewayEvents.GuildCreate:
                    shard.Join(Read(data, DiscordJson.Default.GuildRef).Id);
                    break;
                case GatewayEvents.GuildDelete when Read(data, DiscordJson.Default.GuildRef) is { Unavailable: not true } guild:
                    shard.Leave(guild.Id);
                    break;
            }
        }
        catch (JsonException)
        {
            GatewayLog.Unreadable(context.Log, shard.Id, frame.Event ?? "");
        }

        if (frame.Sequence is { } sequence)
        {
            Session?.Note(sequence);
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(data, type) ?? throw new JsonException("The event has no data.");

    private void OnReady(ReadyEvent ready, int sequence)
    {
        var resume = GatewayAddress.Complete(ready.ResumeGatewayUrl, context.Encrypted) ?? context.Address;
        Session = new GatewaySession(ready.SessionId, resume, sequence);
        shard.Serve(ready.Guilds?.Select(g => g.Id) ?? []);
        Stand();
        GatewayLog.Ready(context.Log, shard.Id, ready.Guilds?.Count ?? 0);
        context.Events.OnReady(shard.Id, ready.Application?.Id);
    }

    private void Stand()
    {
        _ready = true;
        _watchdog!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        shard.Set(ShardState.Connected, context.Time.GetUtcNow());
    }

    private async Task BeatAsync(GatewayHeart heart, TimeSpan interval)
    {
        if (await heart.BeatAsync(interval, _hard.Token))
        {
            Leave(CloseCodes.Leaving, "heartbeat not acknowledged");
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        _window.TryTake();
        await _socket.SendAsync(message, _hard.Token);
    }

    /// <summary>Starts a goodbye from outside the receive loop, which then ends by the server's half or after a short patience.</summary>
    private void Leave(int code, string reason)
    {
        if (Interlocked.CompareExchange(ref _leaving, reason, null) is null)
        {
            _farewell = SayFarewellAsync(code);
        }
    }

    private async Task SayFarewellAsync(int code)
    {
        using var patience = new CancellationTokenSource(context.Timings.Goodbye, context.Time);
        await _socket.LeaveAsync(code, patience.Token);
        try
        {
            await Task.Delay(context.Timings.Goodbye, context.Time, _hard.Token);
            await _hard.CancelAsync();
        }
        catch (Exception e) when (GatewaySocket.IsBreak(e))
        {
            // the receive loop has ended before
        }
    }

    /// <summary>Ends the link from inside the receive loop.</summary>
    private ConnectionEnd Quit(CloseAction action, string reason, TimeSpan? wait = null)
    {
        HandOver(action == CloseAction.Identify ? CloseCodes.Normal : CloseCodes.Leaving);
        return new ConnectionEnd(action, reason, _ready, wait);
    }

    /// <summary>Closes in the background, so that the next link need not wait for a server that takes its time.</summary>
    private void HandOver(int code)
    {
        _handedOver = true;
        _hard.Cancel();
        _ = FinishAsync(_socket, code, context.Timings.Goodbye, context.Time);
    }

    private static async Task FinishAsync(GatewaySocket socket, int code, TimeSpan patience, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(patience, time);
        await socket.LeaveAsync(code, limit.Token);
        await socket.DrainAsync(limit.Token);
        socket.Dispose();
    }
}
