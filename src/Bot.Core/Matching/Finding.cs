namespace Bot.Core.Matching;

/// <summary>What one check found when it held a fact against a question.</summary>
/// <param name="Check">The name of the check.</param>
/// <param name="Slot">The piece of the question; null where the finding is about the question as a whole.</param>
/// <param name="Agreement">How the fact stands to it.</param>
/// <param name="Because">Why, in words that end no sentence.</param>
internal sealed record Finding(string Check, Slot? Slot, Agreement Agreement, string Because)
{
    /// <summary>Whether it is the event's title that says it, and not only a text about it.</summary>
    public bool IsTitled { get; init; }

    /// <summary>How much of its slot's weight it counts for, from 0 to 1.</summary>
    public double Degree => Agreement switch
    {
        Agreement.Same => IsTitled ? 1 : MatchWeights.Told,
        Agreement.Near => MatchWeights.Near,
        _ => 0,
    };
}
