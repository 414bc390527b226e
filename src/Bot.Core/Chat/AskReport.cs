using Bot.Core.Answers;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>A reply together with what evaluation and scripts need beside it.</summary>
/// <param name="Reply">The reply as people see it.</param>
/// <param name="Values">The short answers, best first: EDTF dates, names, numbers or titles.</param>
/// <param name="Dates">Every event date that the reply states, EDTF.</param>
/// <param name="Events">
/// Ids of the events that carry the answer, or of the nearest ones where there is none; rows of a dataset have none.
/// </param>
/// <param name="Question">How the question was read; null where it was a command without a question.</param>
public sealed record AskReport(
    ChatReply Reply,
    IReadOnlyList<string> Values,
    IReadOnlyList<string> Dates,
    IReadOnlyList<string> Events,
    Question? Question)
{
    /// <summary>Whether the event is told only because its curator says that it answers just this question.</summary>
    public bool IsOwnQuestion { get; init; }

    /// <summary>What a next message may refer to; null where nothing was told.</summary>
    internal Turn? Turn { get; init; }
}
