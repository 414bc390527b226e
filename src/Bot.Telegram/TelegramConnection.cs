namespace Bot.TelegramAdapter;

/// <summary>How the adapter stands with Telegram.</summary>
public enum TelegramConnection
{
    /// <summary>Not yet connected since the start.</summary>
    Starting,

    /// <summary>Updates come in.</summary>
    Connected,

    /// <summary>The last attempt failed; the next one follows.</summary>
    Disconnected,

    /// <summary>It has stopped and does not start again by itself; see <see cref="ITelegramStatus.Problem"/>.</summary>
    Stopped,
}
