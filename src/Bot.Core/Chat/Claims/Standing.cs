namespace Bot.Core.Chat.Claims;

/// <summary>How the facts stand to a sentence.</summary>
internal enum Standing
{
    /// <summary>No fact is the one that it means.</summary>
    None,

    /// <summary>A fact is the one that it means, and does not have all of it.</summary>
    Partly,

    /// <summary>A fact is the one that it means, and says otherwise in one thing.</summary>
    Differs,

    /// <summary>A fact says all of it.</summary>
    Agrees,
}
