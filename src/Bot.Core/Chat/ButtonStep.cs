namespace Bot.Core.Chat;

/// <summary>Where a button leads from what its message shows.</summary>
internal enum ButtonStep
{
    /// <summary>To the page or event before.</summary>
    Back = -1,

    /// <summary>To something related.</summary>
    None = 0,

    /// <summary>To the page or event after.</summary>
    Forth = 1,
}
