namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A first response to a half-typed option.</summary>
/// <param name="Data">The choices.</param>
internal sealed record ChoicesCallback(ChoiceList Data)
{
    /// <summary>Discord's number for it.</summary>
    public int Type { get; init; } = 8;
}
