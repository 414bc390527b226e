namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A form that is shown to whoever clicked.</summary>
/// <param name="CustomId">Comes back with what was filled in; 1 to 100 UTF-16 code units.</param>
/// <param name="Title">At most 45 UTF-16 code units.</param>
/// <param name="Components">Labels, each with its field.</param>
internal sealed record ModalBody(string CustomId, string Title, IReadOnlyList<Component> Components);
