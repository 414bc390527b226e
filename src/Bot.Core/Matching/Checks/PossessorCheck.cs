using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Matching.Checks;

/// <summary>
/// Whether what the question calls somebody's, or says that somebody said of somebody, is so in the fact's words: "NATO's steps" are not
/// Russia's, and what was said of NATO was not said of Russia.
/// </summary>
internal sealed class PossessorCheck(Language language) : ICheck
{
    /// <summary>The name of its findings.</summary>
    public const string Name = "possessor";

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact)
    {
        var isSaying = ActionCheck.IsMereStatement(question);
        foreach (var slot in clause.Slots.OfType<ActorSlot>().Where(s => s.Mention.Actors.Count > 0))
        {
            if (slot.Mention.IsPossessive && Thing(slot, clause.Tokens) is { } thing
                && IsOfAnother(slot, clause, fact, (text, i) => IsOwner(text, i, thing)))
            {
                yield return new Finding(Name, null, Agreement.Contradicted, $"not that of {slot.Text}");
            }

            if (isSaying && IsSaidOf(slot, clause.Tokens) && IsOfAnother(slot, clause, fact, IsSubject))
            {
                yield return new Finding(Name, null, Agreement.Contradicted, $"not said of {slot.Text}");
            }
        }
    }

    // The stem of the word behind the possessor; null where it stands last.
    private static string? Thing(ActorSlot slot, IReadOnlyList<Token> asked) =>
        asked.Zip(asked.Skip(1)).Where(p => p.First.IsPossessive && slot.Mention.Stems.Contains(p.First.Stem))
            .Select(p => p.Second.Stem).FirstOrDefault();

    private static bool IsOwner(IReadOnlyList<Token> text, int at, string thing) =>
        text[at].IsPossessive && at + 1 < text.Count && text[at + 1].Stem == thing;

    private static bool IsSaidOf(ActorSlot slot, IReadOnlyList<Token> asked) =>
        Enumerable.Range(0, asked.Count).Any(i => IsSubject(asked, i) && slot.Mention.Stems.Contains(asked[i].Stem));

    // "that Russia …", "that the NATO …"
    private static bool IsSubject(IReadOnlyList<Token> text, int at) =>
        at > 0 && (text[at - 1].Norm == "that" || (at > 1 && text[at - 1].Norm == "the" && text[at - 2].Norm == "that"));

    // Where the sources name an actor of the fact there, and never the one of the question.
    private bool IsOfAnother(ActorSlot slot, Clause clause, Fact fact, Func<IReadOnlyList<Token>, int, bool> isThere)
    {
        var others = fact.Row.Assertions.Select(a => a.Text).Prepend(fact.Row.Title).Select(Tokens)
            .SelectMany(t => Enumerable.Range(0, t.Count).Where(i => t[i].IsCapitalised && isThere(t, i)).Select(i => NamesAt(t, i)))
            .Where(names => names.Any(fact.Reading.Actors.Stems.Contains)).ToList();
        return others.Count > 0 && !others.Exists(names => names.Any(clause.NamesOf(slot.Mention).Contains));
    }

    private IReadOnlyList<Token> Tokens(string text) => language.Words.Tokenizer.Tokenize(text);

    // A country by its name, however it is written: "US", "American".
    private List<string> NamesAt(IReadOnlyList<Token> text, int at) =>
        language.Countries.Find(text, at) is { } found
            ? [text[at].Stem, .. Tokens(found.Country).Select(t => t.Stem)]
            : [text[at].Stem];
}
