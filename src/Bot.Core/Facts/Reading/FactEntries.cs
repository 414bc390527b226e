namespace Bot.Core.Facts.Reading;

/// <summary>A source with the places of what later checks complain about.</summary>
/// <param name="Record">The record; its texts are empty where they were bad.</param>
/// <param name="Id">The id; null where it was bad.</param>
/// <param name="Body">The first words of the body; null where they were bad.</param>
/// <param name="Copy">The file name of the copy; null where it is the id with .txt.</param>
internal sealed record SourceEntry(Source Record, SeedScalar? Id, SeedScalar? Body, SeedScalar? Copy)
{
    /// <summary>Its addresses, those that are good.</summary>
    public IReadOnlyList<SeedScalar> Links { get; init; } = [];
}

/// <summary>An actor with the places of what it is part of.</summary>
internal sealed record ActorEntry(Actor Record, IReadOnlyList<SeedScalar> PartOf)
{
    /// <summary>The places of its roles, in their order.</summary>
    public IReadOnlyList<FilePosition> Roles { get; init; } = [];
}

/// <summary>An event with the places of its questions, links and assertions.</summary>
internal sealed record EventEntry(
    Event Record, FilePosition At, IReadOnlyList<SeedScalar> RespondsTo, SeedScalar? PartOf, IReadOnlyList<AssertionEntry> Assertions)
{
    /// <summary>The title; null where it was bad.</summary>
    public SeedScalar? Title { get; init; }

    /// <summary>The other phrases for it.</summary>
    public IReadOnlyList<SeedScalar> Aliases { get; init; } = [];

    /// <summary>The event it begins with; null where there is none, or a bad one.</summary>
    public SeedScalar? BeginsWith { get; init; }

    /// <summary>The event it ends with; null where there is none, or a bad one.</summary>
    public SeedScalar? EndsWith { get; init; }

    /// <summary>The keys of lists that stand there with nothing in them, and their places.</summary>
    public IReadOnlyList<(string Key, FilePosition At)> EmptyLists { get; init; } = [];

    /// <summary>The questions that it answers.</summary>
    public IReadOnlyList<SeedScalar> Asks { get; init; } = [];

    /// <summary>The questions that it does not answer.</summary>
    public IReadOnlyList<SeedScalar> Not { get; init; } = [];
}

/// <summary>Where a source says something; a part is null, or empty, where it was missing or bad.</summary>
internal sealed record CitationEntry(SeedScalar? Source, SeedScalar? Locator, IReadOnlyList<SeedScalar> Evidence);

/// <summary>An assertion with the places of its parts; a part is null where it was missing or bad.</summary>
internal sealed record AssertionEntry(Assertion Record, SeedScalar? Date)
{
    /// <summary>The sentence; null where it was bad.</summary>
    public SeedScalar? Text { get; init; }

    /// <summary>The reason; null where there is none, or a bad one.</summary>
    public SeedScalar? Reason { get; init; }

    /// <summary>The units of the quantities.</summary>
    public IReadOnlyList<SeedScalar> Units { get; init; } = [];

    /// <summary>The place of an assertion that leaves its evidence out; null where it has the key.</summary>
    public FilePosition? WithoutEvidence { get; init; }

    /// <summary>Whether a date stands there that could not be read, so that nothing follows from there being none.</summary>
    public bool HasBadDate { get; init; }
}

/// <summary>Which list a record stands in.</summary>
internal enum RecordKind
{
    /// <summary>A source.</summary>
    Source,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An event.</summary>
    Event,
}

/// <summary>A place that names another record by its id.</summary>
internal readonly record struct Reference(RecordKind Kind, SeedScalar Id);
