namespace Bot.TelegramAdapter.Sending;

/// <summary>
/// Keeps what is sent within Telegram's limits, and still while Telegram said to wait: per chat, per group, and over all. Thread-safe.
/// </summary>
internal sealed class FloodGate
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly IdleTable<long, Chat> _chats;
    private readonly IdleTable<long, SlidingWindow> _groups;
    private readonly SlidingWindow _all;
    private TimeSpan _allPausedUntil;
    private (long Chat, TimeSpan Until) _lastPaused;

    public FloodGate(TelegramOptions options, TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        _chats = new(
            _ => new Chat(new SlidingWindow(options.MessagesPerChatPerSecond, Second)),
            (chat, now) => chat.PausedUntil <= now && chat.Window.IsIdle(now));
        _groups = new(_ => new SlidingWindow(options.MessagesPerGroupPerMinute, Minute), (window, now) => window.IsIdle(now));
        _all = new SlidingWindow(options.MessagesPerSecond, Second);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Waits until a message may go to a chat.</summary>
    /// <param name="chatId">The chat; null for a message sent by inline or guest mode, whose chat is not known.</param>
    /// <param name="isGroup">Whether the group limit applies.</param>
    /// <param name="patience">A longer wait is not begun.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>False where it would have taken longer.</returns>
    public async Task<bool> WaitAsync(long? chatId, bool isGroup, TimeSpan patience, CancellationToken cancel)
    {
        var deadline = Now + patience;

        // First the chat's own turn, then a place among all: a place taken ahead of time would be one that other chats cannot have.
        return (chatId is not { } id || await WaitUntilAsync(ReserveChat(id, isGroup), id, deadline, cancel))
            && await WaitUntilAsync(ReserveAll(), chatId, deadline, cancel);
    }

    /// <summary>Waits while everything is paused; for what is not a message, and so has no other limit.</summary>
    public Task<bool> WaitPauseAsync(TimeSpan patience, CancellationToken cancel) =>
        WaitUntilAsync(TimeSpan.Zero, chatId: null, Now + patience, cancel);

    /// <summary>Telegram said to wait. It does not say whether one chat is meant or all; a second chat within the wait means all.</summary>
    public void Pause(long? chatId, TimeSpan length)
    {
        lock (_lock)
        {
            var now = Now;
            var until = now + length;
            if (chatId is { } id && (_lastPaused.Chat == id || _lastPaused.Until <= now))
            {
                var chat = _chats.Get(id, now);
                chat.PausedUntil = Max(chat.PausedUntil, until);
                _lastPaused = (id, chat.PausedUntil);
            }
            else
            {
                _allPausedUntil = Max(_allPausedUntil, until);
            }
        }
    }

    private TimeSpan ReserveChat(long chatId, bool isGroup)
    {
        lock (_lock)
        {
            var now = Now;
            var at = _chats.Get(chatId, now).Window.Reserve(now);
            return isGroup ? Max(at, _groups.Get(chatId, now).Reserve(at)) : at;
        }
    }

    private TimeSpan ReserveAll()
    {
        lock (_lock)
        {
            return _all.Reserve(Now);
        }
    }

    private async Task<bool> WaitUntilAsync(TimeSpan reserved, long? chatId, TimeSpan deadline, CancellationToken cancel)
    {
        // Again and again, since a pause may begin during a wait.
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var now = Now;
            var at = Max(reserved, PausedUntil(chatId, now));
            if (at <= now)
            {
                return true;
            }

            if (at > deadline)
            {
                return false;
            }

            await Task.Delay(at - now, _time, cancel);
        }
    }

    private TimeSpan PausedUntil(long? chatId, TimeSpan now)
    {
        lock (_lock)
        {
            return chatId is { } id ? Max(_allPausedUntil, _chats.Get(id, now).PausedUntil) : _allPausedUntil;
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed class Chat(SlidingWindow window)
    {
        public SlidingWindow Window { get; } = window;

        public TimeSpan PausedUntil { get; set; }
    }
}
