using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>
/// Joins a verb that says little with the noun that says what was done: "received optimistic comments from", "issued a first warning to".
/// Whoever makes it is the source; whoever receives it is the target.
/// </summary>
internal static class LightVerbs
{
    private static readonly HashSet<string> Givers = new(StringComparer.Ordinal)
    {
        "make", "give", "pay", "issu", "deliv", "offer", "have", "hold", "launch", "conduct", "carri", "stage", "level", "direct", "voic",
        "lodg", "extend", "mount", "perform",
    };

    private static readonly HashSet<string> Takers = new(StringComparer.Ordinal)
    {
        "receiv", "get", "obtain", "face", "suffer", "endur", "draw", "attract", "win", "earn",
    };

    /// <summary>Whether a participle says no more than the noun of action it goes with: "how many lawsuits were brought".</summary>
    public static bool IsLightParticiple(Chunk chunk) =>
        chunk.Tokens.Count <= 2 && (Grammar.LightParticiples.Contains(chunk.Tokens[0].Norm)
            || (chunk.Kind == ChunkKind.Word && (Givers.Contains(chunk.Tokens[0].Stem)
                || chunk.Tokens[0].Stem is "bring" or "file" or "express" or "impos" or "send")));

    /// <summary>Whether a word, by its stems, says nothing of what was done unless something behind it does.</summary>
    public static bool IsLight(IReadOnlyList<string> stems) => stems is ["get" or "got" or "give" or "go" or "come" or "take" or "make"];

    public static IReadOnlyList<Chunk> Join(IReadOnlyList<Chunk> chunks)
    {
        var joined = new List<Chunk>(chunks.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            if (Kind(chunks[i]) is { } kind && NounBehind(chunks, i, kind) is { } noun
                && (kind == PatternKind.Verb || ComesFromSomebody(chunks, i, noun)))
            {
                // "gave Vietnam economic aid", "received Japan's aid": the actor in between goes behind, where the other party stands.
                joined.Add(Merge(chunks, i, noun, kind));
                joined.AddRange(chunks.Between(i, noun).Where(c => c.Kind == ChunkKind.Actor));
                i = noun;
            }
            else
            {
                joined.Add(chunks[i]);
            }
        }

        return joined;
    }

    private static PatternKind? Kind(Chunk chunk)
    {
        if (chunk.Kind is not (ChunkKind.Word or ChunkKind.Action or ChunkKind.Auxiliary) || chunk.Tokens.Count > 1)
        {
            return null;
        }

        var stem = chunk.Tokens[0].Stem;
        return Givers.Contains(stem) ? PatternKind.Verb : Takers.Contains(stem) ? PatternKind.VerbOfTarget : null;
    }

    // Whoever "won the war" was not at the other end of it: what is received comes from somebody.
    private static bool ComesFromSomebody(IReadOnlyList<Chunk> chunks, int verb, int noun) =>
        chunks.Between(verb, noun).Any(c => c.Kind == ChunkKind.Actor)
        || chunks[noun].Tokens[^1].Norm is "from" or "by" || chunks.Skip(noun + 1).Any(c => c.Is("from", "by"))
        || chunks.Any(c => c.Kind == ChunkKind.Preposition && c.Is("from"));

    // The noun of action behind determiners, ordinals and adjectives.
    private static int? NounBehind(IReadOnlyList<Chunk> chunks, int verb, PatternKind kind)
    {
        var stem = chunks[verb].Tokens[0].Stem;
        for (var i = verb + 1; i < chunks.Count && i <= verb + 4; i++)
        {
            if (chunks[i].Action is { } action)
            {
                // "got a pardon", not "got pardoned"; "which year had the most consultations of Japan with China": the year has them
                var isHad = stem == "have" && chunks.Is(i + 1, "of");
                var isNoun = action.Uses.Any(u => u.IsNoun) && !chunks[i].Tokens[0].Norm.EndsWith("ed", StringComparison.Ordinal);
                return isNoun && !isHad ? i : null;
            }

            var isParty = chunks[i].Kind == ChunkKind.Actor && chunks[i].IsPossessive == (kind == PatternKind.VerbOfTarget)
                && (kind == PatternKind.VerbOfTarget || stem is "give" or "pay" or "offer");
            if (chunks[i].Kind != ChunkKind.Function && !Grammar.Ordinals.ContainsKey(chunks[i].Norm) && !isParty)
            {
                return null;
            }
        }

        return null;
    }

    private static Chunk Merge(IReadOnlyList<Chunk> chunks, int verb, int noun, PatternKind kind)
    {
        var action = chunks[noun].Action!;
        var uses = action.Uses.Where(u => u.IsNoun).Select(u => new SenseUse(u.Sense, kind)).ToList();
        List<Token> tokens = [.. chunks.Take(noun + 1).Skip(verb).Where(c => c.Kind != ChunkKind.Actor).SelectMany(c => c.Tokens)];
        action = action with { Uses = uses, Words = action.Words + 1 };
        return new Chunk(ChunkKind.Action, tokens) { Action = action, Slot = chunks[noun].Slot };
    }
}
