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

            var end = i + 1 < chunks.Count && chunks[i + 1].Is(Views) ? i + 2 : i + 1;
            return ([.. chunks.Take(start), .. chunks.Skip(end)], [actor]);
        }

        return (chunks, []);
    }

    // Where the attribution to the actor at an index begins; null where there is none.
    private static int? Start(IReadOnlyList<Chunk> chunks, int at)
    {
        var i = at > 0 && chunks[at - 1].Is("the") ? at - 1 : at;
        return i >= 2 && chunks[i - 2].Is("according") && chunks[i - 1].Is("to") ? i - 2
            : i >= 1 && chunks[i - 1].Is("in") && chunks[at].IsPossessive && at + 1 < chunks.Count && chunks[at + 1].Is(Views) ? i - 1
            : i >= 3 && chunks[i - 3].Is("on") && chunks[i - 2].Is("behalf") && chunks[i - 1].Is("of") ? i - 3
            : i >= 3 && chunks[i - 3].Is("if") && chunks[i - 1].Is("believe", "trust", "ask") ? i - 3
            : null;
    }
}
