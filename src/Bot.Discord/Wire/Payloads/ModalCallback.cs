namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A first response that shows a form.</summary>
/// <param name="Data">The form.</param>
internal sealed record ModalCallback(ModalBody Data)
{
    /// <summary>Discord's number for it.</summary>
    public int Type { get; init; } = 9;
}
