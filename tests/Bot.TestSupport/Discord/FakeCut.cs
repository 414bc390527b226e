namespace Bot.TestSupport.Discord;

/// <summary>Ways in which the fake's gateway breaks a connection.</summary>
public enum FakeCut
{
    /// <summary>The TCP connection is gone.</summary>
    Abort,

    /// <summary>The TCP connection is gone in the middle of an event.</summary>
    MidFrame,

    /// <summary>RECONNECT.</summary>
    Reconnect,

    /// <summary>INVALID_SESSION that can be resumed.</summary>
    InvalidResumable,

    /// <summary>INVALID_SESSION that cannot.</summary>
    InvalidFinal,

    /// <summary>Heartbeats are no longer acknowledged.</summary>
    NoAck,

    /// <summary>A close frame without a code.</summary>
    CloseEmpty,
}
