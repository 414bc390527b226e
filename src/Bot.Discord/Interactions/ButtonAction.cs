namespace Bot.DiscordAdapter.Interactions;

/// <summary>What a click does with the message it is under.</summary>
internal enum ButtonAction
{
    /// <summary>Turns the message itself to another page or event.</summary>
    Turn,

    /// <summary>Opens an answer of its own.</summary>
    Open,

    /// <summary>Opens what was chosen in a menu; the choice is the state.</summary>
    Menu,

    /// <summary>Posts a private answer publicly.</summary>
    Share,

    /// <summary>Asks for a page or a date, and turns the message to it.</summary>
    Jump,
}
