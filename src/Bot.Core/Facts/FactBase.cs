namespace Bot.Core.Facts;

/// <summary>All facts of a folder, checked: every id that is named exists, every assertion has a citation.</summary>
public sealed record FactBase
{
    /// <summary>Sources by id order.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Actors by id order.</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>Events by id order.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    /// <summary>How the bot introduces itself; <see cref="BotProfile.None"/> where no folder says.</summary>
    public BotProfile Profile { get; init; } = BotProfile.None;

    /// <summary>
    /// Lower-case hexadecimal SHA-256 over the facts' canonical form: the same for the same facts,
    /// in whatever files, order or layout they stand.
    /// </summary>
    public required string Hash { get; init; }
}
