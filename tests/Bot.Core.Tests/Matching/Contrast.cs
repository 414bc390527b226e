namespace Bot.Core.Tests.Matching;

/// <summary>A question of plain wording, made from an event.</summary>
/// <param name="Question">The question.</param>
/// <param name="Event">Id of the event.</param>
/// <param name="Kind">What was made otherwise; what is asked for, where nothing was.</param>
/// <param name="IsTrue">Whether the event answers it.</param>
internal sealed record Contrast(string Question, string Event, string Kind, bool IsTrue)
{
    public override string ToString() => $"{Kind}: {Question} [{Event}]";
}
