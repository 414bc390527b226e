using Bot.Core.Facts;

namespace Bot.Host.Checking;

/// <summary>What asking for addresses gave.</summary>
/// <param name="Dead">A problem for each address that leads nowhere.</param>
/// <param name="Unsure">A note for each that neither answered nor is known to be gone: a refusal, a time-out.</param>
/// <param name="Alive">How many addresses answered.</param>
internal sealed record LinkReport(IReadOnlyList<FactProblem> Dead, IReadOnlyList<FactProblem> Unsure, int Alive);
