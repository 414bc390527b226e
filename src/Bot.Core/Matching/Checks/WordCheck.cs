using Bot.Core.Questions;

namespace Bot.Core.Matching.Checks;

/// <summary>Whether the fact says the things and other words of the question, by the same word, another form of it, or a synonym.</summary>
internal sealed class WordCheck : ICheck
{
    // Words of one root share at least so many letters at the front, and differ by no more than an ending.
    private const int ShortestRoot = 5;
    private const int LongestEnding = 3;

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact) =>
        clause.Slots.OfType<WordSlot>().Select(slot =>
            new Finding("word", slot, Of(question, clause, slot, fact), slot.Text) { IsTitled = IsTitled(slot.Term, fact) });

    private static bool IsTitled(Term term, Fact fact) =>
        (term.Words.Count > 0 && term.Words.All(fact.Names.Contains)) || term.Senses.Any(s => fact.Named.Contains(s.Id));

    private static Agreement Of(Question question, Clause clause, WordSlot slot, Fact fact)
    {
        var term = slot.Term;
        if (term.IsVerbForm && ActionCheck.IsOnlyMeant(question, clause, term.Words, [], fact))
        {
            return Agreement.Contradicted;
        }

        if (term.IsSlot)
        {
            // What is asked for has to be told in so many words; an alias tells nothing.
            var isThing = term.Senses.Any(s => s.Codes.Count == 0 && fact.ToldSenses.Contains(s.Id));
            var isTold = term.Words.Count > 0 && term.Words.All(w => fact.Told.Contains(w) || fact.Reading.Actors.Stems.Contains(w));
            return isThing || isTold ? Agreement.Same
                : term.Words.All(fact.AskStems.Contains) || slot.Kin.Near.Any(fact.Told.Contains) ? Agreement.Near
                : Agreement.Unsaid;
        }

        if (question is { Asked: Asked.Who, Action: { } said } && said.Uses.All(u => u.Sense.Name == "announce")
            && term.Senses.Any(s => s.Codes.Count > 0))
        {
            // "who announced the break": whoever spoke for it, not whoever spoke of it.
            return term.Senses.Any(s => fact.Heads.Contains(s.Id)) ? Agreement.Same : Agreement.Unsaid;
        }

        var inWords = Of(term.Words, slot.Kin, fact);
        if (inWords == Agreement.Same || term.Senses.Any(s => fact.Senses.Contains(s.Id)) || MilestoneWords.IsSaid(question, term, fact))
        {
            return Agreement.Same;
        }

        if (term.Senses.Any(s => fact.AskSenses.Contains(s.Id)))
        {
            return Agreement.Near;
        }

        return inWords != Agreement.Unsaid || !term.IsName ? inWords
            : AreAllIn(term.Words, fact.LinkedNames) ? Agreement.Near
            : Agreement.Contradicted;
    }

    /// <summary>Whether the fact says some words, whatever they mean.</summary>
    public static Agreement Of(IReadOnlyList<string> words, Kin kin, Fact fact) =>
        AreAllIn(words, fact.Stems) ? Agreement.Same
        : AreAllIn(words, fact.AskStems) ? Agreement.Near
        : kin.Opposites.Any(fact.Title.Contains) ? Agreement.Contradicted
        : kin.Near.Any(fact.Stems.Contains) || words.Any(w => fact.Stems.Any(s => IsOfOneRoot(w, s))) ? Agreement.Near
        : Agreement.Unsaid;

    private static bool AreAllIn(IReadOnlyList<string> words, IReadOnlySet<string> stems) => words.Count > 0 && words.All(stems.Contains);

    private static bool IsOfOneRoot(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared >= ShortestRoot && Math.Max(one.Length, other.Length) - shared <= LongestEnding;
    }
}
