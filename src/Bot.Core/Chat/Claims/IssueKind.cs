namespace Bot.Core.Chat.Claims;

/// <summary>What stands between a sentence and a fact.</summary>
internal enum IssueKind
{
    /// <summary>The sentence may say something else than the fact, in a way that no single word tells.</summary>
    Doubt,

    /// <summary>The fact does not have a word of the sentence.</summary>
    Unsaid,

    /// <summary>The fact does not have a number or a time of the sentence, and does not rule it out.</summary>
    Figure,

    /// <summary>The sentence tells of another deed, or of one that was only meant, asked for or refused.</summary>
    Deed,

    /// <summary>Somebody in the sentence has no part in the fact.</summary>
    Stranger,

    /// <summary>It happened on another day.</summary>
    Date,

    /// <summary>It was another number.</summary>
    Number,

    /// <summary>It was done the other way round.</summary>
    Sides,

    /// <summary>It happened in another place.</summary>
    Place,

    /// <summary>The sentence denies what the fact says.</summary>
    Negation,
}
