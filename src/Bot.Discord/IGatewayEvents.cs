using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter;

/// <summary>What a gateway reports. Calls come from its receive loop: they return at once.</summary>
internal interface IGatewayEvents
{
    /// <summary>A shard has a new session.</summary>
    /// <param name="shard">Number of the shard.</param>
    /// <param name="application">Snowflake of the application; null where the server did not say.</param>
    void OnReady(int shard, string? application);

    /// <summary>Somebody used the bot.</summary>
    void OnInteraction(Interaction interaction);
}
