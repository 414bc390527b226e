namespace Bot.TelegramAdapter.Sending;

/// <summary>At most so many within any span of so long. Not thread-safe.</summary>
/// <remarks>
/// Own code since the framework's rate limiters read the machine's clock, not a <see cref="TimeProvider"/>, and refill in steps, whereas
/// Telegram counts what came in within the last second or minute.
/// </remarks>
/// <param name="limit">Most within the span, 1 or more.</param>
/// <param name="span">The span.</param>
internal sealed class SlidingWindow(int limit, TimeSpan span)
{
    // The last times that were given out, oldest first; at most as many as the limit.
    private readonly Queue<TimeSpan> _taken = new();
    private TimeSpan _last = TimeSpan.MinValue;

    /// <summary>Takes a place now, if there is one.</summary>
    /// <param name="now">Never smaller than in an earlier call.</param>
    public bool TryTake(TimeSpan now)
    {
        if (_taken.Count == limit && _taken.Peek() + span > now)
        {
            return false;
        }

        Reserve(now);
        return true;
    }

    /// <summary>Takes the next place and returns when it is: now or later.</summary>
    public TimeSpan Reserve(TimeSpan now)
    {
        var at = now;
        if (_taken.Count == limit)
        {
            var free = _taken.Dequeue() + span;
            at = free > now ? free : now;
        }

        _taken.Enqueue(at);
        _last = at;
        return at;
    }

    /// <summary>Whether it is as good as a new one.</summary>
    public bool IsIdle(TimeSpan now) => _last == TimeSpan.MinValue || _last + span <= now;
}
