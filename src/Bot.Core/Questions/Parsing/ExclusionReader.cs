namespace Bot.Core.Questions.Parsing;

/// <summary>Takes "besides Japan", "apart from Italy and Spain" and "other than NATO" out of a question.</summary>
internal static class ExclusionReader
{
    private static readonly string[] Excluding = ["besides", "except", "excluding", "apart", "aside"];
    private static readonly string[] Links = ["from", "for", "of", "than", "the", "with"];

    /// <summary>The chunks without the exclusion, and whom it leaves out; the chunks as they were and nobody where there is none.</summary>
    public static (IReadOnlyList<Chunk> Clause, IReadOnlyList<ActorMention> Excluded) Read(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 0; i < chunks.Count; i++)
        {
            var isWith = chunks[i].Is("along", "together") && chunks.Is(i + 1, "with") && chunks.Take(i).Any(c => c.Kind == ChunkKind.Wh);
            if (!chunks[i].Is(Excluding) && !(chunks[i].Is("other") && chunks.Is(i + 1, "than")) && !isWith)
            {
                continue;
            }

            var end = i + 1;
            var excluded = new List<ActorMention>();
            for (; end < chunks.Count; end++)
            {
                if (chunks[end].Actor is { } actor)
                {
                    excluded.Add(actor);
                }
                else if (!(excluded.Count == 0 ? chunks[end].Is(Links) : JoinsActors(chunks, end)))
                {
                    break;
                }
            }

            if (excluded.Count > 0)
            {
                return ([.. chunks.Take(i), .. chunks.Skip(end)], excluded);
            }
        }

        return (chunks, []);
    }

    private static bool JoinsActors(IReadOnlyList<Chunk> chunks, int at) =>
        (chunks[at].Is("and", "or", "nor", "the", "&") || chunks[at].Kind == ChunkKind.Boundary)
        && chunks.Skip(at + 1).SkipWhile(c => c.Is("the", "and")).FirstOrDefault()?.Kind == ChunkKind.Actor;
}
