namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>
/// Keeps one connection alive: beats at the interval that HELLO asks for, and notices when nothing comes back. Both transports have it.
/// </summary>
/// <param name="context">Clock and chance.</param>
/// <param name="socket">The connection.</param>
/// <param name="window">What the connection may send.</param>
/// <param name="sequence">Sequence number of the last dispatch; null before the first.</param>
internal sealed class GatewayHeart(GatewayContext context, GatewaySocket socket, SendWindow window, Func<int?> sequence)
{
    private volatile bool _acknowledged = true;

    /// <summary>A heartbeat was acknowledged.</summary>
    public void Acknowledge() => _acknowledged = true;

    /// <summary>
    /// Beats until the connection ends (false), or until a heartbeat has not been acknowledged by the time of the next (true).
    /// The first comes after a random part of the interval, so that thousands of clients do not beat in step.
    /// </summary>
    public async Task<bool> BeatAsync(TimeSpan interval, CancellationToken stop)
    {
        try
        {
            await Task.Delay(interval * context.Chance(), context.Time, stop);
            while (_acknowledged)
            {
                _acknowledged = false;
                await SendAsync(stop);
                await Task.Delay(interval, context.Time, stop);
            }

            return true;
        }
        catch (Exception e) when (GatewaySocket.IsBreak(e))
        {
            // the receive loop sees the end as well
            return false;
        }
    }

    /// <summary>Sends a heartbeat at once.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        if (window.TryTake())
        {
            await socket.SendAsync(GatewayMessages.Heartbeat(sequence()), stop);
        }
        else
        {
            // 120 messages within the minute: the server has asked for too many heartbeats, and has had one moments ago
            _acknowledged = true;
        }
    }
}
