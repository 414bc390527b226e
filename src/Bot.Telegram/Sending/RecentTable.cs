using System.Diagnostics.CodeAnalysis;

namespace Bot.TelegramAdapter.Sending;

/// <summary>The entries that were added last, up to a number; an older one is forgotten for a newer. Thread-safe.</summary>
/// <param name="capacity">Most entries.</param>
internal sealed class RecentTable<TKey, TEntry>(int capacity)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TEntry> _entries = [];
    private readonly Queue<TKey> _order = new();

    /// <summary>Adds an entry; false where its key has one, which stays.</summary>
    public bool TryAdd(TKey key, TEntry entry)
    {
        lock (_lock)
        {
            if (!_entries.TryAdd(key, entry))
            {
                return false;
            }

            _order.Enqueue(key);
            if (_order.Count > capacity)
            {
                _entries.Remove(_order.Dequeue());
            }

            return true;
        }
    }

    /// <summary>Adds an entry, or puts it in the place of the one that its key has.</summary>
    public void Set(TKey key, TEntry entry)
    {
        lock (_lock)
        {
            if (!TryAdd(key, entry))
            {
                _entries[key] = entry;
            }
        }
    }

    /// <summary>The entry of a key, where it is remembered.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TEntry entry)
    {
        lock (_lock)
        {
            return _entries.TryGetValue(key, out entry);
        }
    }
}
