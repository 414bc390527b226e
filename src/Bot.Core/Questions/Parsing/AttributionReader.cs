namespace Bot.Core.Questions.Parsing;

/// <summary>Takes "according to Moscow", "in Lavrov's view" and "if you believe Kyiv" out of a question.</summary>
internal static class AttributionReader
{
    private static readonly string[] Views = ["view", "opinion", "words", "eyes", "account", "version", "telling"];

    /// <summary>The chunks without the attribution, and whom it names; the chunks as they were and nobody where there is none.</summary>
    public static (IReadOnlyList<Chunk> Clause, IReadOnlyList<ActorMention> Attributed) Read(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Actor is not { } actor || Start(chunks, i) is not { } start)
            {
                continue;
            }

            var end = chunks.Is(i + 1, Views) ? i + 2 : i + 1;
            return ([.. chunks.Take(start), .. chunks.Skip(end)], [actor]);
        }

        return (chunks, []);
    }

    // Where the attribution to the actor at an index begins; null where there is none.
    private static int? Start(IReadOnlyList<Chunk> chunks, int at)
    {
        var i = chunks.Is(at - 1, "the") ? at - 1 : at;
        return chunks.Is(i - 2, "according") && chunks.Is(i - 1, "to") ? i - 2
            : chunks.Is(i - 1, "in") && chunks[at].IsPossessive && chunks.Is(at + 1, Views) ? i - 1
            : chunks.Is(i - 3, "on") && chunks.Is(i - 2, "behalf") && chunks.Is(i - 1, "of") ? i - 3
            : chunks.Is(i - 3, "if") && chunks.Is(i - 1, "believe", "trust", "ask") ? i - 3
            : null;
    }
}
