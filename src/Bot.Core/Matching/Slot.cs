using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Matching;

/// <summary>One piece of content of a question.</summary>
/// <param name="Text">The words of the question.</param>
/// <param name="Weight">How much a fact lacks that does not say it.</param>
internal abstract record Slot(string Text, double Weight);

/// <summary>What is done.</summary>
internal sealed record ActionSlot(string Text, double Weight, SenseMatch Action, IReadOnlyList<string> Stems, Kin Kin) : Slot(Text, Weight)
{
    /// <summary>The milestone that it is; null where it is none.</summary>
    public MilestoneKind? Milestone { get; init; }

    /// <summary>Its words that have opposites, by their stems, each with those: "ban exports" is no "ban imports".</summary>
    public IReadOnlyList<(string Stem, IReadOnlyList<string> Opposites)> Opposites { get; init; } = [];
}

/// <summary>Who does it, to whom it is done, where it is done, who is only named.</summary>
internal sealed record ActorSlot(string Text, double Weight, ActorMention Mention, Case Case) : Slot(Text, Weight)
{
    /// <summary>
    /// The states that they lead, each with when, null for any time: what a state does then is said of its president as well.
    /// </summary>
    public IReadOnlyList<(int State, DateSpan? Held)> Led { get; init; } = [];
}

/// <summary>A thing or any other word.</summary>
internal sealed record WordSlot(string Text, double Weight, Term Term, Kin Kin) : Slot(Text, Weight)
{
    /// <summary>Whether no event holds it.</summary>
    public bool IsForeign { get; init; }
}

/// <summary>The days that a question leaves.</summary>
internal sealed record TimeSlot(string Text, double Weight, DayWindow Days) : Slot(Text, Weight);

/// <summary>A number.</summary>
internal sealed record NumberSlot(string Text, double Weight, long Number) : Slot(Text, Weight);
