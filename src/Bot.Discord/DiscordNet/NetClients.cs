using System.Collections.Immutable;
using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.DiscordNet;

/// <summary>Makes the package's clients, one a shard, and passes on what they log.</summary>
internal sealed partial class NetClients(DiscordOptions options, ILogger<NetClients> log) : IAsyncDisposable
{
    /// <summary>A path's part that is longer is an interaction's token, which whoever reads the log could answer with.</summary>
    private const int LongestPart = 24;

    private ImmutableArray<DiscordSocketClient> _shards = [];

    /// <summary>A client of a shard, for requests that belong to none.</summary>
    public DiscordSocketClient Any => _shards[0];

    /// <summary>A client that has taken the token, for which nothing is sent; without a gateway for requests alone.</summary>
    public async Task<DiscordSocketClient> CreateAsync(int shard = 0, int shards = 1, string? gateway = null)
    {
        var rest = DefaultRestClientProvider.Instance;
        var client = new DiscordSocketClient(new DiscordSocketConfig
        {
            ShardId = shard,
            TotalShards = shards,
            GatewayHost = gateway,
            GatewayIntents = GatewayIntents.Guilds,
            RestClientProvider = _ => rest(options.ApiAddress.AbsoluteUri.TrimEnd('/') + "/"),
            UseInteractionSnowflakeDate = false, // ages are judged above the seam, whatever this host's clock says
            ResponseInternalTimeCheck = false,
            LogGatewayIntentWarnings = false,
            LogLevel = LogSeverity.Warning,
        });
        client.Log += Tell;
        await client.LoginAsync(TokenType.Bot, options.Token, validateToken: false);
        _ = gateway is null || ImmutableInterlocked.Update(ref _shards, all => all.Add(client));
        return client;
    }

    /// <summary>Answers are sent until the end, through clients that have left the gateway before.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_shards.Select(client => client.DisposeAsync().AsTask()));

    /// <summary>The package's words without tokens, and without exceptions, whose texts hold addresses and payloads.</summary>
    private Task Tell(LogMessage message)
    {
        var parts = (message.Message ?? "").Split('/').Select(part => part.Length > LongestPart && !part.Contains(' ') ? "…" : part);
        FromPackage(log, message.Source, string.Join('/', parts), message.Exception?.GetType().Name ?? "");
        return Task.CompletedTask;
    }

    [LoggerMessage(2012, LogLevel.Warning, "Discord.Net {Source}: {Text} {Kind}")]
    private static partial void FromPackage(ILogger log, string source, string text, string kind);
}
