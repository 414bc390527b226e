namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>Keeps one shard connected: link after link, resuming where the session allows it.</summary>
internal sealed class GatewayConnection(GatewayContext context, ShardCell shard)
{
    /// <summary>A link that stood this long was sound: the next one follows without a wait.</summary>
    private static readonly TimeSpan Sound = TimeSpan.FromSeconds(5);

    /// <summary>After so many links in vain the session is given up: its address may be gone.</summary>
    private const int MostResumes = 5;

    private GatewaySession? _session;
    private int _failures;
    private int _brief;

    /// <summary>Runs until told to stop (null) or until only the operator can help (the advice).</summary>
    public async Task<string?> RunAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var started = context.Time.GetTimestamp();
                var end = await RunLinkAsync(stop);
                if (stop.IsCancellationRequested)
                {
                    break;
                }

                if (end.Action == CloseAction.Stop)
                {
                    shard.Set(ShardState.Stopped, context.Time.GetUtcNow());
                    return end.Reason;
                }

                shard.Set(ShardState.Disconnected, context.Time.GetUtcNow());
                var wait = Plan(end, context.Time.GetElapsedTime(started));
                GatewayLog.Disconnected(context.Log, shard.Id, end.Reason, _session is null ? "identify" : "resume", wait.TotalSeconds);
                await Task.Delay(wait, context.Time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // told to stop while waiting
        }

        shard.Set(ShardState.Stopped, context.Time.GetUtcNow());
        return null;
    }

    private async Task<ConnectionEnd> RunLinkAsync(CancellationToken stop)
    {
        shard.Set(_session is null ? ShardState.Connecting : ShardState.Resuming, context.Time.GetUtcNow());
        using var lease = _session is null ? await context.Gate.EnterAsync(shard.Id, stop) : null;
        using var link = new GatewayLink(context, shard, _session, lease);
        var end = await link.RunAsync(stop);
        _session = end.Action == CloseAction.Resume ? link.Session : null;
        return end;
    }

    private TimeSpan Plan(ConnectionEnd end, TimeSpan stood)
    {
        _failures = !end.WasReady ? _failures + 1 : stood >= Sound ? 0 : 1;
        _brief = end.WasReady && stood >= Sound ? 0 : _brief + 1;
        if (!end.WasReady && _failures >= MostResumes)
        {
            _session = null;
        }

        if (end.Wait is { } asked)
        {
            // sessions that are called invalid one after the other: something is wrong that haste makes worse
            var pause = context.Timings.Backoff(_brief - 1, context.Chance());
            return _brief > 1 && pause > asked ? pause : asked;
        }

        return _failures == 0 ? TimeSpan.Zero : context.Timings.Backoff(_failures - 1, context.Chance());
    }
}
