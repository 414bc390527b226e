namespace Bot.Core.Chat.Explaining;

/// <summary>How a reply came about.</summary>
/// <param name="Question">How the question was read; null where it was a command without a question.</param>
/// <param name="Why">Why the first answer won, or why there is none: one sentence.</param>
public sealed record Explanation(QuestionReading? Question, string Why);
