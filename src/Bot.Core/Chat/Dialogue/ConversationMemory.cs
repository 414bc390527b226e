namespace Bot.Core.Chat.Dialogue;

/// <summary>
/// The last turn of each person in each chat: in memory only, at most <see cref="MostConversations"/>, and for <see cref="Kept"/> after
/// the person's last message. Thread-safe. Several bots may share one; a turn is only recalled over the facts it was told from.
/// </summary>
public sealed class ConversationMemory : IDisposable
{
    /// <summary>Conversations beyond this push out the one that was quiet longest.</summary>
    public const int MostConversations = 10_000;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Dictionary<string, LinkedListNode<Entry>> _byConversation = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byAge = [];

    /// <summary>Creates an empty memory.</summary>
    /// <param name="time">The clock. What is too old is forgotten by it, whether anybody writes or not.</param>
    public ConversationMemory(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _timer = time.CreateTimer(_ => Forget(), null, Swept, Swept);
    }

    /// <summary>How long a turn is remembered; with <see cref="Swept"/> at most one more minute in memory.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromMinutes(10);

    /// <summary>How often what is too old is taken out.</summary>
    public static TimeSpan Swept { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How many conversations are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byAge.Count;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>The last turn of a conversation; null where none is remembered, or it was told from other facts.</summary>
    internal Turn? Recall(string conversation, string facts)
    {
        lock (_lock)
        {
            return _byConversation.TryGetValue(conversation, out var node) && node.Value.Facts == facts && !IsOld(node.Value)
                ? node.Value.Turn
                : null;
        }
    }

    /// <summary>Remembers a turn in the place of the one before.</summary>
    internal void Remember(string conversation, string facts, Turn turn)
    {
        lock (_lock)
        {
            Remove(conversation);
            _byConversation[conversation] = _byAge.AddLast(new Entry(conversation, facts, turn, _time.GetTimestamp()));
            if (_byAge.Count > MostConversations)
            {
                Remove(_byAge.First!.Value.Conversation);
            }
        }
    }

    private void Forget()
    {
        lock (_lock)
        {
            while (_byAge.First is { } oldest && IsOld(oldest.Value))
            {
                Remove(oldest.Value.Conversation);
            }
        }
    }

    private void Remove(string conversation)
    {
        if (_byConversation.Remove(conversation, out var node))
        {
            _byAge.Remove(node);
        }
    }

    private bool IsOld(Entry entry) => _time.GetElapsedTime(entry.At) >= Kept;

    private sealed record Entry(string Conversation, string Facts, Turn Turn, long At);
}
