namespace Bot.Core.Answers;

/// <summary>How a question ended.</summary>
public enum Outcome
{
    /// <summary>The facts say it.</summary>
    Answered,

    /// <summary>The facts say it, and sources give different values for the same milestone.</summary>
    Disputed,

    /// <summary>The fact is the one meant, and says otherwise in one thing, which is told.</summary>
    Corrected,

    /// <summary>No direct answer: the facts that come nearest are told in full, and what of the question they do not say.</summary>
    Closest,

    /// <summary>The question was understood; nothing in the facts comes near.</summary>
    NoSource,

    /// <summary>The question could not be read.</summary>
    NotUnderstood,
}
