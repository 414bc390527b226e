using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>What all shards of a process have in common. A class, not a record: a record's text would print the token.</summary>
internal sealed class GatewayContext
{
    /// <summary>The bot's token, without "Bot ".</summary>
    public required string Token { get; init; }

    /// <summary>How many shards the bot has over all processes.</summary>
    public required int Shards { get; init; }

    /// <summary>Where new sessions connect.</summary>
    public required Uri Address { get; init; }

    /// <summary>How the bot names itself.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Whether the API is reached over TLS, so that the gateway must be too.</summary>
    public required bool Encrypted { get; init; }

    /// <summary>Paces identifications.</summary>
    public required IdentifyGate Gate { get; init; }

    /// <summary>Receives the events.</summary>
    public required IGatewayEvents Events { get; init; }

    /// <summary>How long to wait for what.</summary>
    public required GatewayTimings Timings { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>A number from 0 to 1 for jitter.</summary>
    public required Func<double> Chance { get; init; }

    /// <summary>The log.</summary>
    public required ILogger Log { get; init; }
}
