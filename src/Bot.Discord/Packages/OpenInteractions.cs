using System.Collections.Concurrent;
using Discord.WebSocket;

namespace Bot.DiscordAdapter.Packages;

/// <summary>The package's interactions by id: it answers through the object that came. The last ones are kept, far more than are under way. Thread-safe.</summary>
internal sealed class OpenInteractions
{
    private const int Most = 4_096;
    private readonly ConcurrentDictionary<string, SocketInteraction> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Keeps one.</summary>
    public void Keep(string id, SocketInteraction interaction)
    {
        if (!_byId.TryAdd(id, interaction))
        {
            return;
        }

        _order.Enqueue(id);
        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _byId.TryRemove(oldest, out _);
        }
    }

    /// <summary>The interaction of that id.</summary>
    /// <exception cref="InvalidOperationException">It never came, or long ago.</exception>
    public SocketInteraction this[string id] => _byId.TryGetValue(id, out var found) ? found : throw new InvalidOperationException("The interaction is no longer known.");
}
