namespace Bot.Core.Facts;

/// <summary>What an event says of itself that it is asked for by: a test of the event, and words to find it by.</summary>
/// <param name="Asks">Questions or commands that the event answers, as people would put them.</param>
/// <param name="Not">Near misses: questions or commands that the event does not answer, however close they come.</param>
public sealed record EventQuestions(IReadOnlyList<string> Asks, IReadOnlyList<string> Not)
{
    /// <summary>No questions.</summary>
    public static EventQuestions None { get; } = new([], []);
}
