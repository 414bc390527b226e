namespace Bot.Core.Questions.Senses;

/// <summary>A sense as one pattern of the lexicon brings it.</summary>
/// <param name="Sense">The sense.</param>
/// <param name="Kind">How the pattern ties it to actors.</param>
public sealed record SenseUse(Sense Sense, PatternKind Kind)
{
    /// <summary>Whether it is a noun for what was done.</summary>
    internal bool IsNoun => Kind is PatternKind.Noun or PatternKind.NounOfSource;
}
