using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Rows;

/// <summary>The event type that the words of a question come nearest to.</summary>
/// <param name="Use">The sense with the type's code, and how its pattern gives roles.</param>
/// <param name="Words">Indices of the words that speak for it.</param>
/// <param name="Score">How much of the question and of the pattern the two have in common, 0 to 1.</param>
internal sealed record TypeGuess(SenseUse Use, IReadOnlySet<int> Words, double Score)
{
    /// <summary>The CAMEO code of the type.</summary>
    public string Code => Use.Sense.Codes[0];
}
