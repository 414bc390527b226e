namespace Bot.Core.Chat;

/// <summary>What a paragraph of a reply is.</summary>
public enum ReplyBlockKind
{
    /// <summary>A sentence of the answer.</summary>
    Sentence,

    /// <summary>An item of a list or timeline.</summary>
    Item,

    /// <summary>What the items below it have in common, such as their day.</summary>
    Heading,

    /// <summary>A remark on the answer: a dispute, a relative or inferred date.</summary>
    Note,

    /// <summary>A nearest fact or a follow-up, set clearly apart from the answer.</summary>
    Suggestion,
}
