namespace Bot.Core.Facts;

/// <summary>What comparing evidence with copies of the sources gave.</summary>
/// <param name="Problems">Terms that are not found, copies that cannot be used; in the order of files, lines and columns.</param>
/// <param name="Found">How many terms stand where they should.</param>
/// <param name="Unchecked">Ids of the sources that there is no copy of, in the order of the facts.</param>
public sealed record EvidenceReport(IReadOnlyList<FactProblem> Problems, int Found, IReadOnlyList<string> Unchecked);
