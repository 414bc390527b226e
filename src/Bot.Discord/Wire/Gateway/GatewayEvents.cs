namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>Names of the dispatches that the bot reads.</summary>
internal static class GatewayEvents
{
    /// <summary>A new session has begun.</summary>
    public const string Ready = "READY";

    /// <summary>A session goes on; what was missed has been sent.</summary>
    public const string Resumed = "RESUMED";

    /// <summary>Somebody used the bot.</summary>
    public const string InteractionCreate = "INTERACTION_CREATE";

    /// <summary>A server became available or was joined.</summary>
    public const string GuildCreate = "GUILD_CREATE";

    /// <summary>A server became unavailable or was left.</summary>
    public const string GuildDelete = "GUILD_DELETE";
}
