namespace Bot.Core.Questions;

/// <summary>What a question wants to know.</summary>
public enum Asked
{
    /// <summary>Nothing in particular: a bare phrase ("nato office moscow"). Answered with the event it names.</summary>
    Describe,

    /// <summary>A date, at <see cref="Question.Unit"/>.</summary>
    When,

    /// <summary>Who did it, or to whom, as <see cref="Question.AskedSide"/> says.</summary>
    Who,

    /// <summary>What was said or done.</summary>
    What,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A reason.</summary>
    Why,

    /// <summary>A number that a source gives ("how many diplomats").</summary>
    HowMany,

    /// <summary>A number of events ("how many times").</summary>
    HowOften,

    /// <summary>The time between two events.</summary>
    HowLong,

    /// <summary>All events that fit.</summary>
    List,

    /// <summary>Which of two events came first.</summary>
    Order,

    /// <summary>Whether a claim is so.</summary>
    YesNo,
}
