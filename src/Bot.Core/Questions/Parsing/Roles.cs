namespace Bot.Core.Questions.Parsing;

/// <summary>Who did it, and to whom.</summary>
/// <param name="Others">Actors whose side the words leave open.</param>
/// <param name="Places">Where it happened.</param>
internal sealed record Roles(IReadOnlyList<ActorMention> Others, IReadOnlyList<ActorMention> Places)
{
    /// <summary>The side that a "who" asks for.</summary>
    public Side AskedSide { get; init; }

    /// <summary>Who does it.</summary>
    public IReadOnlyList<ActorMention> Sources { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<ActorMention> Targets { get; init; } = [];

    /// <summary>Whether two did it together.</summary>
    public bool IsMutual { get; init; }

    /// <summary>Whether the words are too terse to tell who did it.</summary>
    public bool IsTerse { get; init; }
}
