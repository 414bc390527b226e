namespace Bot.Core.Questions;

/// <summary>Which of the fitting events is meant, in order of time.</summary>
/// <param name="Position">1 for the first, 2 for the second; counted from the end where <paramref name="FromEnd"/>.</param>
/// <param name="FromEnd">Whether it counts from the last.</param>
public sealed record Pick(int Position, bool FromEnd);
