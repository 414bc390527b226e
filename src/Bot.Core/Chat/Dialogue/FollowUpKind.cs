namespace Bot.Core.Chat.Dialogue;

/// <summary>How a message goes on from the last answer.</summary>
internal enum FollowUpKind
{
    /// <summary>"Next": the next page, or the event after this one.</summary>
    Next,

    /// <summary>"Back": the page before, or the event before this one.</summary>
    Back,

    /// <summary>"Tell me more": the next page, or everything that the sources say.</summary>
    More,

    /// <summary>"List them": all that was told, a line each.</summary>
    List,

    /// <summary>"And the others?": what was told beside the one that was told last.</summary>
    Others,

    /// <summary>"Who else": whoever did the same.</summary>
    WhoElse,

    /// <summary>"The second one": of those that were shown.</summary>
    Pick,

    /// <summary>"Who was first": who did the one that is picked.</summary>
    PickWho,

    /// <summary>"Which came first": by their days, where each has one of its own.</summary>
    PickByDay,

    /// <summary>"Source?": the sources of what was told.</summary>
    Sources,

    /// <summary>"What happened next".</summary>
    After,

    /// <summary>"What happened before that".</summary>
    Before,

    /// <summary>"What else did he say".</summary>
    Else,

    /// <summary>"What did he say afterwards".</summary>
    ElseLater,

    /// <summary>"Did it happen".</summary>
    CameTrue,

    /// <summary>"Only the ones with Putin".</summary>
    Narrow,

    /// <summary>"How did Russia react".</summary>
    Reaction,

    /// <summary>"When did Russia respond".</summary>
    ReactionWhen,

    /// <summary>"Was that before the Geneva summit".</summary>
    WasBefore,

    /// <summary>"Was that after the Geneva summit".</summary>
    WasAfter,

    /// <summary>"Before or after Germany?"</summary>
    WasWhen,

    /// <summary>"How long after the Geneva summit was that".</summary>
    HowFar,

    /// <summary>"How long after that did Belgium expel diplomats".</summary>
    HowFarTo,

    /// <summary>"And France?": the last question with somebody else, or another time, in it.</summary>
    Swap,

    /// <summary>"Who is that": the person that was told of.</summary>
    WhoIs,

    /// <summary>"Her name?": the persons who did what was told.</summary>
    Name,

    /// <summary>"Who said that".</summary>
    WhoSaid,

    /// <summary>"When was that", "why": the date, place, reason or number of what was told.</summary>
    Ask,
}
