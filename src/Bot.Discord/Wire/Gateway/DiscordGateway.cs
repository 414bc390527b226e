using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>The gateway: as many shards as Discord recommends or the operator says, in one process or several.</summary>
/// <param name="api">Says where to connect.</param>
/// <param name="runShard">
/// Keeps one shard connected, until told to stop (null) or until only the operator can help (the advice):
/// what the two transports do differently.
/// </param>
/// <param name="options">Token and shards.</param>
/// <param name="status">Learns of the shards.</param>
/// <param name="timings">How long to wait for what.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class DiscordGateway(
    IDiscordApi api, Func<GatewayContext, ShardCell, CancellationToken, Task<string?>> runShard,
    DiscordOptions options, DiscordStatus status,
    GatewayTimings timings, TimeProvider time, ILogger<DiscordGateway> log) : IDiscordGateway
{
    /// <inheritdoc/>
    public async Task<string?> RunAsync(IGatewayEvents events, CancellationToken stop)
    {
        try
        {
            var encrypted = options.ApiAddress.Scheme == Uri.UriSchemeHttps;
            var (info, address) = await FindGatewayAsync(encrypted, stop);
            var count = options.ShardCount ?? Math.Max(1, info.Shards);
            var ids = options.ShardIds ?? [.. Enumerable.Range(0, count)];
            GatewayLog.Sharding(log, ids.Count, count);
            using var gate = new IdentifyGate(
                info.SessionStartLimit, timings, async ct => (await FindGatewayAsync(encrypted, ct)).Info.SessionStartLimit, Wait, time);
            var context = new GatewayContext
            {
                Token = options.Token,
                Shards = count,
                Address = address,
                UserAgent = DiscordIdentity.UserAgent(options.BotAddress),
                Encrypted = encrypted,
                Gate = gate,
                Events = events,
                Timings = timings,
                Time = time,
                Chance = Random.Shared.NextDouble,
                Log = log,
            };
            return await RunShardsAsync(context, ids, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (DiscordApiException e) when (e.Status == 401)
        {
            return CloseCodes.Find(4004).Advice;
        }
    }

    /// <summary>One shard that cannot go on takes the others with it: token, version and intents are the same for all.</summary>
    private async Task<string?> RunShardsAsync(GatewayContext context, IReadOnlyList<int> ids, CancellationToken stop)
    {
        var cells = ids.Select(id => new ShardCell(id, time.GetUtcNow())).ToArray();
        status.Track(cells);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = cells.Select(cell => runShard(context, cell, all.Token)).ToList();
        string? advice = null;
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            advice ??= await ended;
            await all.CancelAsync();
        }

        return advice;
    }

    private void Wait(TimeSpan? wait)
    {
        status.HoldUp(
            wait is { } left ? $"Discord allows no further session for now; the next try is at {time.GetUtcNow() + left:u}." : null);
        if (wait is { } until)
        {
            GatewayLog.NoSessionsLeft(log, until.TotalSeconds);
        }
    }

    private async Task<(GatewayInfo Info, Uri Address)> FindGatewayAsync(bool encrypted, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            string reason;
            try
            {
                var info = await api.GetGatewayAsync(stop);
                if (GatewayAddress.Complete(info.Url, encrypted) is { } address)
                {
                    return (info, address);
                }

                reason = "it named no usable gateway address";
            }
            catch (DiscordApiException e) when (e.Status != 401)
            {
                reason = e.Message;
            }
            catch (HttpRequestException e)
            {
                reason = $"no connection ({e.HttpRequestError})";
            }

            var wait = timings.Backoff(attempt, Random.Shared.NextDouble());
            GatewayLog.NoGateway(log, reason, wait.TotalSeconds);
            await Task.Delay(wait, time, stop);
        }
    }
}
