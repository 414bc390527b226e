namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>The copy of a forwarded message.</summary>
internal sealed class MessageSnapshot
{
    /// <summary>The message as it was.</summary>
    public DiscordMessage? Message { get; init; }
}
