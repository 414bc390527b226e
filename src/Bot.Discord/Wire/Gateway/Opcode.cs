namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>Gateway opcodes of API v10 that the bot sends or understands.</summary>
internal static class Opcode
{
    /// <summary>An event, with name and sequence number. Received.</summary>
    public const int Dispatch = 0;

    /// <summary>Both ways: sent at the interval, received as a request to send one at once.</summary>
    public const int Heartbeat = 1;

    /// <summary>Starts a session. Sent.</summary>
    public const int Identify = 2;

    /// <summary>Takes a session up again. Sent.</summary>
    public const int Resume = 6;

    /// <summary>Connect again and resume. Received.</summary>
    public const int Reconnect = 7;

    /// <summary>The session is not valid; data says whether it can be resumed. Received.</summary>
    public const int InvalidSession = 9;

    /// <summary>First message of a connection, with the heartbeat interval. Received.</summary>
    public const int Hello = 10;

    /// <summary>Answers a heartbeat. Received.</summary>
    public const int HeartbeatAck = 11;
}
