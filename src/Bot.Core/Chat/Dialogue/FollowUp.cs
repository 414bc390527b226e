using Bot.Core.Questions;

namespace Bot.Core.Chat.Dialogue;

/// <summary>A message that goes on from the last answer, and asks for nothing without it.</summary>
/// <param name="Kind">How it goes on.</param>
/// <param name="Rest">What it names, as it was typed ("and <c>France</c>?"); empty where it names nothing.</param>
internal sealed record FollowUp(FollowUpKind Kind, string Rest)
{
    /// <summary>What <see cref="FollowUpKind.Ask"/> asks for.</summary>
    public Asked Asked { get; init; }

    /// <summary>Which side a "who" asks for: "by whom", "to whom".</summary>
    public Side Side { get; init; }

    /// <summary>Whether an "and …?" may name a thing as well: "and the wounded?".</summary>
    public bool MayBePart { get; init; }
}
