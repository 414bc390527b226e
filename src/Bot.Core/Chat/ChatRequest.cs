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

    /// <summary>1-based page of an answer that has several; past the end is the last.</summary>
    public int Page { get; init; } = 1;
}
