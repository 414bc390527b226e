namespace Bot.Core.Questions.Parsing;

/// <summary>What the readers of clauses ask of a row of chunks.</summary>
internal static class ChunkList
{
    /// <summary>Whether one of some words stands at a place, and not as an actor's name.</summary>
    public static bool Is(this IReadOnlyList<Chunk> chunks, int at, params ReadOnlySpan<string> words) =>
        at >= 0 && at < chunks.Count && chunks[at].Is(words);

    /// <summary>What stands at a place; null where nothing does.</summary>
    public static ChunkKind? KindAt(this IReadOnlyList<Chunk> chunks, int at) => at >= 0 && at < chunks.Count ? chunks[at].Kind : null;

    /// <summary>The chunks between two places, both left out.</summary>
    public static IEnumerable<Chunk> Between(this IReadOnlyList<Chunk> chunks, int start, int end) =>
        chunks.Skip(start + 1).Take(end - start - 1);

    /// <summary>Index of the first chunk from a place on that passes a test; -1 where none does.</summary>
    public static int IndexOf(this IReadOnlyList<Chunk> chunks, Func<Chunk, bool> test, int start = 0)
    {
        for (var i = start; i < chunks.Count; i++)
        {
            if (test(chunks[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the last chunk before a place that passes a test; -1 where none does.</summary>
    public static int LastIndexOf(this IReadOnlyList<Chunk> chunks, Func<Chunk, bool> test, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (test(chunks[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether an actor is where something happened: "in Moscow".</summary>
    public static bool IsPlace(this IReadOnlyList<Chunk> chunks, int actor) =>
        chunks[actor].Actor!.IsPlace && Grammar.PlacePrepositions.Contains(chunks.PrepositionOf(actor));

    /// <summary>The preposition that governs an actor ("with the citizens of Sudan", "by Italy and Denmark"); empty for none.</summary>
    public static string PrepositionOf(this IReadOnlyList<Chunk> chunks, int actor)
    {
        for (var i = actor - 1; i >= 0; i--)
        {
            switch (chunks[i].Kind)
            {
                case ChunkKind.Preposition:
                    return chunks[i].Norm;
                case ChunkKind.Function or ChunkKind.Actor or ChunkKind.Number or ChunkKind.Conjunction or ChunkKind.Boundary:
                    continue;
                case ChunkKind.Action when !WordClass.IsVerb(chunks, i) && chunks[i].Tokens is [_, .., { Norm: var last }]
                    && Grammar.Prepositions.Contains(last):
                    return last;
                default:
                    return "";
            }
        }

        return "";
    }
}
