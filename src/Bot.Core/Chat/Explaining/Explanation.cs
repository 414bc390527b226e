namespace Bot.Core.Chat.Explaining;

/// <summary>How a question was read, and what was weighed for its answer.</summary>
/// <param name="Question">The question as it was read; null for a command that asks nothing.</param>
/// <param name="Why">In one sentence, why the first answer won, or why there is none.</param>
/// <param name="Candidates">The curated facts that come nearest, best first; times and anchors are not part of it.</param>
public sealed record Explanation(QuestionReading? Question, string Why, IReadOnlyList<CandidateReading> Candidates);
