using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions;

/// <summary>A piece of content that an answer has to carry: a sense, a word or a number of the question.</summary>
/// <param name="Text">The words of the question.</param>
/// <param name="Senses">Senses that satisfy it; empty for a plain word.</param>
/// <param name="Words">Stems that satisfy it, all of them together.</param>
/// <param name="Number">The number it is; null where it is none.</param>
/// <param name="IsSoft">Whether an event may do without it.</param>
public sealed record Term(string Text, IReadOnlyList<Sense> Senses, IReadOnlyList<string> Words, long? Number, bool IsSoft)
{
    /// <summary>
    /// Whether it is the thing that the question asks for ("which treaty", "the range of"): a source has to speak of one in so many words.
    /// </summary>
    public bool IsSlot { get; init; }

    /// <summary>Whether it is a noun in the plural: "which resolutions" asks for all of them.</summary>
    public bool IsPlural => Words is [var stem] && stem != Text && Text is [.., not 's', 's'];

    /// <summary>Whether it is what is done, by a word that the language data does not know as an action.</summary>
    public bool IsPredicate { get; init; }

    /// <summary>Whether it has the form of a participle: it says what was done, or how.</summary>
    public bool IsParticiple { get; init; }

    /// <summary>Whether it has a form that only verbs have.</summary>
    public bool IsVerbForm { get; init; }

    /// <summary>Whether it is a name: written like one, or no word of English.</summary>
    public bool IsName { get; init; }
}
