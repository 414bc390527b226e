using System.Runtime.CompilerServices;
using Bot.DiscordAdapter.Wire.Payloads;
using Discord.WebSocket;

namespace Bot.DiscordAdapter.Packages;

/// <summary>
/// The package's object of each interaction, which it answers through: kept as long as the seam's own is in use. Thread-safe.
/// </summary>
internal sealed class OpenInteractions
{
    private readonly ConditionalWeakTable<Interaction, SocketInteraction> _objects = [];

    /// <summary>Keeps one.</summary>
    public void Keep(Interaction interaction, SocketInteraction by) => _objects.Add(interaction, by);

    /// <summary>The package's object.</summary>
    /// <exception cref="InvalidOperationException">The interaction did not come through the package.</exception>
    public SocketInteraction this[Interaction interaction] =>
        _objects.TryGetValue(interaction, out var found)
            ? found
            : throw new InvalidOperationException("The interaction is not known to the package.");
}
