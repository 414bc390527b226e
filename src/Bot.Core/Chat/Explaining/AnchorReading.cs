namespace Bot.Core.Chat.Explaining;

/// <summary>The event that a question dates its answer by.</summary>
/// <param name="Relation"><c>before</c>, <c>after</c>, <c>since</c>, <c>until</c> or <c>offset</c>.</param>
/// <param name="Actor">The actor whose own event of the same kind it is ("after Japan"); null where a whole event is named.</param>
/// <param name="Event">The event, read like a question; null where an actor is named.</param>
/// <param name="Offset">The distance in words of the calendar ("3 week after"); null where the relation is none.</param>
public sealed record AnchorReading(string Relation, ActorReading? Actor, QuestionReading? Event, string? Offset);
