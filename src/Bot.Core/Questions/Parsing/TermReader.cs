using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>Reads single chunks as the terms that an answer has to carry.</summary>
internal sealed class TermReader(Language language)
{
    private static readonly string[] Lasting =
        ["last", "lasted", "drag", "dragged", "run", "ran", "endure", "endured", "persist", "persisted", "continue", "continued", "go on",
            "went on", "spend", "spent"];

    /// <summary>Whether a verb says no more than a "how long" does.</summary>
    public static bool IsLasting(Chunk verb) => verb.Is(Lasting);

    // "when did NATO readmit": the plain word that is the verb behind the auxiliary and its subject.
    public static int Predicate(IReadOnlyList<Chunk> chunks)
    {
        var auxiliary = chunks.IndexOf(c => c.Kind == ChunkKind.Auxiliary);
        if (auxiliary < 0 || Grammar.Be.Contains(chunks[auxiliary].Norm))
        {
            return auxiliary < 0 ? -1 : chunks.IndexOf(c => c.Kind == ChunkKind.Word && WordClass.IsParticiple(c), auxiliary);
        }

        // The last of the words that stand together: "did the Senate ratify". What the language data knows as a noun may be a verb there.
        static bool IsWord(Chunk chunk) => chunk.Kind == ChunkKind.Word || chunk.Action is { HasRoles: false };
        var at = chunks.IndexOf(IsWord, auxiliary);
        while (at >= 0 && at + 1 < chunks.Count && IsWord(chunks[at + 1]))
        {
            at++;
        }

        return at;
    }

    // "recall its ambassador" is one action, but an ambassador has to be in the fact too; "kick out" and "send packing" name no thing.
    public List<Term> Things(Chunk action) => action.Tokens.Skip(1)
        .Select(t => (Token: t, Uses: language.Lexicon.Match([t], 0)?.Uses ?? []))
        .Where(t => t.Uses.Count > 0 && t.Uses.All(u => u.Kind == PatternKind.Word && u.Sense.Codes.Count == 0))
        .Select(t => new Term(t.Token.Norm, t.Uses.Select(u => u.Sense).ToList(), [t.Token.Stem], null, false)).ToList();

    // The particle of a verb ("put up") is as much of it as the verb.
    public List<string> Content(Chunk chunk) =>
        chunk.Tokens.Where(t => IsPhrasal(chunk) || !language.Words.Function.Contains(t.Norm)).Select(t => t.Stem).ToList();

    private static bool IsPhrasal(Chunk chunk) =>
        chunk.Tokens.Count > 1 && (chunk.Kind == ChunkKind.Word || chunk.Action is { IsPlain: true });

    public Term? Read(Chunk chunk)
    {
        switch (chunk.Kind)
        {
            case ChunkKind.Action:
                var senses = chunk.Action!.Uses.Select(u => u.Sense).Distinct().ToList();
                return new Term(chunk.Norm, senses, Content(chunk), null, IsSoft(chunk));
            case ChunkKind.Number:
                return new Term(chunk.Norm, [], [chunk.Norm], chunk.Number, false);
            case ChunkKind.Word when !Grammar.Ordinals.ContainsKey(chunk.Norm) && chunk.Norm.Length > 1:
                return new Term(chunk.Norm, [], Content(chunk), null, !IsPhrasal(chunk) && IsSoft(chunk))
                {
                    IsName = language.IsName(chunk.Tokens[0]),
                    IsParticiple = WordClass.IsParticiple(chunk),
                    IsVerbForm = IsVerbForm(chunk),
                };
            default:
                return null;
        }
    }

    // "expelled", "giving", "brought".
    private bool IsVerbForm(Chunk chunk) =>
        WordClass.IsParticiple(chunk) || chunk.Norm.EndsWith("ing", StringComparison.Ordinal)
        || (!WordClass.IsPlural(chunk) && !IsSoft(chunk) && language.Words.Lemmas.Of(chunk.Norm) != chunk.Norm);

    /// <summary>The words that narrow a claim ("only", "all", "secretly"): what a source does not say so is no yes.</summary>
    public IEnumerable<Term> Qualifiers(Chunk chunk) => chunk.Kind == ChunkKind.Actor ? [] : chunk.Tokens
        .Where(t => Grammar.Qualifiers.Contains(t.Norm) || (t.IsAdverb && !language.Words.IsSmall(t)))
        .Select(t => new Term(t.Norm, [], [t.Stem], null, IsSoft: false));

    public bool IsSoft(Chunk chunk) =>
        chunk.Tokens.All(t => language.Words.IsSmall(t) || t.IsAdverb
            || Grammar.EventNouns.Contains(t.Norm) || Grammar.DateNouns.Contains(t.Norm));
}
