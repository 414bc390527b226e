namespace Bot.TelegramAdapter.Dispatch;

/// <summary>Runs work concurrently, in order within a lane, with a bound on what waits or runs in all. Thread-safe.</summary>
/// <param name="capacity">Most works waiting or running.</param>
internal sealed class Lanes(int capacity) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Lane, Queue<Func<Task>>> _waiting = [];
    private readonly SemaphoreSlim _room = new(capacity, capacity);
    private int _drained;

    /// <summary>Adds a work, waiting for room where there is none.</summary>
    /// <param name="lane">Behind which others it comes.</param>
    /// <param name="work">Must not raise.</param>
    /// <param name="cancel">Ends the wait for room.</param>
    public async Task AddAsync(Lane lane, Func<Task> work, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel);
        lock (_lock)
        {
            if (_waiting.TryGetValue(lane, out var queue))
            {
                queue.Enqueue(work);
                return;
            }

            _waiting.Add(lane, new Queue<Func<Task>>());
        }

        _ = Task.Run(() => RunAsync(lane, work), CancellationToken.None);
    }

    /// <summary>
    /// Waits until everything has run, at most so long; returns whether it has. Nothing may be added any more; it may be called again.
    /// </summary>
    public async Task<bool> DrainAsync(TimeSpan atMost, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        try
        {
            for (; _drained < capacity; _drained++)
            {
                await _room.WaitAsync(limit.Token);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _room.Dispose();

    private async Task RunAsync(Lane lane, Func<Task> first)
    {
        for (var work = first; work is not null; work = Next(lane))
        {
            await work();
            _room.Release();
        }
    }

    private Func<Task>? Next(Lane lane)
    {
        lock (_lock)
        {
            if (_waiting[lane].TryDequeue(out var next))
            {
                return next;
            }

            _waiting.Remove(lane);
            return null;
        }
    }
}
