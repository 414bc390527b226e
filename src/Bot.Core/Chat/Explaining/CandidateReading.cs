namespace Bot.Core.Chat.Explaining;

/// <summary>A fact that was held against a question.</summary>
/// <param name="Event">The event's id in the facts.</param>
/// <param name="Agreed">The part of the question's content that it says, from 0 to 1.</param>
/// <param name="Findings">What each check found.</param>
public sealed record CandidateReading(string Event, double Agreed, IReadOnlyList<FindingReading> Findings);
