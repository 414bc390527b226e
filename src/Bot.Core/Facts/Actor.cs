namespace Bot.Core.Facts;

/// <summary>A country, organisation, person, group or place that takes part in events.</summary>
public sealed record Actor
{
    /// <summary>The id that events name, such as <c>sergei-lavrov</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown in answers.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>Other names and adjectives by which people ask for it ("the alliance", "Dutch", "Kremlin"); lower or mixed case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// Ids of the actors that this one speaks for or lies in, nearest first (a foreign ministry: its country; a city: its country).
    /// </summary>
    public IReadOnlyList<string> PartOf { get; init; } = [];

    /// <summary>
    /// Who belongs to it, as the sources say. A group (<see cref="ActorKind.Group"/>) does what it does through its members.
    /// </summary>
    public IReadOnlyList<Membership> Members { get; init; } = [];

    /// <summary>Offices held, as the sources describe them.</summary>
    public IReadOnlyList<ActorRole> Roles { get; init; } = [];
}
