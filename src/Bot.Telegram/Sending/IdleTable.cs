namespace Bot.TelegramAdapter.Sending;

/// <summary>
/// Entries by key, made when asked for and dropped when idle, so that a year of new faces leaves nothing behind. Not thread-safe.
/// </summary>
/// <param name="create">Makes an entry.</param>
/// <param name="isIdle">Whether an entry is as good as a new one.</param>
internal sealed class IdleTable<TKey, TEntry>(Func<TKey, TEntry> create, Func<TEntry, TimeSpan, bool> isIdle)
    where TKey : notnull
{
    private const int Few = 1_024;
    private readonly Dictionary<TKey, TEntry> _entries = [];
    private int _sweepAt = Few;

    public int Count => _entries.Count;

    public TEntry Get(TKey key, TimeSpan now)
    {
        if (_entries.TryGetValue(key, out var entry))
        {
            return entry;
        }

        if (_entries.Count >= _sweepAt)
        {
            foreach (var (idle, _) in _entries.Where(pair => isIdle(pair.Value, now)).ToList())
            {
                _entries.Remove(idle);
            }

            // Doubling keeps the cost of sweeping small beside that of adding, even where nothing is idle.
            _sweepAt = Math.Max(Few, _entries.Count * 2);
        }

        entry = create(key);
        _entries.Add(key, entry);
        return entry;
    }
}
