namespace Bot.Core.Facts;

/// <summary>Something that happened between actors, carried by one or more assertions.</summary>
public sealed record Event
{
    /// <summary>The id, such as <c>nato-office-moscow-closed</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A short headline in sentence case, present tense, actor first: "Russia closes NATO's liaison office in Moscow".</summary>
    public required string Title { get; init; }

    /// <summary>CAMEO code of what was done.</summary>
    public required string Type { get; init; }

    /// <summary>Ids of the actors who did it.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Ids of the actors it was done to, said to or done with.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Ids of actors who are only spoken of, or through whom it was done.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Id of the place it happened in; null where no source gives one.</summary>
    public string? Place { get; init; }

    /// <summary>Other words that people use for it, each a short phrase ("information bureau", "spy row").</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The questions it brings with it; <see cref="EventQuestions.None"/> where it brings none.</summary>
    public EventQuestions Questions { get; init; } = EventQuestions.None;

    /// <summary>Ids of the events it answers to.</summary>
    public IReadOnlyList<string> RespondsTo { get; init; } = [];

    /// <summary>Id of the larger event it belongs to; null where there is none.</summary>
    public string? PartOf { get; init; }

    /// <summary>The events it begins and ends with; <see cref="EventEnds.None"/> where it names none.</summary>
    public EventEnds Ends { get; init; } = EventEnds.None;

    /// <summary>What the sources say; never empty.</summary>
    public required IReadOnlyList<Assertion> Assertions { get; init; }
}
