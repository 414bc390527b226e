namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A text of a poll.</summary>
internal sealed class PollText
{
    /// <summary>The text; null where it is an emoji alone.</summary>
    public string? Text { get; init; }
}
