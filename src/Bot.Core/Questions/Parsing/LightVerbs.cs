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
        "receiv", "obtain", "face", "suffer", "endur", "draw", "attract", "earn",
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
            if (Kind(chunks[i].Tokens[0].Stem) is { } kind && NounBehind(chunks, i, kind) is { } noun)
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

    private static PatternKind? Kind(string stem) =>
        Givers.Contains(stem) ? PatternKind.Verb : Takers.Contains(stem) ? PatternKind.VerbOfTarget : null;

    // The noun of action behind determiners and adjectives.
    private static int? NounBehind(IReadOnlyList<Chunk> chunks, int verb, PatternKind kind)
    {
        for (var i = verb + 1; i < chunks.Count; i++)
        {
            if (chunks[i].Action is { } action)
            {
                // "got a pardon", not "got pardoned"; "which year had the most consultations of Japan with China": the year has them
                var isHad = chunks[verb].Tokens[0].Stem == "have" && chunks.Is(i + 1, "of");
                var isNoun = action.Uses.Any(u => u.IsNoun) && !chunks[i].Tokens[0].Norm.EndsWith("ed", StringComparison.Ordinal);
                return isNoun && !isHad ? i : null;
            }

            var isParty = chunks[i].Kind == ChunkKind.Actor
                && (kind == PatternKind.VerbOfTarget || chunks[verb].Tokens[0].Stem is "give" or "pay" or "offer");
            if (chunks[i].Kind != ChunkKind.Function && !isParty)
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
