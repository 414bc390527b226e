using Bot.Core.Dates;

namespace Bot.Core.Questions;

/// <summary>Another event that a question dates its answer by.</summary>
/// <param name="Relation">How the answer lies to it.</param>
/// <param name="Actor">"After Japan": the actor whose own event of the same kind it is; null where a whole event is named.</param>
/// <param name="Event">"After the invasion of Ukraine": the event as a question of its own; null where an actor is named.</param>
/// <param name="Offset">The distance, where the relation is one.</param>
public sealed record Anchor(AnchorRelation Relation, ActorMention? Actor, Question? Event, TimeOffset? Offset)
{
    /// <summary>Whether only what lies nearest to it is asked for ("right after").</summary>
    public bool IsNearest { get; init; }
}
