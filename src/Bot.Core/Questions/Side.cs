namespace Bot.Core.Questions;

/// <summary>On which side of an event an actor stands.</summary>
public enum Side
{
    /// <summary>Either; the question does not say.</summary>
    Any,

    /// <summary>The actor did it.</summary>
    Source,

    /// <summary>It was done to, said to or done with the actor.</summary>
    Target,
}
