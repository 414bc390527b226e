namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>
/// Discord's table of gateway close codes (documentation, "Gateway Close Event Codes"). Codes that are not in it, and connections that
/// break without one, are resumed: a server that will not have that says so with INVALID_SESSION.
/// </summary>
internal static class CloseCodes
{
    /// <summary>What the bot closes with when it means to come back: any code but 1000 and 1001 keeps the session.</summary>
    public const int Leaving = 4900;

    /// <summary>What the bot closes with for good: the session ends, and the bot shows as offline at once.</summary>
    public const int Normal = 1000;

    private static readonly CloseCode[] Table =
    [
        new(4000, CloseAction.Resume, "unknown error"),
        new(4001, CloseAction.Resume, "unknown opcode"),
        new(4002, CloseAction.Resume, "payload could not be decoded"),
        new(4003, CloseAction.Resume, "not authenticated"),
        new(4004, CloseAction.Stop,
            "Discord refuses the token. Copy a new one from the developer portal (Bot, Reset Token) into DISCORD_TOKEN and start again."),
        new(4005, CloseAction.Resume, "already authenticated"),
        new(4007, CloseAction.Identify, "invalid sequence number"),
        new(4008, CloseAction.Resume, "rate limited"),
        new(4009, CloseAction.Identify, "session timed out"),
        new(4010, CloseAction.Stop, "Discord refuses the shard number. Every id in DISCORD_SHARD_IDS has to be below DISCORD_SHARD_COUNT."),
        new(4011, CloseAction.Stop,
            "The bot is in too many servers for one shard. Raise DISCORD_SHARD_COUNT, "
            + "or leave it out so that Discord's recommendation is used."),
        new(4012, CloseAction.Stop, "Discord no longer speaks this version of the gateway. Update the bot."),
        new(4013, CloseAction.Stop, "Discord does not know an intent that the bot asks for. Update the bot."),
        new(4014, CloseAction.Stop,
            "Discord does not allow an intent that the bot asks for. Look at the bot's page in the developer portal: "
            + "it needs no privileged intent, so the application itself is restricted."),
    ];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<CloseCode> All => Table;

    /// <summary>The row of a code; for any other code, and for null (no close frame), one that resumes.</summary>
    public static CloseCode Find(int? code) =>
        Table.FirstOrDefault(row => row.Code == code) ?? new CloseCode(code ?? 1006, CloseAction.Resume, "connection lost");
}
