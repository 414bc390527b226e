namespace Bot.Core.Facts;

/// <summary>One side of a vote.</summary>
/// <param name="Count">How many, 0 or more.</param>
/// <param name="Actors">Ids of who they were; empty where that is not known.</param>
public sealed record VoteSide(decimal Count, IReadOnlyList<string> Actors);
