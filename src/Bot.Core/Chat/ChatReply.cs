using Bot.Core.Answers;

namespace Bot.Core.Chat;

/// <summary>
/// A platform-neutral reply. Adapters lay it out; they add no words of their own and leave none out.
/// Core keeps it small enough for every platform: see <see cref="ReplyLimits"/>.
/// </summary>
public sealed record ChatReply
{
    /// <summary>How the question ended; decides the colour of the reply.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Whether something is told, and not refused or abstained from: nothing else takes the place of an answer.</summary>
    public bool IsAnswer => Outcome is Outcome.Answered or Outcome.Disputed or Outcome.Corrected;

    /// <summary>The short answer, one line without markup or citations; shown first and bold.</summary>
    public required string Headline { get; init; }

    /// <summary>
    /// The question that it answers, as typed; null where it answers none. Shown small above the headline where others see the answer
    /// without it.
    /// </summary>
    public string? Question { get; init; }

    /// <summary>Sentences, list items and notes in reading order.</summary>
    public IReadOnlyList<ReplyBlock> Blocks { get; init; } = [];

    /// <summary>The citations that the blocks name, by number.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Buttons in order; empty where there are none.</summary>
    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    /// <summary>1-based page and number of pages; null where the reply is one page.</summary>
    public ReplyPage? Page { get; init; }

    /// <summary>
    /// An example of what to type next, without the command that it follows, where the reply asks for it; null where nothing is asked for.
    /// </summary>
    public string? Prompt { get; init; }

    /// <summary>The colour of an answer as 0xRRGGBB, as the host wants it; null for the platform's own.</summary>
    public int? Accent { get; init; }

    /// <summary>The first eight characters of the fact base's hash, shown in footers.</summary>
    public required string FactBase { get; init; }
}
