namespace Bot.Core.Questions.Parsing;

/// <summary>Tells whether a clause asks who or what somebody or something is: nothing is done in it, so no event can say it.</summary>
internal static class IdentityReader
{
    private static readonly string[] Presence = ["in", "at", "near", "inside"];

    public static bool AsksIdentity(IReadOnlyList<Chunk> chunks, AskedReader.Result asked) =>
        asked.Wh >= 0 && (AsksWho(chunks, asked) || AsksNames(chunks, asked) || AsksDefinition(chunks, asked));

    // "who were the spies expelled by NATO": not who did it, nor whose they were.
    private static bool AsksNames(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var be = asked.Wh + 1;
        var deed = chunks.IndexOf(c => c.Action is not null && WordClass.IsParticiple(c), be);
        return asked is { Asked: Asked.Who, CountsActors: false } && chunks[asked.Wh].Is("who") && deed > be + 1
            && Grammar.Be.Contains(chunks[be].Norm) && chunks[be + 1].Is("the") && ArePeople(chunks, be, deed - 1)
            && !chunks.Between(be, deed).Any(c => c.Kind is ChunkKind.Auxiliary or ChunkKind.Wh);
    }

    // "the spies", "the eight Russians"; but "the first country", "the last person Japan praised".
    private static bool ArePeople(IReadOnlyList<Chunk> chunks, int be, int noun) => chunks[noun].Kind switch
    {
        ChunkKind.Word or ChunkKind.Action =>
            !Grammar.ActorNouns.Contains(chunks[noun].Norm) && !Grammar.Ordinals.ContainsKey(chunks[noun].Norm),
        ChunkKind.Actor => chunks.Between(be, noun).Any(c => c.Kind == ChunkKind.Number),
        _ => false,
    };

    // "who is the Kremlin's spokesman", "who are Ukraine's allies"
    private static bool AsksWho(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var wh = chunks[asked.Wh];
        return asked is { Asked: Asked.Who, CountsActors: false } && wh.Is("who", "whos")
            && (wh.Is("whos") || wh.IsPossessive || (asked.Wh + 1 < chunks.Count && Grammar.Be.Contains(chunks[asked.Wh + 1].Norm)))
            && !(chunks.Skip(asked.Wh + 1).Any(c => c.Is(Presence)) && chunks.Any(c => c.Actor is { IsPlace: true }))
            && !Enumerable.Range(0, chunks.Count).Any(i => IsDone(chunks, i) || (i > asked.Wh && OpensClause(chunks[i])));
    }

    private static bool IsDone(IReadOnlyList<Chunk> chunks, int at) =>
        (chunks[at].Action is not null && WordClass.IsVerb(chunks, at))
        || (chunks[at].Norm.EndsWith("ing", StringComparison.Ordinal) && LightVerbs.IsLight([chunks[at].Tokens[0].Stem]));

    private static bool OpensClause(Chunk chunk) => chunk.Kind == ChunkKind.Wh || chunk.Is("that", "to", "by");

    // "what is the Vienna Convention", "what is RT": what a thing is, no event tells.
    private static bool AsksDefinition(IReadOnlyList<Chunk> chunks, AskedReader.Result asked) =>
        asked.Asked is Asked.What or Asked.Describe && asked.Wh + 1 < chunks.Count
        && (chunks[asked.Wh].Is("whats") || (chunks[asked.Wh].Is("what") && chunks[asked.Wh + 1].Is("is", "are")))
        && chunks.Skip(asked.Wh + 1).All(IsThing) && !chunks.Any(c => c.Is("new", "latest", "going", "up"));

    private static bool IsThing(Chunk chunk) =>
        chunk.Kind is ChunkKind.Actor or ChunkKind.Function or ChunkKind.Word || chunk.Action is { HasRoles: false }
        || Grammar.Be.Contains(chunk.Norm);
}
