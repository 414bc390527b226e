namespace Bot.DiscordAdapter.Interactions;

/// <summary>
/// Remembers the last ids, so that what comes twice is done once. Thread-safe.
/// </summary>
internal sealed class RecentIds
{
    /// <summary>Far more than can come within the seconds that an interaction lives, or between two quick clicks.</summary>
    public const int Most = 4_096;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Forgets an id.</summary>
    public void Remove(string id)
    {
        lock (_lock)
        {
            _known.Remove(id);
        }
    }

    /// <summary>Remembers an id; false where it is known.</summary>
    public bool Add(string id)
    {
        lock (_lock)
        {
            if (!_known.Add(id))
            {
                return false;
            }

            _order.Enqueue(id);
            if (_order.Count > Most)
            {
                _known.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
