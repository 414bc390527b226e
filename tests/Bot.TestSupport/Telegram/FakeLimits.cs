namespace Bot.TestSupport.Telegram;

/// <summary>
/// Telegram's limits as they are known: a message a second in a chat, 20 a minute in a group, 30 a second in all. Not thread-safe.
/// </summary>
internal sealed class FakeLimits(TimeProvider time)
{
    // What arrives a little early was sent on time.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(50);
    private readonly Dictionary<string, Queue<long>> _taken = [];

    public void Take(long chat)
    {
        Check($"chat {chat}", 1, TimeSpan.FromSeconds(1));
        if (chat < 0)
        {
            Check($"group {chat}", 20, TimeSpan.FromMinutes(1));
        }

        Check("all", 30, TimeSpan.FromSeconds(1));
    }

    private void Check(string what, int limit, TimeSpan span)
    {
        if (!_taken.TryGetValue(what, out var times))
        {
            _taken.Add(what, times = new Queue<long>());
        }

        while (times.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= span - Tolerance)
        {
            times.Dequeue();
        }

        if (times.Count >= limit)
        {
            throw new BotApiError(429, "Too Many Requests: retry after 1", retryAfter: 1);
        }

        times.Enqueue(time.GetTimestamp());
    }
}
