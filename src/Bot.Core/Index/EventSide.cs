namespace Bot.Core.Index;

/// <summary>In which list of an event an actor stands; the numbers are stored.</summary>
internal enum EventSide
{
    Source = 0,
    Target = 1,
    Mention = 2,

    /// <summary>A member, at that time, of a group among the sources.</summary>
    SourceMember = 3,

    /// <summary>A member, at that time, of a group among the targets.</summary>
    TargetMember = 4,

    /// <summary>Who voted for it.</summary>
    VotedFor = 5,

    /// <summary>Who voted against it.</summary>
    VotedAgainst = 6,

    /// <summary>Who abstained.</summary>
    Abstained = 7,
}
