using System.Text.Json.Nodes;

namespace Bot.TestSupport.Telegram;

/// <summary>
/// Updates that wait for the bot, with the real server's rules: an offset confirms all below it, one poller at a time, a poll waits.
/// </summary>
/// <param name="firstId">The first update's id.</param>
internal sealed class UpdateQueue(long firstId)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, string> _waiting = [];
    private HashSet<string>? _allowed;
    private long _nextId = firstId;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _poller;

    /// <summary>How many are not confirmed.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>What the bot wants to get; null for everything.</summary>
    public void Allow(JsonArray? kinds)
    {
        lock (_lock)
        {
            _allowed = kinds is null or { Count: 0 } ? null : [.. kinds.Select(kind => (string)kind!)];
        }
    }

    /// <summary>The next update has that id, as after a week of silence.</summary>
    public void JumpTo(long id)
    {
        lock (_lock)
        {
            _nextId = id;
        }
    }

    /// <summary>Adds an update; returns its id, and 0 where the bot does not want its kind.</summary>
    public long Add(string kind, JsonObject content)
    {
        lock (_lock)
        {
            if (_allowed?.Contains(kind) == false)
            {
                return 0;
            }

            var id = _nextId++;
            _waiting.Add(id, new JsonObject { ["update_id"] = id, [kind] = content }.ToJsonString());
            Ring();
            return id;
        }
    }

    /// <summary>Adds an update as it stands, for shapes that nobody foresaw.</summary>
    public long AddRaw(Func<long, string> update)
    {
        lock (_lock)
        {
            var id = _nextId++;
            _waiting.Add(id, update(id));
            Ring();
            return id;
        }
    }

    /// <summary>A poll. Raises 409 in the earlier one when another comes.</summary>
    public async Task<string> PollAsync(long offset, int limit, TimeSpan timeout, CancellationToken aborted)
    {
        CancellationTokenSource mine;
        lock (_lock)
        {
            _poller?.Cancel();
            mine = _poller = CancellationTokenSource.CreateLinkedTokenSource(aborted);
            Confirm(offset);
        }

        try
        {
            using var patience = new CancellationTokenSource(timeout);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(mine.Token, patience.Token);
            while (true)
            {
                Task news;
                lock (_lock)
                {
                    var found = _waiting.Where(update => update.Key >= offset).Take(limit).Select(update => update.Value).ToList();
                    if (found.Count > 0 || timeout == TimeSpan.Zero || patience.IsCancellationRequested)
                    {
                        return $"[{string.Join(',', found)}]";
                    }

                    news = _news.Task;
                }

                await news.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                aborted.ThrowIfCancellationRequested();
                if (mine.IsCancellationRequested)
                {
                    throw new BotApiError(
                        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
                }
            }
        }
        finally
        {
            lock (_lock)
            {
                _poller = _poller == mine ? null : _poller;
            }

            mine.Dispose();
        }
    }

    /// <summary>The first update above an id, for a webhook; waits for one.</summary>
    public async Task<(long Id, string Update)> NextAsync(long above, CancellationToken cancel)
    {
        while (true)
        {
            Task news;
            lock (_lock)
            {
                foreach (var (id, update) in _waiting)
                {
                    if (id > above)
                    {
                        return (id, update);
                    }
                }

                news = _news.Task;
            }

            await news.WaitAsync(cancel);
        }
    }

    /// <summary>An update was taken by the webhook.</summary>
    public void Remove(long id)
    {
        lock (_lock)
        {
            _waiting.Remove(id);
        }
    }

    private void Confirm(long offset)
    {
        if (offset < 0)
        {
            // From the end of the queue; all before are forgotten.
            offset = _waiting.Keys.SkipLast((int)Math.Min(-offset, _waiting.Count)).Select(id => id + 1).LastOrDefault();
        }

        foreach (var done in _waiting.Keys.TakeWhile(id => id < offset).ToList())
        {
            _waiting.Remove(done);
        }
    }

    private void Ring()
    {
        var news = _news;
        _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        news.SetResult();
    }
}
