namespace Bot.Core.Chat.Explaining;

/// <summary>What one check found.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Asked">The words of the question it is about; null where it is about the question as a whole.</param>
/// <param name="Agreement"><c>same</c>, <c>near</c>, <c>unsaid</c> or <c>contradicted</c>.</param>
/// <param name="Because">The reason in words.</param>
/// <param name="Kind">What kind of piece that is: action, doer, party, place, asked, name, foreign …; null where there is none.</param>
/// <param name="Weight">How much that piece weighs; 0 where there is none.</param>
/// <param name="Titled">Whether the event's title says it.</param>
public sealed record FindingReading(
    string Check, string? Asked, string Agreement, string Because, string? Kind, double Weight, bool Titled);
