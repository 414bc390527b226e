namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>One answer of a poll.</summary>
internal sealed class PollAnswer
{
    /// <summary>What it says.</summary>
    public PollText? PollMedia { get; init; }
}
