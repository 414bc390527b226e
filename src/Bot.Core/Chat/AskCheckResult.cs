using Bot.Core.Facts;

namespace Bot.Core.Chat;

/// <summary>How the questions that facts bring with them fared.</summary>
/// <param name="Problems">One for each question that does not hold, in the order of files, lines and columns.</param>
/// <param name="Asked">How many questions were asked.</param>
/// <param name="Held">How many of them hold.</param>
/// <param name="ByHeart">
/// One for each question that holds only because it stands there word for word: in other words it would not be understood.
/// </param>
public sealed record AskCheckResult(IReadOnlyList<FactProblem> Problems, int Asked, int Held, IReadOnlyList<FactProblem> ByHeart);
