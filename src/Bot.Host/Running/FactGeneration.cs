using Bot.Core.Chat;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Host.Running;

/// <summary>One state of the facts with the bot over it. The index is closed when the last question over it has its answer.</summary>
internal sealed class FactGeneration(TimelineIndex index, TimeProvider time, ConversationMemory memory)
{
    // One for being the current generation, one for each question under way. Zero is final.
    private int _users = 1;
    private readonly long _loaded = time.GetTimestamp();

    public TimelineBot Bot { get; } = new(index, Language.English, memory);

    public int Count { get; } = index.CountFacts();

    public DateTimeOffset LoadedAt { get; } = time.GetUtcNow();

    /// <summary>Since they were loaded; a clock that is set does not change it.</summary>
    public TimeSpan Age => time.GetElapsedTime(_loaded);

    /// <summary>Whether the index is closed.</summary>
    public bool IsClosed => Volatile.Read(ref _users) == 0;

    /// <summary>Keeps the index open until <see cref="Release"/>; false where it is closed already.</summary>
    public bool TryUse()
    {
        var users = Volatile.Read(ref _users);
        while (users > 0)
        {
            var before = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (before == users)
            {
                return true;
            }

            users = before;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            index.Dispose();
        }
    }
}
