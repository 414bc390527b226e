namespace Bot.Core.Chat;

/// <summary>What a person asked, on whatever platform.</summary>
public sealed record ChatRequest
{
    /// <summary>
    /// The text as typed: a question ("when did NATO close its office") or a command with its argument ("/when nato office closed").
    /// Anything at all is allowed, the empty text included.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The reference date of relative phrases ("last month") and of "on this day".</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many bytes of UTF-8 a button may carry here, 40 or more: a platform's own limit.</summary>
    public int ButtonBytes { get; init; } = ReplyLimits.ButtonState;

    /// <summary>1-based page of an answer that has several; past the end is the last.</summary>
    public int Page { get; init; } = 1;

    /// <summary>
    /// Names the person in the chat, so that "and France?" is read as going on from the last answer there; null where nothing is to be
    /// remembered. An adapter that cannot be sure to see all of a person's messages gives another name after a gap.
    /// </summary>
    public string? Conversation { get; init; }

    /// <summary>
    /// The states of the buttons under the bot's message that this one replies to, in their order: what it refers to, whatever is
    /// remembered. Null where it is no such reply; empty where that message has none.
    /// </summary>
    public IReadOnlyList<string>? RefersTo { get; init; }
}
