namespace Bot.Core.Questions.Parsing;

/// <summary>Tells whether a clause asks who somebody is: nothing is done in it, so no event can say it.</summary>
internal static class IdentityReader
{
    private static readonly string[] Presence = ["in", "at", "near", "inside"];

    // "who is the Kremlin's spokesman", "who are Ukraine's allies"
    public static bool AsksIdentity(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var wh = asked.Wh >= 0 ? chunks[asked.Wh] : null;
        return asked is { Asked: Asked.Who, CountsActors: false } && wh?.Is("who", "whos") == true
            && (wh.Is("whos") || wh.IsPossessive || chunks.Skip(asked.Wh + 1).Take(1).Any(c => Grammar.Be.Contains(c.Norm)))
            && !chunks.Skip(asked.Wh + 1).Any(c => c.Is(Presence))
            && !Enumerable.Range(0, chunks.Count).Any(i => IsDone(chunks, i) || (i > asked.Wh && OpensClause(chunks[i])));
    }

    private static bool IsDone(IReadOnlyList<Chunk> chunks, int at) =>
        (chunks[at].Action is not null && WordClass.IsVerb(chunks, at))
        || (chunks[at].Norm.EndsWith("ing", StringComparison.Ordinal) && LightVerbs.IsLight([chunks[at].Tokens[0].Stem]));

    private static bool OpensClause(Chunk chunk) => chunk.Kind == ChunkKind.Wh || chunk.Is("that", "to", "by");
}
