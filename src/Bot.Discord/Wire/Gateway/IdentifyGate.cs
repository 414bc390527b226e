namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>
/// Lets shards identify no faster than Discord allows: one per bucket (shard number modulo <c>max_concurrency</c>) within five seconds,
/// and no more in a day than the session start limit.
/// </summary>
internal sealed class IdentifyGate : IDisposable
{
    private readonly SemaphoreSlim[] _buckets;
    private readonly long?[] _last;
    private readonly TimeSpan _spacing;
    private readonly TimeProvider _time;
    private readonly Func<CancellationToken, Task<Payloads.SessionStartLimit?>> _refresh;
    private readonly SemaphoreSlim _limitLock = new(1, 1);
    private int _remaining;
    private long _taken;
    private TimeSpan _untilReset;

    /// <summary>Opens a gate.</summary>
    /// <param name="limit">What Discord allows now; null for one at a time without a daily count.</param>
    /// <param name="spacing">Between two identifications of a bucket.</param>
    /// <param name="refresh">Asks Discord again when the count has run out and its time is up.</param>
    /// <param name="time">The clock.</param>
    public IdentifyGate(
        Payloads.SessionStartLimit? limit, TimeSpan spacing,
        Func<CancellationToken, Task<Payloads.SessionStartLimit?>> refresh, TimeProvider time)
    {
        var buckets = Math.Max(1, limit?.MaxConcurrency ?? 1);
        _buckets = [.. Enumerable.Range(0, buckets).Select(_ => new SemaphoreSlim(1, 1))];
        _last = new long?[buckets];
        _spacing = spacing;
        _refresh = refresh;
        _time = time;
        Take(limit);
    }

    /// <summary>
    /// Waits for a shard's turn. The turn is held until the lease is disposed, so that a slow connection delays the next one too.
    /// </summary>
    public async Task<IdentifyLease> EnterAsync(int shard, CancellationToken stop)
    {
        var bucket = shard % _buckets.Length;
        await _buckets[bucket].WaitAsync(stop);
        try
        {
            await WaitForLimitAsync(stop);
            if (_last[bucket] is { } last)
            {
                var left = _spacing - _time.GetElapsedTime(last);
                if (left > TimeSpan.Zero)
                {
                    await Task.Delay(left, _time, stop);
                }
            }

            return new IdentifyLease(this, bucket);
        }
        catch
        {
            _buckets[bucket].Release();
            throw;
        }
    }

    /// <summary>Called by the lease: an IDENTIFY is about to be sent.</summary>
    internal void Identified(int bucket)
    {
        _last[bucket] = _time.GetTimestamp();
        Interlocked.Decrement(ref _remaining);
    }

    /// <summary>Called by the lease: the turn is over.</summary>
    internal void Leave(int bucket) => _buckets[bucket].Release();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var bucket in _buckets)
        {
            bucket.Dispose();
        }

        _limitLock.Dispose();
    }

    private async Task WaitForLimitAsync(CancellationToken stop)
    {
        await _limitLock.WaitAsync(stop);
        try
        {
            while (Volatile.Read(ref _remaining) <= 0)
            {
                var left = _untilReset - _time.GetElapsedTime(_taken);
                if (left > TimeSpan.Zero)
                {
                    await Task.Delay(left, _time, stop);
                }

                Take(await _refresh(stop));
            }
        }
        finally
        {
            _limitLock.Release();
        }
    }

    private void Take(Payloads.SessionStartLimit? limit)
    {
        Volatile.Write(ref _remaining, limit?.Remaining ?? int.MaxValue);

        // a full second more than asked for: a server that says 0 left and 0 ms is not asked in a tight loop
        _taken = _time.GetTimestamp();
        _untilReset = TimeSpan.FromMilliseconds(Math.Max(limit?.ResetAfter ?? 0, 0) + 1_000);
    }
}
