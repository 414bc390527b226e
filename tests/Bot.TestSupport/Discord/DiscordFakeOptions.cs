namespace Bot.TestSupport.Discord;

/// <summary>How a fake Discord behaves. Defaults are Discord's own.</summary>
public sealed record DiscordFakeOptions
{
    /// <summary>0 for any free port.</summary>
    public int Port { get; init; }

    /// <summary>The only token it takes.</summary>
    public string Token { get; init; } = "MTA0.fake.token-of-the-fake-server";

    /// <summary>Snowflake of the application.</summary>
    public string Application { get; init; } = "1040000000000000001";

    /// <summary>The interval that HELLO asks for.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How late a heartbeat may be. A loaded machine makes a client late that is right.</summary>
    public TimeSpan HeartbeatTolerance { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Whether an upgrade without User-Agent is refused, as a server may. The web socket library of discord.js sends none.
    /// </summary>
    public bool RequiresUserAgent { get; init; } = true;

    /// <summary>Before HELLO is sent.</summary>
    public TimeSpan HelloDelay { get; set; }

    /// <summary>Recommended number of shards.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Fewer shards than this are refused with 4011.</summary>
    public int RequiredShards { get; init; } = 1;

    /// <summary>Identifications within <see cref="IdentifySpacing"/>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Between two identifications of a bucket.</summary>
    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Session starts left.</summary>
    public int SessionStarts { get; init; } = 1_000;

    /// <summary>Intents that are allowed; known ones beyond them are refused with 4014.</summary>
    public int AllowedIntents { get; init; } = int.MaxValue;

    /// <summary>Servers that READY lists.</summary>
    public int Guilds { get; init; } = 2;

    /// <summary>How long an interaction waits for its first response.</summary>
    public TimeSpan AckWindow { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an interaction's token is good.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Requests that a bucket holds.</summary>
    public int BucketLimit { get; init; } = 5;

    /// <summary>The window of a bucket.</summary>
    public TimeSpan BucketWindow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The OpenAPI description of the REST API; null for the extra rules alone.</summary>
    public OpenApiSpec? Spec { get; init; }

    /// <summary>Whether bodies are checked at all; a measurement of speed turns it off.</summary>
    public bool ChecksBodies { get; init; } = true;

    /// <summary>Whether every event is cut into fragments.</summary>
    public bool Fragments { get; init; }
}
