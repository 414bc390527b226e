using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>
/// Tells whether an action is a verb or a noun where it stands. The lexicon compares stems, and "visit" or "surrender" may be either;
/// "assassination" and "assassinate" share theirs.
/// </summary>
internal static class WordClass
{
    private static readonly string[] NominalEndings = ["tion", "sion", "ment", "ments", "tions", "sions", "ance", "ence", "ancy", "ency"];

    private static readonly string[] Determiners =
        ["the", "a", "an", "of", "this", "whose", "many", "most", "any", "some", "several", "its", "his", "her", "their"];

    /// <summary>Whether the action at an index is a verb there, so that word order tells who does it.</summary>
    public static bool IsVerb(IReadOnlyList<Chunk> chunks, int at)
    {
        if (IsParticiple(chunks[at]))
        {
            // "accused of genocide" meets the pattern of "accusation of genocide", but it is a verb all the same.
            return true;
        }

        // "visits of Kohl to China"; but "whom did Kohl accuse of"
        var isAfterDo = at > 1 && chunks[at - 1].Kind == ChunkKind.Actor && chunks[at - 2].Is("did", "does", "do");
        return isAfterDo || (chunks[at].Action!.IsVerb && !IsNominal(chunks[at])
            && !(CanBeNoun(chunks[at]) && (IsDetermined(chunks, at) || chunks.Is(at + 1, "of"))) && !IsNounAfterBe(chunks, at));
    }

    // "where was the big Hezbollah rally", "when was the Canadian plan adopted": behind a "was" a verb is a participle.
    private static bool IsNounAfterBe(IReadOnlyList<Chunk> chunks, int at)
    {
        var auxiliary = chunks.LastIndexOf(c => c.Kind is ChunkKind.Auxiliary or ChunkKind.Boundary, at);
        return auxiliary >= 0 && Grammar.Be.Contains(chunks[auxiliary].Norm) && !chunks.Is(at - 1, "to")
            && !chunks.Between(auxiliary, at).Any(IsParticiple) && chunks[at].Action!.Uses.Any(u => u.IsNoun)
            && chunks[at].Tokens is [{ Norm: var form, Stem: var stem }]
            && PorterStemmer.Stem(form) == stem && !Grammar.BareParticiples.Contains(form)
            && !Grammar.Adjectives.Contains(form);
    }

    /// <summary>
    /// Whether a word that the lexicon knows only as a verb stands where a noun stands: "his term" has nothing to do with "to term".
    /// </summary>
    public static bool IsOtherNoun(IReadOnlyList<Chunk> chunks, int at) =>
        chunks[at] is { Action: { } action, Tokens: [{ Norm: var form }] }
        && action.Uses.All(u => u.Kind is PatternKind.Verb or PatternKind.VerbOfTarget)
        && !form.EndsWith("ed", StringComparison.Ordinal) && !form.EndsWith("ing", StringComparison.Ordinal)
        && IsDetermined(chunks, at);

    /// <summary>Whether a participle only describes the noun behind it: "the expelled diplomats", "eight alleged spies".</summary>
    public static bool IsAttribute(IReadOnlyList<Chunk> chunks, int at) =>
        IsParticiple(chunks[at]) && IsDetermined(chunks, at) && chunks.KindAt(at + 1) is ChunkKind.Word or ChunkKind.Action;

    /// <summary>Whether a word stands in the plural, as verbs of a question seldom end.</summary>
    public static bool IsPlural(Chunk chunk) => chunk.Tokens.Any(t => t.Norm is [_, _, .., not 's', 's']);

    /// <summary>Whether a word is a past participle by its ending.</summary>
    public static bool IsParticiple(Chunk chunk) => IsParticiple(chunk.Tokens[0]);

    /// <summary>Whether a word is a past participle by its ending.</summary>
    public static bool IsParticiple(Token token) => token is { Norm: [.., 'e', 'd'] norm, Stem: var stem } && norm != stem;

    private static bool IsNominal(Chunk chunk) =>
        chunk.Tokens[0].Norm is { Length: > 6 } form && Array.Exists(NominalEndings, e => form.EndsWith(e, StringComparison.Ordinal));

    private static bool CanBeNoun(Chunk chunk) => chunk.Tokens.Count == 1 || chunk.Action!.Uses.Any(u => u.IsNoun);

    // "the visit of", "a strike on", "Japan's first offer", "many threats"
    private static bool IsDetermined(IReadOnlyList<Chunk> chunks, int at)
    {
        var i = at - 1;
        while (i > 0 && Grammar.Ordinals.ContainsKey(chunks[i].Norm))
        {
            i--;
        }

        // "when were sanctions imposed"
        return i >= 0 && (chunks[i].Is(Determiners) || chunks[i].IsPossessive
            || (Grammar.Be.Contains(chunks[i].Norm) && chunks[at].Tokens is [{ Norm: [.., 's'] }]));
    }
}
