namespace Bot.Core.Chat.Explaining;

/// <summary>
/// How a question was read, in names instead of index ids: for people who ask why an answer is what it is, and for evaluation.
/// </summary>
public sealed record QuestionReading
{
    /// <summary>
    /// What it wants to know: <c>when</c>, <c>who</c>, <c>what</c>, <c>where</c>, <c>why</c>, <c>howMany</c>, <c>howOften</c>,
    /// <c>howLong</c>, <c>list</c>, <c>order</c>, <c>yesNo</c> or <c>describe</c>.
    /// </summary>
    public required string Asked { get; init; }

    /// <summary>The actors it names, in reading order of their roles.</summary>
    public IReadOnlyList<ActorReading> Actors { get; init; } = [];

    /// <summary>CAMEO codes of the action it names, most exact first; empty where it names none.</summary>
    public IReadOnlyList<string> EventType { get; init; } = [];

    /// <summary>The times it sets; all of them hold.</summary>
    public IReadOnlyList<TimeReading> Time { get; init; } = [];

    /// <summary>The event it dates its answer by; null where there is none.</summary>
    public AnchorReading? Anchor { get; init; }

    /// <summary>What is left over as words: everything else that an answer has to carry.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>The two events of an order or a how-long question; empty elsewhere.</summary>
    public IReadOnlyList<QuestionReading> Parts { get; init; } = [];
}
