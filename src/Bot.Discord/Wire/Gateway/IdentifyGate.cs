namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>
/// Lets shards identify no faster than Discord allows: one per bucket (shard number modulo <c>max_concurrency</c>) within five seconds,
/// and no more in a day than the session start limit.
/// </summary>
internal sealed class IdentifyGate : IDisposable
{
    private readonly SemaphoreSlim[] _buckets;
    private readonly long?[] _last;
    private readonly GatewayTimings _timings;
    private readonly TimeProvider _time;
    private readonly Func<CancellationToken, Task<Payloads.SessionStartLimit?>> _refresh;
    private readonly SemaphoreSlim _limitLock = new(1, 1);
    private readonly Action<TimeSpan?> _waits;
    private int _refused;
    private int _remaining;
    private long _taken;
    private TimeSpan _untilReset;

    /// <summary>Opens a gate.</summary>
    /// <param name="limit">What Discord allows now; null for one at a time without a daily count.</param>
    /// <param name="timings">How far apart identifications of a bucket are, and how to back off.</param>
    /// <param name="refresh">Asks Discord again when the count has run out and its time is up.</param>
    /// <param name="waits">Told how long the count's end holds everybody up; null when that is over.</param>
    /// <param name="time">The clock.</param>
    public IdentifyGate(
        Payloads.SessionStartLimit? limit, GatewayTimings timings,
        Func<CancellationToken, Task<Payloads.SessionStartLimit?>> refresh, Action<TimeSpan?> waits, TimeProvider time)
    {
        var buckets = Math.Max(1, limit?.MaxConcurrency ?? 1);
        _buckets = [.. Enumerable.Range(0, buckets).Select(_ => new SemaphoreSlim(1, 1))];
        _last = new long?[buckets];
        _timings = timings;
        _refresh = refresh;
        _waits = waits;
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
                var left = _timings.IdentifySpacing - _time.GetElapsedTime(last);
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

    /// <summary>Whether no session is left for now.</summary>
    public bool IsSpent => Volatile.Read(ref _remaining) <= 0;

    /// <summary>A shard has identified outside its turn.</summary>
    public void Note(int shard) => Identified(shard % _buckets.Length);

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
                // a server that goes on to say "none left, none to wait for" is asked less and less often
                var left = _untilReset - _time.GetElapsedTime(_taken);
                var pause = _refused == 0 ? TimeSpan.Zero : _timings.Backoff(_refused - 1, chance: 1);
                var wait = left > pause ? left : pause;
                _waits(wait);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, _time, stop);
                }

                Take(await _refresh(stop));
                _refused++;
            }

            if (_refused > 0)
            {
                _refused = 0;
                _waits(null);
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
