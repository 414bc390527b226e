using System.Collections.Immutable;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Discord;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Packages;

/// <summary>
/// Makes the package's clients, one for each shard. Not its sharded client: that keeps identifications apart by a fixed timer which lets
/// all buckets go at once, holds back a shard's events while it waits for it, and knows no daily limit.
/// </summary>
internal sealed partial class DiscordNetClients(
    DiscordOptions options, RestSender sender, ILogger<DiscordNetClients> log) : IAsyncDisposable
{
    private ImmutableArray<DiscordSocketClient> _shards = [];

    /// <summary>The client of the lowest shard here, for requests that belong to none.</summary>
    /// <exception cref="InvalidOperationException">No shard has been started.</exception>
    public DiscordSocketClient First =>
        _shards.MinBy(client => client.ShardId) ?? throw new InvalidOperationException("No shard has been started.");

    /// <summary>A client for requests before there are shards; to be disposed of.</summary>
    public Task<DiscordSocketClient> CreateAsync() => LogInAsync(new DiscordSocketClient(Configure()));

    /// <summary>A shard's client, which connects through the socket when it is started.</summary>
    public Task<DiscordSocketClient> AddAsync(int shard, int shards, string gateway, IWebSocketClient socket)
    {
        var config = Configure();
        config.ShardId = shard;
        config.TotalShards = shards;
        config.GatewayHost = gateway;
        config.WebSocketProvider = () => socket;
        var client = new DiscordSocketClient(config);
        ImmutableInterlocked.Update(ref _shards, (all, added) => all.Add(added), client);
        return LogInAsync(client);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _shards)
        {
            await client.DisposeAsync();
        }
    }

    /// <summary>Sends nothing: the package only takes the token.</summary>
    private async Task<DiscordSocketClient> LogInAsync(DiscordSocketClient client)
    {
        client.Log += Tell;
        await client.LoginAsync(TokenType.Bot, options.Token, validateToken: false);
        return client;
    }

    private DiscordSocketConfig Configure() => new()
    {
        GatewayIntents = (GatewayIntents)GatewayMessages.Intents,
        AlwaysDownloadUsers = false,
        MessageCacheSize = 0,

        // what it says below a warning names servers
        LogLevel = LogSeverity.Warning,
        LogGatewayIntentWarnings = false,

        // an interaction's age is judged above the seam, by Discord's clock
        UseInteractionSnowflakeDate = false,
        ResponseInternalTimeCheck = false,

        // handlers return at once, and are to be through before the next event
        HandlerTimeout = null,

        // the socket has limits of its own, which do not run while a shard waits for its turn
        ConnectionTimeout = Timeout.Infinite,
        DefaultRetryMode = RetryMode.RetryRatelimit,
        RestClientProvider = _ => new DiscordNetRest(sender),
    };

    /// <summary>
    /// The package's own words, without exceptions: those may hold an address or a payload. One without words is the end of a
    /// connection, of which the shard tells.
    /// </summary>
    private Task Tell(LogMessage message)
    {
        var kind = message.Exception?.GetType().Name ?? "";
        FromPackage(log, message.Message is null ? LogLevel.Debug : LogLevel.Warning, message.Source, message.Message ?? "", kind);
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 2012, Message = "Discord.Net {Source}: {Text} {Kind}")]
    private static partial void FromPackage(ILogger log, LogLevel level, string source, string text, string kind);
}
