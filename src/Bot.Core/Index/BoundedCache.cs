using System.Collections.Concurrent;

namespace Bot.Core.Index;

/// <summary>
/// Keeps what was read by its key, and forgets all of it when it grows beyond its bound. Thread-safe; a value may be read twice.
/// </summary>
/// <param name="most">Most values kept.</param>
internal sealed class BoundedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _values = new();

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> read)
    {
        if (_values.TryGetValue(key, out var known))
        {
            return known;
        }

        var value = read(key);
        if (_values.Count >= most)
        {
            _values.Clear();
        }

        return _values.GetOrAdd(key, value);
    }
}
