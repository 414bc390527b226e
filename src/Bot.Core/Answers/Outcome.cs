namespace Bot.Core.Answers;

/// <summary>How a question ended.</summary>
public enum Outcome
{
    /// <summary>The facts say it.</summary>
    Answered,

    /// <summary>The facts say it, and sources give different values for the same milestone.</summary>
    Disputed,

    /// <summary>The question was understood; nothing in the facts says it.</summary>
    NoSource,

    /// <summary>The question could not be read.</summary>
    NotUnderstood,
}
