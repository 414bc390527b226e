using Bot.Core.Questions.Parsing;

namespace Bot.Core.Questions.Rows;

/// <summary>Puts wordings of chat into the plain ones that the readers behind it are written for, chunk by chunk.</summary>
internal sealed class RowWording(Language language)
{
    /// <summary>The chunks in plain wording.</summary>
    public List<Chunk> Read(IReadOnlyList<Chunk> chunks) =>
        WithBoundary(WithExclusion(WithSoDid(WithMost(WithHappened([.. chunks])))));

    // "what was going on between X and Y": what happened
    private List<Chunk> WithHappened(List<Chunk> chunks)
    {
        var what = chunks.FindIndex(c => c.Is("what", "whats"));
        var verb = what + 1;
        return what < 0 || verb >= chunks.Count
            || !language.Words.Classes["happen"]
            .Contains(chunks[verb].Tokens.SkipWhile(t => Grammar.Be.Contains(t.Norm)).FirstOrDefault()?.Norm ?? "") ? chunks
            : [.. chunks.Take(what), Chunks.Of(ChunkKind.Wh, chunks[what], "what"), Chunks.Of(ChunkKind.Word, chunks[verb], "happened"),
            .. chunks.Skip(verb + 1).SkipWhile(c => c.Is("on", "down"))];
    }

    // "A visited X and so did B": A and B visited X
    private static List<Chunk> WithSoDid(List<Chunk> chunks)
    {
        var and = Enumerable.Range(0, Math.Max(chunks.Count - 3, 0))
            .FirstOrDefault(i => chunks[i].Is("and") && chunks[i + 1].Is("so") && chunks[i + 2].Kind == ChunkKind.Auxiliary
            && chunks[i + 3].Kind == ChunkKind.Actor, -1);
        var first = chunks.FindIndex(c => c.Kind == ChunkKind.Actor);
        return and < 0 || first >= and ? chunks
            : [.. chunks.Take(first + 1), chunks[and], chunks[and + 3], .. chunks.Skip(first + 1).Take(and - first - 1),
            .. chunks.Skip(and + 4)];
    }

    // "A aside, who …", "…, not counting A": except A
    private List<Chunk> WithExclusion(List<Chunk> chunks)
    {
        var aside = chunks.FindIndex(1, Math.Max(chunks.Count - 1, 0), c => c.Is("aside"));
        if (aside > 0 && chunks[aside - 1].Kind == ChunkKind.Actor && !(aside + 1 < chunks.Count && chunks[aside + 1].Is("from")))
        {
            return [.. chunks.Take(aside - 1), Chunks.Of(ChunkKind.Word, chunks[aside], "except"), chunks[aside - 1],
                .. chunks.Skip(aside + 1)];
        }

        var except = chunks.FindIndex(c => c.Kind != ChunkKind.Actor && language.Words.Classes["except"].Contains(c.Norm));
        if (except <= 0 || except + 1 >= chunks.Count || chunks[except + 1].Kind != ChunkKind.Actor)
        {
            return chunks;
        }

        var start = chunks[except - 1].Is("not") ? except - 1 : except;
        return start == except && chunks[except].Is("counting", "including") ? chunks
            : [.. chunks.Take(start), Chunks.Of(ChunkKind.Word, chunks[except], "except"), .. chunks.Skip(except + 1)];
    }

    // "the busiest year", "the biggest critic": the one with the most.
    private List<Chunk> WithMost(List<Chunk> chunks) =>
        [.. chunks.Select((c, i) => c.Kind == ChunkKind.Word && language.Words.Classes["most"].Contains(c.Norm) && i + 1 < chunks.Count
            && (chunks.Skip(i + 1).Take(2).Any(n => Grammar.DateNouns.Contains(n.Norm))
            || language.Lexicon.Agent(chunks[i + 1].Tokens[0].Norm) is not null) ? Chunks.Of(ChunkKind.Function, c, "most") : c)];

    // "medvedev visited japan in 2007 who next": in chat a sentence may end without a stop.
    private List<Chunk> WithBoundary(List<Chunk> chunks)
    {
        var wh = chunks.FindIndex(c => c.Kind == ChunkKind.Wh);
        var isNext = wh > 1 && chunks[0].Kind == ChunkKind.Actor && chunks[wh - 1].Kind is ChunkKind.Time or ChunkKind.Actor
            && chunks.Take(wh).Any(c => c.Action is { HasRoles: true })
            && chunks.Skip(wh).Any(c => language.Words.Classes["next"].Contains(c.Norm));
        chunks = isNext ? [.. chunks.Take(wh), Chunks.Of(ChunkKind.Boundary, chunks[wh], ","), .. chunks.Skip(wh)] : chunks;

        // "…; who did so next": who next
        var last = chunks.FindLastIndex(c => c.Kind == ChunkKind.Wh);
        var tail = chunks.Skip(last + 1).ToList();
        return last > 1 && chunks[last - 1].Kind == ChunkKind.Boundary && tail.Exists(c => language.Words.Classes["next"].Contains(c.Norm))
            && tail.TrueForAll(c => LightVerbs.IsLight([c.Tokens[0].Stem])
            || c.Kind is ChunkKind.Auxiliary or ChunkKind.Function or ChunkKind.Boundary || language.Words.Classes["next"].Contains(c.Norm)
            || Grammar.Pronouns.Contains(c.Norm))
                ? [.. chunks.Take(last + 1), tail.Find(c => language.Words.Classes["next"].Contains(c.Norm))!] : chunks;
    }
}
