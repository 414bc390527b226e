namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>Counts what a connection sends: Discord closes one that sends more than 120 messages within 60 seconds. Thread-safe.</summary>
internal sealed class SendWindow(TimeProvider time)
{
    /// <summary>Most messages in a window.</summary>
    public const int Most = 120;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new();

    /// <summary>Takes a place; false where the window is full.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= Most)
            {
                return false;
            }

            _sent.Enqueue(now);
            return true;
        }
    }
}
