namespace Bot.Core.Chat.Talk;

/// <summary>Where small talk next to a question is dropped, so that the question is read without it.</summary>
internal enum TalkPlace
{
    /// <summary>Before the question, whatever stands between ("hello when did …"), and behind it after a stop.</summary>
    Before,

    /// <summary>Before and behind the question where a stop stands between ("thanks, and when did …").</summary>
    Around,

    /// <summary>Before the question where a stop stands between; behind it, it belongs to the question ("Poland did it, right?").</summary>
    Ahead,
}
