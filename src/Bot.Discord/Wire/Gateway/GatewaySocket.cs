using System.Buffers;
using System.Net.WebSockets;

namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>
/// One web socket: whole messages in, whole messages out. Sending is safe from several tasks, receiving is for one.
/// </summary>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Longest message that is taken; Discord's largest servers stay far below it.</summary>
    private const int LongestMessage = 64 * 1024 * 1024;
    private const int UsualMessage = 16 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualMessage);

    /// <summary>Connects. A server may refuse a request without a User-Agent.</summary>
    public Task ConnectAsync(Uri address, string userAgent, CancellationToken stop)
    {
        _socket.Options.SetRequestHeader("User-Agent", userAgent);

        // Discord has its own heartbeat; unasked-for pongs would be traffic for nothing
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        return _socket.ConnectAsync(address, stop);
    }

    /// <summary>
    /// The next whole message, valid until the next call; null where the server closed the connection (see <see cref="CloseCode"/>).
    /// Raises <see cref="WebSocketException"/> where the connection breaks or a message is too long.
    /// </summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken stop)
    {
        ShrinkBuffer();
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                GrowBuffer(length);
            }

            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), stop);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return _buffer.AsMemory(0, length);
            }
        }
    }

    /// <summary>What the server closed with; null where it sent no code.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <summary>Sends a whole message.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken stop)
    {
        if (message.Length > GatewayMessages.Longest)
        {
            throw new InvalidOperationException(
                $"A gateway message of {message.Length} bytes is longer than the {GatewayMessages.Longest} that Discord takes.");
        }

        await _sending.WaitAsync(stop);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, stop);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye with a code; what still comes in can be received until the server's half. Never raises.</summary>
    public async Task LeaveAsync(int code, CancellationToken stop)
    {
        try
        {
            await _sending.WaitAsync(stop);
            try
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, stop);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception e) when (IsBreak(e))
        {
            // the connection is given up anyway
        }
    }

    /// <summary>
    /// Receives and drops everything until the server's half of the goodbye. Not while a receive is under way. Never raises.
    /// </summary>
    public async Task DrainAsync(CancellationToken stop)
    {
        try
        {
            while (_socket.State == WebSocketState.CloseSent)
            {
                await _socket.ReceiveAsync(_buffer.AsMemory(), stop);
            }
        }
        catch (Exception e) when (IsBreak(e))
        {
            // as above
        }
    }

    /// <summary>Whether an exception means no more than that the connection is gone.</summary>
    public static bool IsBreak(Exception e) =>
        e is WebSocketException or OperationCanceledException or ObjectDisposedException
            or InvalidOperationException or IOException or HttpRequestException;

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));
    }

    private void ShrinkBuffer()
    {
        if (_buffer.Length > UsualMessage)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(UsualMessage);
        }
    }

    private void GrowBuffer(int length)
    {
        if (length >= LongestMessage)
        {
            throw new WebSocketException(WebSocketError.Faulted, "A gateway message is too long.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        _buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
