namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>
/// Counts refused requests (401, 403, and 429 that are not shared): Discord bars an address after 10,000 within ten minutes.
/// Half of that is spent at most: other programs may share the address. Thread-safe.
/// </summary>
internal sealed class InvalidRequestBudget(TimeProvider time)
{
    /// <summary>Most refused requests in a window.</summary>
    public const int Most = 5_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private long _started = time.GetTimestamp();
    private int _spent;

    /// <summary>Whether another request may be sent.</summary>
    public bool HasRoom
    {
        get
        {
            lock (_lock)
            {
                Turn();
                return _spent < Most;
            }
        }
    }

    /// <summary>Notes a refused request.</summary>
    public void Spend()
    {
        lock (_lock)
        {
            Turn();
            _spent++;
        }
    }

    private void Turn()
    {
        if (time.GetElapsedTime(_started) >= Window)
        {
            _started = time.GetTimestamp();
            _spent = 0;
        }
    }
}
