namespace Bot.Core.Questions.Senses;

/// <summary>A pattern of the lexicon found in a row of tokens.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Words">How many words of the pattern matched; the more, the more specific.</param>
/// <param name="Uses">The senses that the pattern stands in, in the lexicon's order.</param>
/// <param name="SlotStart">Index of the first token in the pattern's slot; -1 where it has none.</param>
/// <param name="SlotEnd">Index behind the slot's last token; -1 where it has none.</param>
public sealed record SenseMatch(int Start, int End, int Words, IReadOnlyList<SenseUse> Uses, int SlotStart, int SlotEnd)
{
    /// <summary>Whether any of its uses is a verb.</summary>
    public bool IsVerb => Uses.Any(u => u.Kind is PatternKind.Verb or PatternKind.VerbOfTarget);

    /// <summary>Whether it is a verb that the language data does not know.</summary>
    public bool IsPlain => Uses is [{ Sense: var only }] && ReferenceEquals(only, Sense.Plain);

    /// <summary>Whether any of its uses stands for a type of event.</summary>
    internal bool HasCode => Uses.Any(u => u.Sense.Codes.Count > 0);

    /// <summary>Whether the two have a sense in common.</summary>
    internal bool SharesSense(SenseMatch other) => Uses.Any(u => other.Uses.Any(o => o.Sense == u.Sense));

    /// <summary>Whether any of its uses is that something was said.</summary>
    internal bool IsSaying => Uses.Any(u => u.Sense.IsSaying);

    /// <summary>Whether any of its uses gives roles to actors.</summary>
    public bool HasRoles => Uses.Any(u => u.Kind != PatternKind.Word);
}
