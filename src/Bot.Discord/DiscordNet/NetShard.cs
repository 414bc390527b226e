using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Discord;
using Discord.Net;
using Discord.WebSocket;

namespace Bot.DiscordAdapter.DiscordNet;

/// <summary>
/// Keeps one shard connected by the package's own client, which reconnects and resumes by itself. Here is what it lacks: it is stopped
/// where Discord's refusal is final, started again where it gives up, and held where the day's sessions are spent.
/// </summary>
internal sealed class NetShard(GatewayContext context, ShardCell cell, NetClients clients, ServerClock clock)
{
    private TaskCompletionSource<string?> _end = new();
    private int _failures;

    /// <inheritdoc cref="GatewayConnection.RunAsync"/>
    public async Task<string?> RunAsync(CancellationToken stop)
    {
        var gateway = new UriBuilder(context.Address) { Query = "v=10&encoding=json&compress=zlib-stream" }.Uri.AbsoluteUri;
        var client = await clients.CreateAsync(cell.Id, context.Shards, gateway);
        using var stood = new SemaphoreSlim(0);
        Listen(client, stood);
        try
        {
            string? advice;
            while ((advice = await RunOnceAsync(client, stood, stop)) is null)
            {
                await Task.Delay(context.Timings.Backoff(_failures++, context.Chance()), context.Time, stop);
            }

            return advice;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            cell.Set(ShardState.Stopped, context.Time.GetUtcNow());
            await client.StopAsync();
        }
    }

    /// <summary>Runs the client until it has to be started again (null) or cannot go on (the advice).</summary>
    private async Task<string?> RunOnceAsync(DiscordSocketClient client, SemaphoreSlim stood, CancellationToken stop)
    {
        _end = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (var turn = await context.Gate.EnterAsync(cell.Id, stop))
        {
            turn.Identified(); // and once more when it is ready: where none seem to be left, Discord is asked
            await client.StartAsync();
            await Task.WhenAny(stood.WaitAsync(stop), _end.Task);
        }

        var advice = await _end.Task.WaitAsync(stop);
        await client.StopAsync();
        return advice;
    }

    private void Listen(DiscordSocketClient client, SemaphoreSlim stood)
    {
        client.Ready += () => Do(() => context.Gate.Note(cell.Id));
        client.Connected += () => Do(() =>
        {
            _failures = 0;
            cell.Serve(client.Guilds.Select(g => $"{g.Id}"));
            cell.Set(ShardState.Connected, context.Time.GetUtcNow());
            GatewayLog.Ready(context.Log, cell.Id, client.Guilds.Count);
            stood.Release();
        });
        client.Connected += async () => context.Events.OnReady(cell.Id, $"{(await client.GetApplicationInfoAsync()).Id}");
        client.Disconnected += e => Do(() => OnDisconnected(e));
        client.LatencyUpdated += (_, _) => Do(() => cell.Acknowledged(context.Time.GetUtcNow()));
        client.JoinedGuild += guild => Do(() => cell.Join($"{guild.Id}"));
        client.LeftGuild += guild => Do(() => cell.Leave($"{guild.Id}"));
        client.InteractionCreated += raised => Do(() =>
        {
            // no response's Date header is seen here: an interaction's own time is as good as any that is known of Discord's clock
            clock.Observe(SnowflakeUtils.FromSnowflake(raised.Id));
            cell.SawEvent(context.Time.GetUtcNow());
            context.Events.OnInteraction(Mapping.From(raised));
        });
    }

    private void OnDisconnected(Exception? e)
    {
        var code = ((e?.InnerException ?? e) as WebSocketClosedException)?.CloseCode;
        var row = CloseCodes.Find(code);
        cell.Set(ShardState.Disconnected, context.Time.GetUtcNow());
        GatewayLog.Disconnected(context.Log, cell.Id, row.Advice, "Discord.Net decides", 0);
        // 4006, a session that is no longer valid: the package stops for good, although a new one would do
        if (row.Action == CloseAction.Stop || code == 4006 || context.Gate.IsSpent)
        {
            _end.TrySetResult(row.Action == CloseAction.Stop ? row.Advice : null);
        }
    }

    private static Task Do(Action handle)
    {
        handle();
        return Task.CompletedTask;
    }
}
