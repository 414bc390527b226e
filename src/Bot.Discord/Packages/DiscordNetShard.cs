using System.Globalization;
using Bot.DiscordAdapter.Wire.Gateway;
using Discord.WebSocket;

namespace Bot.DiscordAdapter.Packages;

/// <summary>
/// Keeps one shard connected by the package, which identifies or resumes, knows the servers, reads events, and connects again by itself.
/// <see cref="DiscordNetSocket"/> below it sees to the rules of the gateway that it does not keep.
/// </summary>
internal sealed class DiscordNetShard(GatewayContext context, ShardCell shard, DiscordNetClients clients, OpenInteractions open)
{
    /// <summary>How long the package waits before it connects again; longer where a connection has ended before READY.</summary>
    private static readonly TimeSpan PackageWait = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private bool _over;

    /// <summary>Runs until told to stop (null) or until only the operator can help (the advice).</summary>
    public async Task<string?> RunAsync(CancellationToken stop)
    {
        var refused = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var socket = new DiscordNetSocket(context, shard, advice => refused.TrySetResult(advice), stop);
        var client = await clients.AddAsync(shard.Id, context.Shards, context.Address.AbsoluteUri, socket);
        Listen(client, socket);
        await client.StartAsync();
        try
        {
            return await refused.Task.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            await socket.EndAsync();
            await client.StopAsync();
            Enter(ShardState.Stopped);
        }
    }

    private void Listen(DiscordSocketClient client, DiscordNetSocket socket)
    {
        client.Connected += () => Do(() =>
        {
            Enter(ShardState.Connected);
            if (socket.IsNewSession)
            {
                Count(client);
                GatewayLog.Ready(context.Log, shard.Id, client.Guilds.Count);
                context.Events.OnReady(shard.Id, socket.Application);
            }
        });
        client.Disconnected += exception => Do(() =>
        {
            if (Enter(ShardState.Disconnected))
            {
                GatewayLog.Disconnected(context.Log, shard.Id, ReasonOf(exception), "connect", PackageWait);
            }
        });
        client.JoinedGuild += _ => Do(() => Count(client));
        client.LeftGuild += _ => Do(() => Count(client));
        client.InteractionCreated += interaction => Do(() =>
        {
            if (socket.Reading is { } payload && payload.Id == interaction.Id.ToString(CultureInfo.InvariantCulture))
            {
                open.Keep(payload, interaction);
                context.Events.OnInteraction(payload);
            }
        });
    }

    /// <summary>Enters a state; false where the shard has stopped, after which the package still reports its own end.</summary>
    private bool Enter(ShardState state)
    {
        lock (_lock)
        {
            if (!_over)
            {
                _over = state == ShardState.Stopped;
                shard.Set(state, context.Time.GetUtcNow());
                return true;
            }

            return false;
        }
    }

    /// <summary>Counts the servers anew, under the lock: a connection is told of from another task than the events.</summary>
    private void Count(DiscordSocketClient client)
    {
        lock (_lock)
        {
            shard.Serve(client.Guilds.Select(guild => guild.Id.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Why a connection has ended. The exception's own text may hold an address; its kind says enough.</summary>
    public static string ReasonOf(Exception exception) =>
        (exception as ConnectionEndedException ?? exception.InnerException as ConnectionEndedException)?.Message
        ?? $"connection lost ({exception.GetType().Name})";

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
