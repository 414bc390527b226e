namespace Bot.Core.Chat;

/// <summary>What inline search found: the answer to what was typed, or one event.</summary>
/// <param name="Id">At most 60 bytes, unique in the result: the button state that opens the event, or <see cref="Answer"/>.</param>
/// <param name="Title">The short answer, or the event's title.</param>
/// <param name="Description">What the answer rests on, or the event's milestones; then the publishers.</param>
/// <param name="Reply">The whole reply to send when it is chosen.</param>
public sealed record SearchHit(string Id, string Title, string Description, ChatReply Reply)
{
    /// <summary>The id of the hit that answers the question itself.</summary>
    public const string Answer = "answer";
}
