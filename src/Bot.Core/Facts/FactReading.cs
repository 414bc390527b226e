namespace Bot.Core.Facts;

/// <summary>What reading a folder gave: the facts, or every problem that stands in their way.</summary>
/// <param name="Facts">The facts; null where there is any problem.</param>
/// <param name="Problems">All problems, ordered by file, line and column; empty where there are facts.</param>
public sealed record FactReading(FactBase? Facts, IReadOnlyList<FactProblem> Problems);
