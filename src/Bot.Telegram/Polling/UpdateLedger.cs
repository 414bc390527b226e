namespace Bot.TelegramAdapter.Polling;

/// <summary>
/// Knows of every update whether it is being handled, was answered, and which offset may be confirmed. Thread-safe.
/// </summary>
/// <remarks>
/// The guarantee, and its edges. An offset is confirmed only above updates that are done, so an update in work when the process dies comes
/// again. An answered one that comes again is recognised, after a restart by the state file. What cannot be closed: a process killed
/// between Telegram's accepting an answer and the eight bytes being written answers that one update again; and updates let go by
/// <see cref="LetGo"/> are lost if the process is killed before they are done.
/// </remarks>
internal sealed class UpdateLedger(RecentUpdates recent)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, TaskCompletionSource<bool>> _running = [];
    private readonly SortedSet<long> _open = [];
    private long? _highest;
    private TaskCompletionSource _idle = Completed();

    /// <summary>How many updates hold the offset back.</summary>
    public int Open
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>What the next poll confirms: all below the first update that is not done. Null where there is nothing to confirm.</summary>
    public long? Offset
    {
        get
        {
            lock (_lock)
            {
                return _open.Count > 0 ? _open.Min : _highest + 1;
            }
        }
    }

    /// <summary>Takes an update up.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="done">Completes when it is done: true, or false where it was dropped by a stop.</param>
    /// <returns>False where it is being handled already or was answered before.</returns>
    public bool TryBegin(long id, out Task<bool> done)
    {
        lock (_lock)
        {
            _highest = Math.Max(_highest ?? id, id);
            if (_running.TryGetValue(id, out var running))
            {
                done = running.Task;
                return false;
            }

            if (recent.Contains(id))
            {
                done = Task.FromResult(true);
                return false;
            }

            var source = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _running.Add(id, source);
            _open.Add(id);
            if (_open.Count == 1)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            done = source.Task;
            return true;
        }
    }

    /// <summary>Whether every update between two came here; false as well where there are more between them than are known.</summary>
    public bool HasAllBetween(long earlier, long later)
    {
        lock (_lock)
        {
            for (var id = earlier + 1; id < later; id++)
            {
                if (!_running.ContainsKey(id) && !recent.Contains(id))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The update is done and must never be answered again.</summary>
    /// <exception cref="IOException">The state file cannot be written; the update is done all the same.</exception>
    public void Finish(long id)
    {
        lock (_lock)
        {
            try
            {
                recent.Add(id);
            }
            finally
            {
                Close(id, done: true);
                Settle(id);
            }
        }
    }

    /// <summary>The update was not answered, because the adapter stops. It keeps holding the offset back, so that it comes again.</summary>
    public void Drop(long id)
    {
        lock (_lock)
        {
            Close(id, done: false);
        }
    }

    /// <summary>A poll at <see cref="Offset"/> brought nothing: all is confirmed.</summary>
    /// <remarks>
    /// From here on no offset is sent. After a week of silence Telegram starts at a new random id, perhaps a lower one, which an old offset
    /// would hide for ever.
    /// </remarks>
    public void AllConfirmed()
    {
        lock (_lock)
        {
            if (_open.Count == 0)
            {
                _highest = null;
            }
        }
    }

    /// <summary>
    /// Lets the offset pass the updates in work, because the ones behind them can be had in no other way. Returns how many.
    /// </summary>
    public int LetGo()
    {
        lock (_lock)
        {
            var count = _open.Count;
            _open.Clear();
            _idle.TrySetResult();
            return count;
        }
    }

    /// <summary>Waits until no update holds the offset back, at most so long.</summary>
    public async Task WaitIdleAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        Task idle;
        lock (_lock)
        {
            idle = _idle.Task;
        }

        try
        {
            await idle.WaitAsync(atMost, time, cancel);
        }
        catch (TimeoutException)
        {
            // That is the other way for the wait to end.
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private void Close(long id, bool done)
    {
        if (_running.Remove(id, out var source))
        {
            source.SetResult(done);
        }
    }

    private void Settle(long id)
    {
        if (_open.Remove(id) && _open.Count == 0)
        {
            _idle.TrySetResult();
        }
    }
}
