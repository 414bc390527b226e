namespace Bot.Core.Questions.Senses;

/// <summary>A pattern of the lexicon: "make (a) trip/visit to" stands for four rows of words.</summary>
/// <param name="Text">Its words as the lexicon has them.</param>
/// <param name="Sense">The sense it stands for.</param>
/// <param name="Kind">How it gives roles.</param>
internal sealed record SensePattern(ReadOnlyMemory<char> Text, Sense Sense, PatternKind Kind)
{
    /// <summary>Stands for a row of any words.</summary>
    public const string Slot = "_";
}

/// <summary>A word of a pattern.</summary>
/// <param name="Choices">What may stand there.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
internal sealed record PatternWord(PatternChoice[] Choices, bool IsOptional)
{
    /// <summary>The stems that it can begin with.</summary>
    public IEnumerable<string> FirstStems => Choices.SelectMany(c => c.Stems.Take(1)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a row of words can begin with the word behind it.</summary>
    public bool CanBeEmpty => IsOptional || Choices.Any(c => c.Stems.Length == 0);
}

/// <summary>One of several words.</summary>
/// <param name="Stems">Its stems: one, several ("F-16") or none.</param>
/// <param name="IsPreposition">Whether it is a preposition, which questions leave out at the end.</param>
internal sealed record PatternChoice(string[] Stems, bool IsPreposition);
