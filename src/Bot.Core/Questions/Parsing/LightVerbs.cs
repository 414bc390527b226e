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
        "make", "give", "pay", "issu", "deliv", "offer", "have", "hold", "launch", "conduct", "carri", "stage", "level", "direct", "voic", "lodg", "extend", "mount", "perform",
    };

    private static readonly HashSet<string> Takers = new(StringComparer.Ordinal) { "receiv", "get", "obtain", "face", "suffer", "endur", "draw", "attract", "win", "earn" };

    /// <summary>Whether a verb says no more than its noun of action: "how many lawsuits did X bring".</summary>
    public static bool IsEmpty(Token verb) => Givers.Contains(verb.Stem) || verb.Stem is "bring" or "file" or "express" or "impos" or "send";

    /// <summary>Whether a word, by its stems, says nothing of what was done unless something behind it does.</summary>
    public static bool IsLight(IReadOnlyList<string> stems) => stems is ["get" or "got" or "give" or "go" or "come" or "take" or "make"];

    public static IReadOnlyList<Chunk> Join(IReadOnlyList<Chunk> chunks)
    {
        var joined = new List<Chunk>(chunks.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            if (Kind(chunks[i]) is { } kind && NounBehind(chunks, i) is { } noun && (kind == PatternKind.Verb || ComesFrom(chunks, noun) || ActorsBetween(chunks, i, noun).Any()))
            {
                // "gave Vietnam economic aid", "received Japan's aid": the actor in between goes behind, where the other party stands.
                joined.Add(Merge(chunks, i, noun, kind));
                joined.AddRange(ActorsBetween(chunks, i, noun));
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
    private static bool ComesFrom(IReadOnlyList<Chunk> chunks, int noun) =>
        chunks[noun].Tokens[^1].Norm is "from" or "by" || chunks.Skip(noun + 1).Any(c => c.Is("from", "by")) || chunks.Any(c => c.Kind == ChunkKind.Preposition && c.Is("from"));

    // The noun of action behind determiners, ordinals and adjectives.
    private static int? NounBehind(IReadOnlyList<Chunk> chunks, int verb)
    {
        for (var i = verb + 1; i < chunks.Count && i <= verb + 4; i++)
        {
            if (chunks[i].Action is { } action)
            {
                if (chunks[verb].Tokens[0].Stem == "have" && i + 1 < chunks.Count && chunks[i + 1].Is("of"))
                {
                    // "which year had the most consultations of Japan with China": the year has them
                    return null;
                }

                // "got a pardon", not "got pardoned"
                return action.Uses.Any(u => u.Kind is PatternKind.Noun or PatternKind.NounOfSource) && !chunks[i].Tokens[0].Norm.EndsWith("ed", StringComparison.Ordinal) ? i : null;
            }

            var isParty = chunks[i].Kind == ChunkKind.Actor
                && (Kind(chunks[verb]) == PatternKind.VerbOfTarget ? chunks[i].IsPossessive : !chunks[i].IsPossessive && chunks[verb].Tokens[0].Stem is "give" or "pay" or "offer");
            if (chunks[i].Kind != ChunkKind.Function && !Grammar.Ordinals.ContainsKey(chunks[i].Norm) && !isParty)
            {
                return null;
            }
        }

        return null;
    }

    private static IEnumerable<Chunk> ActorsBetween(IReadOnlyList<Chunk> chunks, int verb, int noun) => chunks.Skip(verb + 1).Take(noun - verb - 1).Where(c => c.Kind == ChunkKind.Actor);

    private static Chunk Merge(IReadOnlyList<Chunk> chunks, int verb, int noun, PatternKind kind)
    {
        var action = chunks[noun].Action!;
        var uses = action.Uses.Where(u => u.Kind is PatternKind.Noun or PatternKind.NounOfSource).Select(u => new SenseUse(u.Sense, kind)).ToList();
        List<Token> tokens = [.. chunks.Skip(verb).Take(noun - verb + 1).Where(c => c.Kind != ChunkKind.Actor).SelectMany(c => c.Tokens)];
        return new Chunk(ChunkKind.Action, tokens) { Action = action with { Uses = uses, Words = action.Words + 1 }, Slot = chunks[noun].Slot };
    }
}
