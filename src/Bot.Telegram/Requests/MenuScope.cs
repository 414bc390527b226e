namespace Bot.TelegramAdapter.Requests;

/// <summary>Where a command menu is shown.</summary>
public enum MenuScope
{
    /// <summary>In every private chat.</summary>
    PrivateChats,

    /// <summary>In every group and supergroup.</summary>
    Groups,
}
