using Bot.Core.Dates;

namespace Bot.Core.Questions.Parsing;

/// <summary>Takes "before Japan", "after the invasion of Ukraine" or "in the same month as Malaysia" out of a question.</summary>
internal sealed class AnchorReader(ClauseReader clauses, int depth)
{
    /// <summary>The chunks without the anchor, and the anchor; the chunks as they were and null where there is none.</summary>
    public (IReadOnlyList<Chunk> Clause, Anchor? Anchor) Read(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 0; i < chunks.Count; i++)
        {
            if (Relation(chunks, i) is not { } found)
            {
                continue;
            }

            var start = i + found.Length;
            var end = chunks.IndexOf(c => c.Kind is ChunkKind.Boundary or ChunkKind.Wh, start) is var stop and >= 0 ? stop : chunks.Count;
            if (end <= start)
            {
                continue;
            }

            var content = chunks.Between(start - 1, end).ToList();
            var isNearest = chunks.Is(i - 1, "immediately", "directly", "right", "just", "straight");
            var anchor = Anchor(content, found.Relation, chunks[i].Time?.Offset) with { IsNearest = isNearest };
            return ([.. chunks.Take(i), .. chunks.Skip(end)], anchor);
        }

        return Context(chunks);
    }

    // "Vietnam received Japan; whom else did it receive in the same month?": the sentence in front is the other event.
    private (IReadOnlyList<Chunk> Clause, Anchor? Anchor) Context(IReadOnlyList<Chunk> chunks)
    {
        var same = chunks.IndexOf(c => c.Time?.Offset is { Kind: TimeOffsetKind.Same, AnchorFollows: false });
        var wh = chunks.IndexOf(c => c.Kind == ChunkKind.Wh);
        if (wh < 2 || chunks[wh - 1].Kind != ChunkKind.Boundary || !chunks.Take(wh).Any(c => c.Action is { HasRoles: true }))
        {
            return (chunks, null);
        }

        if (same < wh)
        {
            // "South Korea did …; who did so next?"
            return chunks.Skip(wh + 1).All(c => c.Kind != ChunkKind.Actor) && chunks.Skip(wh + 1).Any(c => c.Is("next", "afterwards"))
                ? ([.. chunks.Skip(wh)], Anchor([.. chunks.Take(wh - 1)], AnchorRelation.After, null))
                : (chunks, null);
        }

        var anchor = Anchor([.. chunks.Take(wh - 1)], AnchorRelation.Offset, chunks[same].Time!.Offset);
        return ([.. chunks.Skip(wh).Take(same - wh), .. chunks.Skip(same + 1)], anchor);
    }

    private static (AnchorRelation Relation, int Length)? Relation(IReadOnlyList<Chunk> chunks, int at)
    {
        if (chunks[at].Time is { Offset: { } offset })
        {
            // "in the same year that …", "in the month when …"
            var joined = chunks.Is(at + 1, "that", "when", "as") ? 1 : chunks.Is(at + 2, "which") ? 2 : 0;
            return offset.AnchorFollows || joined > 0 || (offset.Kind == TimeOffsetKind.Same && IsOfWhatFollows(chunks, at))
                ? (AnchorRelation.Offset, 1 + joined)
                : null;
        }

        if (chunks[at].Kind is ChunkKind.Actor or ChunkKind.Time || chunks.Is(at + 1, "when", "what", "which"))
        {
            // "since when" asks for a date
            return null;
        }

        return chunks[at].Norm switch
        {
            "before" or "preceding" => (AnchorRelation.Before, 1),
            "prior" or "earlier" or "ahead" when chunks.Is(at + 1, "to", "than", "of") => (AnchorRelation.Before, 2),
            "later" or "subsequent" when chunks.Is(at + 1, "to", "than") => (AnchorRelation.After, 2),
            "after" or "following" => (AnchorRelation.After, 1),
            "since" => (AnchorRelation.Since, 1),
            "until" or "till" => (AnchorRelation.Until, 1),
            "while" or "whilst" when chunks.Skip(at + 1).TakeWhile(c => c.Kind != ChunkKind.Boundary).Any(IsActor) =>
                (AnchorRelation.During, 1),
            "once" when chunks.KindAt(at + 1) == ChunkKind.Actor => (AnchorRelation.After, 1),
            _ => null,
        };
    }

    private static bool IsActor(Chunk chunk) => chunk.Kind == ChunkKind.Actor;

    // "in the same month Japan hosted X", "on the very day Japan …, who …"
    private static bool IsOfWhatFollows(IReadOnlyList<Chunk> chunks, int at)
    {
        var isNamed = chunks.KindAt(at + 1) == ChunkKind.Actor && chunks.Skip(at + 2).Any(c => c.Is("did") || c.Action is not null);
        return isNamed || (at == 0 && chunks.Skip(2).Any(c => c.Kind == ChunkKind.Boundary)
            && chunks[1].Kind is not (ChunkKind.Boundary or ChunkKind.Preposition));
    }

    private Anchor Anchor(List<Chunk> content, AnchorRelation relation, TimeOffset? offset)
    {
        // "before China did", "after the Ethiopian representatives did it", "once Japan had done so"
        var core = content.Where(c => c.Kind is not (ChunkKind.Function or ChunkKind.Auxiliary or ChunkKind.Preposition))
            .Where(c => !c.Is("done", "likewise", "same")).ToList();
        if (core is [{ Kind: ChunkKind.Actor } only])
        {
            return new Anchor(relation, only.Actor, null, offset);
        }

        var named = core.FindAll(IsActor);
        if (named.Count > 1 && core.TrueForAll(c => c.Kind is ChunkKind.Actor or ChunkKind.Boundary or ChunkKind.Conjunction))
        {
            var all = named[0].Actor! with { Actors = [.. named.SelectMany(c => c.Actor!.Actors).Distinct()] };
            return new Anchor(relation, all, null, offset);
        }

        return new Anchor(relation, null, clauses.Read(content, Asked.Describe, depth + 1), offset);
    }
}
