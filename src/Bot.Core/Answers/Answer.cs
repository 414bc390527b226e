using Bot.Core.Facts;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>What the facts say to a question, before it is put into words.</summary>
internal sealed record Answer
{
    public required Question Question { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>
    /// The short answers, best first: EDTF dates, names, numbers or titles, as <see cref="Questions.Question.Asked"/> wants them.
    /// </summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>How often each of <see cref="Values"/> did it, where the question asks who did it most often; empty elsewhere.</summary>
    public IReadOnlyList<int> Counts { get; init; } = [];

    /// <summary>Names of those whom a "how many countries" counts, as far as curated facts tell; empty for other questions.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    /// <summary>The deeds that carry the answer, in the order they are told.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>The events of <see cref="Question.Parts"/>, in their order.</summary>
    public IReadOnlyList<Hit> Parts { get; init; } = [];

    /// <summary>By event, the quantities that a "how many" asks for; empty for other questions.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Quantity>> Quantities { get; init; } = new Dictionary<int, IReadOnlyList<Quantity>>();

    /// <summary>The event that the question dates its answer by, where it names one; null elsewhere.</summary>
    public Hit? Anchor { get; init; }

    /// <summary>
    /// The facts that come nearest, best first, where the outcome is <see cref="Outcome.Closest"/> or <see cref="Outcome.Corrected"/>;
    /// empty elsewhere.
    /// </summary>
    public IReadOnlyList<Verdict> Nearest { get; init; } = [];

    /// <summary>Ids of events that belong to those that are told.</summary>
    public IReadOnlyList<int> Suggestions { get; init; } = [];

    /// <summary>Whether it tells an event only because its curator says that it answers just this question.</summary>
    public bool IsOwnQuestion { get; init; }

    /// <summary>Why there is no answer, where the question itself is the reason; null elsewhere.</summary>
    public string? Obstacle { get; init; }
}
