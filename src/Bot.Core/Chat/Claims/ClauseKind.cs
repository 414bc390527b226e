namespace Bot.Core.Chat.Claims;

/// <summary>How a clause leans on another.</summary>
internal enum ClauseKind
{
    /// <summary>It has a subject and a verb of its own.</summary>
    Main,

    /// <summary>Another predicate of the same subject: "and froze the account".</summary>
    Predicate,

    /// <summary>"expelling its diplomats", "claiming that they were spies": of the same subject.</summary>
    Participle,

    /// <summary>"which maintains a partnership": of what stands before it.</summary>
    Relative,

    /// <summary>"after NATO had expelled eight", "following the attack": a time or circumstance.</summary>
    Circumstance,
}
