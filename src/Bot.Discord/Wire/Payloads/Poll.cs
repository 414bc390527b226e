namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>A poll in a message; only its texts are read.</summary>
internal sealed class Poll
{
    /// <summary>What is asked.</summary>
    public PollText? Question { get; init; }

    /// <summary>What can be voted for.</summary>
    public List<PollAnswer>? Answers { get; init; }
}
