using Bot.Core.Chat;
using Bot.TelegramAdapter.Handling;

namespace Bot.TelegramAdapter.Sending;

/// <summary>
/// Where people may ask, and how much one person and one chat may: beyond it a friendly sentence once a minute, then silence. Thread-safe.
/// </summary>
internal sealed class AskLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly PlaceRules _places;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly IdleTable<long, Asker> _users;
    private readonly IdleTable<long, Asker> _chats;
    private readonly IdleTable<long, SlidingWindow> _inline;

    public AskLimits(TelegramOptions options, PlaceRules places, TimeProvider time)
    {
        _places = places;
        _time = time;
        _start = time.GetTimestamp();
        _users = new(_ => new Asker(options.QuestionsPerUserPerMinute), (asker, now) => asker.IsIdle(now));
        _chats = new(_ => new Asker(options.QuestionsPerChatPerMinute), (asker, now) => asker.IsIdle(now));
        _inline = new(_ => new SlidingWindow(options.InlineQueriesPerUserPerMinute, Minute), (window, now) => window.IsIdle(now));
    }

    /// <summary>Counts a wish and decides about it.</summary>
    public Admission Admit(Intent intent)
    {
        var admission = Count(intent);
        return admission != Admission.Answer || _places.Allow(PlaceOf(intent), intent.UserId) ? admission : Admission.SayNotHere;
    }

    // A guest message says which chat it is from; an inline query does not, and is its person's.
    private static long PlaceOf(Intent intent) => intent is GuestIntent guest ? guest.Wish.Message.Chat.Id : intent.Lane.Id;

    private Admission Count(Intent intent)
    {
        lock (_lock)
        {
            var now = _time.GetElapsedTime(_start);
            if (intent is InlineIntent)
            {
                return _inline.Get(intent.UserId, now).TryTake(now) ? Admission.Answer : Admission.Silent;
            }

            if (intent is NoTextIntent)
            {
                // An album is a message for each picture.
                return _users.Get(intent.UserId, now).AdmitNotice(now);
            }

            var byUser = _users.Get(intent.UserId, now).Admit(now);
            return byUser != Admission.Answer || intent.Lane.IsInline ? byUser : _chats.Get(intent.Lane.Id, now).Admit(now);
        }
    }

    private sealed class Asker(int limit)
    {
        private readonly SlidingWindow _window = new(limit, Minute);
        private readonly SlidingWindow _notices = new(1, Minute);

        public Admission AdmitNotice(TimeSpan now) => _notices.TryTake(now) ? Admission.Answer : Admission.Silent;

        public Admission Admit(TimeSpan now)
        {
            if (_window.TryTake(now))
            {
                return Admission.Answer;
            }

            return _notices.TryTake(now) ? Admission.SayTooMany : Admission.Silent;
        }

        public bool IsIdle(TimeSpan now) => _window.IsIdle(now) && _notices.IsIdle(now);
    }
}
