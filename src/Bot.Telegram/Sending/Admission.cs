namespace Bot.TelegramAdapter.Sending;

/// <summary>What becomes of somebody's wish.</summary>
internal enum Admission
{
    /// <summary>It is answered.</summary>
    Answer,

    /// <summary>It comes from a place where the bot does not answer; the sentence that says so is sent.</summary>
    SayNotHere,

    /// <summary>It is one too many; the sentence that says so is sent.</summary>
    SayTooMany,

    /// <summary>It is one too many, and that has been said.</summary>
    Silent,
}
