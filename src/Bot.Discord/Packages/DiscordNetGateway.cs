using System.Collections.Concurrent;
using System.Globalization;
using Bot.DiscordAdapter.Wire.Gateway;
using Discord;
using Discord.Net;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Packages;

/// <summary>The gateway on Discord.Net: its sharded client, which runs one shard as well.</summary>
internal sealed partial class DiscordNetGateway : IDiscordGateway, IAsyncDisposable
{
    private readonly DiscordOptions _options;
    private readonly OpenInteractions _open;
    private readonly DiscordStatus _status;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<int, ShardCell> _cells = new();
    private readonly TaskCompletionSource<string> _fatal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes the client; nothing is sent yet.</summary>
    public DiscordNetGateway(DiscordOptions options, OpenInteractions open, DiscordStatus status, TimeProvider time, ILogger<DiscordNetGateway> log)
    {
        _options = options;
        _open = open;
        _status = status;
        _time = time;
        _log = log;
        var config = new DiscordSocketConfig
        {
            GatewayIntents = GatewayIntents.Guilds,
            TotalShards = options.ShardCount,
            AlwaysDownloadUsers = false,
            MessageCacheSize = 0,
            LogLevel = LogSeverity.Info,

            // The age of an interaction is judged above the seam, by Discord's clock.
            UseInteractionSnowflakeDate = false,
            ResponseInternalTimeCheck = false,
            MaxWaitBetweenGuildAvailablesBeforeReady = 500,
            HandlerTimeout = null,
            RestClientProvider = _ => DefaultRestClientProvider.Instance(options.ApiAddress.AbsoluteUri.TrimEnd('/') + "/"),
            WebSocketProvider = CreateSocket,
        };
        Client = options.ShardIds is { } ids ? new DiscordShardedClient([.. ids], config) : new DiscordShardedClient(config);
    }

    /// <summary>The client, for requests.</summary>
    public DiscordShardedClient Client { get; }

    /// <inheritdoc/>
    public async Task<string?> RunAsync(IGatewayEvents events, CancellationToken stop)
    {
        Listen(events);
        try
        {
            if (!await LogInAsync(stop))
            {
                return CloseCodes.Find(4004).Advice;
            }

            _status.Track(Client.Shards.Select(shard => _cells.GetOrAdd(shard.ShardId, id => new ShardCell(id, _time.GetUtcNow()))));
            await Client.StartAsync();
            return await _fatal.Task.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            await Client.StopAsync();
            foreach (var cell in _cells.Values)
            {
                cell.Set(ShardState.Stopped, _time.GetUtcNow());
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Client.DisposeAsync();

    // A server may refuse an upgrade without User-Agent; the package sends none by itself.
    private IWebSocketClient CreateSocket()
    {
        var socket = DefaultWebSocketProvider.Instance();
        socket.SetHeader("User-Agent", DiscordIdentity.UserAgent(_options.BotAddress));
        return socket;
    }

    /// <summary>Logs in until Discord is there; false where it refuses the token.</summary>
    private async Task<bool> LogInAsync(CancellationToken stop)
    {
        var timings = new GatewayTimings();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await Client.LoginAsync(TokenType.Bot, _options.Token, validateToken: false);
                return true;
            }
            catch (HttpException e) when (e.HttpCode == System.Net.HttpStatusCode.Unauthorized)
            {
                return false;
            }
            catch (Exception e) when (e is HttpException or HttpRequestException or TimeoutException or OperationCanceledException)
            {
                stop.ThrowIfCancellationRequested();
                var wait = timings.Backoff(attempt, Random.Shared.NextDouble());
                GatewayLog.NoGateway(_log, e.GetType().Name, wait);
                await Task.Delay(wait, _time, stop);
            }
        }
    }

    private void Listen(IGatewayEvents events)
    {
        Client.Log += message => Do(() => Tell(message));
        Client.ShardConnected += shard => Do(() => Cell(shard).Set(ShardState.Connected, _time.GetUtcNow()));
        Client.ShardDisconnected += (exception, shard) => Do(() => Lost(exception, shard));
        Client.ShardLatencyUpdated += (_, _, shard) => Do(() => Cell(shard).Acknowledged(_time.GetUtcNow()));
        Client.ShardReady += shard => Do(() =>
        {
            Cell(shard).Serve(shard.Guilds.Select(guild => Text(guild.Id)));
            GatewayLog.Ready(_log, shard.ShardId, shard.Guilds.Count);
            events.OnReady(shard.ShardId, Text(shard.CurrentUser.Id));
        });
        Client.JoinedGuild += guild => Do(() => Cell(Client.GetShardFor(guild)).Join(Text(guild.Id)));
        Client.LeftGuild += guild => Do(() => Cell(Client.GetShardFor(guild)).Leave(Text(guild.Id)));
        Client.InteractionCreated += interaction => Do(() =>
        {
            if (InteractionMapping.From(interaction) is { } mapped)
            {
                _open.Keep(mapped.Id, interaction);
                events.OnInteraction(mapped);
            }
        });
    }

    private void Lost(Exception exception, DiscordSocketClient shard)
    {
        var cell = Cell(shard);
        cell.Set(ShardState.Disconnected, _time.GetUtcNow());
        if (exception is WebSocketClosedException closed && CloseCodes.Find(closed.CloseCode) is { Action: CloseAction.Stop } row)
        {
            _fatal.TrySetResult(row.Advice);
        }
    }

    private ShardCell Cell(DiscordSocketClient shard) => _cells.GetOrAdd(shard.ShardId, id => new ShardCell(id, _time.GetUtcNow()));

    // The package's own words, without exceptions: those may hold an address or a payload.
    private void Tell(LogMessage message)
    {
        var level = message.Severity switch
        {
            LogSeverity.Critical or LogSeverity.Error => LogLevel.Warning,
            LogSeverity.Warning => LogLevel.Warning,
            LogSeverity.Info => LogLevel.Debug,
            _ => LogLevel.Trace,
        };
        if (_log.IsEnabled(level))
        {
            var text = message.Message ?? message.Exception?.GetType().Name ?? "";
            FromPackage(_log, level, message.Source, text);
        }
    }

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(EventId = 2012, Message = "Discord.Net {Source}: {Text}")]
    private static partial void FromPackage(ILogger log, LogLevel level, string source, string text);
}
