using Bot.Core.Dates;

namespace Bot.Core.Index;

/// <summary>
/// Rows that were read of an index and are kept, since the file never changes. Thread-safe; shared by all its connections.
/// </summary>
internal sealed class RowCache
{
    // About 8 KB an event: 16 MB at most.
    private const int MostEvents = 2_000;
    private const int MostSmallRows = 20_000;

    public BoundedCache<int, EventRow?> Events { get; } = new(MostEvents);

    /// <summary>The id that the facts give an event, and its title.</summary>
    public BoundedCache<int, (string Key, string Title)> Names { get; } = new(MostSmallRows);

    public BoundedCache<int, ActorRow> Actors { get; } = new(MostSmallRows);

    public BoundedCache<int, SourceRow> Sources { get; } = new(MostSmallRows);

    public BoundedCache<int, IReadOnlyList<int>> Parents { get; } = new(MostSmallRows);

    public BoundedCache<int, IReadOnlyList<(string Title, int Of, DateSpan? Held)>> Offices { get; } = new(MostSmallRows);

    public BoundedCache<string, int> Frequencies { get; } = new(MostSmallRows);
}
