using Bot.Core.Questions;

namespace Bot.Core.Chat.Dialogue;

/// <summary>A message that goes on from the last answer, and asks for nothing without it.</summary>
/// <param name="Kind">How it goes on.</param>
/// <param name="Rest">What it names, as it was typed ("and <c>France</c>?"); empty where it names nothing.</param>
internal sealed record FollowUp(FollowUpKind Kind, string Rest)
{
    /// <summary>What <see cref="FollowUpKind.Ask"/> asks for.</summary>
    public Asked Asked { get; init; }

    /// <summary>Whether a "whom" is asked for, and not a "who".</summary>
    public bool OfTargets { get; init; }
}
