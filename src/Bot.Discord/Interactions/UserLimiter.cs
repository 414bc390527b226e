namespace Bot.DiscordAdapter.Interactions;

/// <summary>
/// Lets each person ask so often a minute: a bucket that fills evenly, full at first. Thread-safe; keeps nothing but counts in memory.
/// </summary>
/// <param name="perMinute">How many answers fit the bucket, and how many come back within a minute.</param>
/// <param name="time">The clock.</param>
internal sealed class UserLimiter(int perMinute, TimeProvider time)
{
    /// <summary>Past so many people the full buckets are forgotten; a forgotten one is full again anyway.</summary>
    private const int PruneAt = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (double Left, long At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one answer. Zero where there was one; otherwise how long until the next.</summary>
    public TimeSpan TryTake(string user)
    {
        var now = time.GetTimestamp();
        lock (_lock)
        {
            if (_buckets.Count >= PruneAt && !_buckets.ContainsKey(user))
            {
                Prune(now);
            }

            var left = _buckets.TryGetValue(user, out var bucket) ? Refilled(bucket, now) : perMinute;
            if (left >= 1)
            {
                _buckets[user] = (left - 1, now);
                return TimeSpan.Zero;
            }

            _buckets[user] = (left, now);
            return TimeSpan.FromMinutes((1 - left) / perMinute);
        }
    }

    private double Refilled((double Left, long At) bucket, long now) =>
        Math.Min(perMinute, bucket.Left + (time.GetElapsedTime(bucket.At, now).TotalMinutes * perMinute));

    private void Prune(long now)
    {
        foreach (var user in _buckets.Where(b => Refilled(b.Value, now) >= perMinute).Select(b => b.Key).ToList())
        {
            _buckets.Remove(user);
        }
    }
}
