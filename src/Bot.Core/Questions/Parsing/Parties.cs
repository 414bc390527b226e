namespace Bot.Core.Questions.Parsing;

/// <summary>The actors of a clause by where they stand to its verb.</summary>
internal sealed class Parties
{
    public List<ActorMention> Subjects { get; } = [];

    public List<ActorMention> Objects { get; } = [];

    /// <summary>Behind the "by" of a passive.</summary>
    public List<ActorMention> Agents { get; } = [];

    /// <summary>"Russian diplomats were expelled": the nation of those it was done to.</summary>
    public List<ActorMention> Sufferers { get; } = [];

    /// <summary>"which French TV channel did …": actors that describe what is asked for.</summary>
    public List<ActorMention> Described { get; } = [];

    public List<ActorMention> Places { get; } = [];

    /// <summary>Those that stand nowhere to it.</summary>
    public List<ActorMention> Others { get; } = [];

    public bool HasDirectObject { get; set; }
}
