namespace Bot.Core.Facts;

/// <summary>The events by which a state of things begins and ends: an embargo, a listing, a visit.</summary>
/// <param name="BeginsWith">Id of the event that began it; null where none is told.</param>
/// <param name="EndsWith">Id of the event that ended it; null where none is told, or where it goes on.</param>
public sealed record EventEnds(string? BeginsWith, string? EndsWith)
{
    /// <summary>An event that is no state of things.</summary>
    public static EventEnds None { get; } = new(null, null);
}
