namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>What to do after a connection has been closed.</summary>
internal enum CloseAction
{
    /// <summary>Connect again and take the session up.</summary>
    Resume,

    /// <summary>Connect again and start a new session.</summary>
    Identify,

    /// <summary>Stop: only the operator can help.</summary>
    Stop,
}
