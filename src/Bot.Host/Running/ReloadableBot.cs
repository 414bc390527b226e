using Bot.Core.Chat;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Facts;
using Bot.Core.Index;

namespace Bot.Host.Running;

/// <summary>
/// The bot over facts that may be exchanged while it answers: a question ends on the facts it began with. One that comes before the first
/// facts are open waits for them. Thread-safe.
/// </summary>
internal sealed class ReloadableBot : IChatBot, IDisposable
{
    private readonly TimeProvider _time;
    private readonly ConversationMemory _memory;
    private readonly Task<FactGeneration> _first;
    private FactGeneration? _current;
    private volatile ReloadResult? _lastReload;
    private bool _disposed;

    /// <summary>Takes over the index as soon as it is open.</summary>
    /// <param name="first">The first facts. Where it fails, so does whatever is asked of the bot.</param>
    /// <param name="time">The clock.</param>
    public ReloadableBot(Task<TimelineIndex> first, TimeProvider time)
    {
        _time = time;
        _memory = new ConversationMemory(time);
        _first = LoadAsync(first);
    }

    /// <inheritdoc/>
    public string FactsHash => Current.Bot.FactsHash;

    /// <inheritdoc/>
    public BotProfile Profile => Current.Bot.Profile;

    /// <summary>The facts that the next question is answered from.</summary>
    public FactGeneration Current => Volatile.Read(ref _current) ?? _first.GetAwaiter().GetResult();

    /// <summary>Whether there are facts to answer from, so that nothing has to wait.</summary>
    public bool IsLoaded => Volatile.Read(ref _current) is not null;

    /// <summary>How the last change went; null where the facts have not changed since the start.</summary>
    public ReloadResult? LastReload => _lastReload;

    /// <inheritdoc/>
    public ChatReply Answer(ChatRequest request) => Use(bot => bot.Answer(request));

    /// <inheritdoc/>
    public ChatReply Press(ButtonPress press) => Use(bot => bot.Press(press));

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(string command, string option, string typed, int limit) =>
        Use(bot => bot.Complete(command, option, typed, limit));

    /// <inheritdoc/>
    public SearchPage Search(string text, DateOnly today, int offset, int limit) => Use(bot => bot.Search(text, today, offset, limit));

    /// <inheritdoc/>
    public ChatReply CheckDates(string message, DateOnly today) => Use(bot => bot.CheckDates(message, today));

    /// <summary>Takes over another index; the old one is closed when its last question has its answer.</summary>
    public void Exchange(TimelineIndex index)
    {
        _first.GetAwaiter().GetResult();
        var loaded = new FactGeneration(index, _time, _memory);
        var old = Interlocked.Exchange(ref _current, loaded);
        _lastReload = new ReloadResult(loaded.LoadedAt, []);
        old?.Release();
    }

    /// <summary>Keeps the facts, and tells whoever asks that newer ones could not be read.</summary>
    public void Keep(IReadOnlyList<string> problems)
    {
        Current.Bot.IsOutdated = true;
        _lastReload = new ReloadResult(_time.GetUtcNow(), problems);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _first.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
            _current?.Release();
            _memory.Dispose();
        }
    }

    /// <summary>Runs something on the facts of now.</summary>
    internal T Use<T>(Func<TimelineBot, T> ask)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        FactGeneration generation;
        do
        {
            generation = Current;
        }
        while (!generation.TryUse());

        try
        {
            return ask(generation.Bot);
        }
        finally
        {
            generation.Release();
        }
    }

    private async Task<FactGeneration> LoadAsync(Task<TimelineIndex> first) =>
        _current = new FactGeneration(await first.ConfigureAwait(false), _time, _memory);
}
