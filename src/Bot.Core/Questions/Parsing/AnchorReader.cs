using Bot.Core.Dates;

namespace Bot.Core.Questions.Parsing;

/// <summary>Takes "before Japan", "after the invasion of Ukraine", "in the same month as Malaysia" or "the day after NATO …" out of a question.</summary>
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
            var end = EndOfAnchor(chunks, i, start);
            if (end <= start)
            {
                continue;
            }

            var content = chunks.Skip(start).Take(end - start).ToList();
            var isNearest = i > 0 && chunks[i - 1].Is("immediately", "directly", "right", "just", "straight");
            var offset = chunks[i].Time?.Offset ?? (found.Relation == AnchorRelation.Offset ? UnitAt(chunks, i) : null);
            var anchor = Anchor(content, found.Relation, offset) with { IsNearest = isNearest };
            return ([.. chunks.Take(isNearest ? i - 1 : i), .. chunks.Skip(end)], anchor);
        }

        return Context(chunks);
    }

    // "Vietnam received Japan; whom else did it receive in the same month?": the sentence in front is the other event.
    private (IReadOnlyList<Chunk> Clause, Anchor? Anchor) Context(IReadOnlyList<Chunk> chunks)
    {
        var same = chunks.ToList().FindIndex(c => c.Time?.Offset is { Kind: TimeOffsetKind.Same, AnchorFollows: false });
        var wh = chunks.ToList().FindIndex(c => c.Kind == ChunkKind.Wh);
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
            // "in the same year that …", "in the month when …", "on the very day Japan …, who …"
            var joined = IsAt(chunks, at + 1, "that", "when", "as") ? 1 : IsAt(chunks, at + 1, "in", "on") && IsAt(chunks, at + 2, "which") ? 2 : 0;
            var opens = at == 0 && chunks.Skip(2).Any(c => c.Kind == ChunkKind.Boundary) && chunks[1].Kind is not (ChunkKind.Boundary or ChunkKind.Preposition or ChunkKind.Wh);
            var isNamed = at + 2 < chunks.Count && chunks[at + 1].Kind == ChunkKind.Actor && offset.Kind == TimeOffsetKind.Same && chunks.Skip(at + 2).Any(c => c.Is("did", "does") || c.Action is not null);
            return offset.AnchorFollows || joined > 0 || isNamed || (opens && offset.Kind == TimeOffsetKind.Same) ? (AnchorRelation.Offset, 1 + joined) : null;
        }

        if (IsNamedUnit(chunks, at) is { } named)
        {
            return named;
        }

        if (chunks[at].Kind is ChunkKind.Actor or ChunkKind.Time || (at + 1 < chunks.Count && chunks[at + 1].Is("when", "what", "which")))
        {
            // "since when" asks for a date
            return null;
        }

        return chunks[at].Norm switch
        {
            "before" or "preceding" => (AnchorRelation.Before, 1),
            "prior" when IsNext("to") => (AnchorRelation.Before, 2),
            "earlier" when IsNext("than") => (AnchorRelation.Before, 2),
            "ahead" when IsNext("of") => (AnchorRelation.Before, 2),
            "later" when IsNext("than") => (AnchorRelation.After, 2),
            "subsequent" when IsNext("to") => (AnchorRelation.After, 2),
            "after" or "following" => (AnchorRelation.After, 1),
            "since" => (AnchorRelation.Since, 1),
            "until" or "till" => (AnchorRelation.Until, 1),
            "while" or "whilst" when chunks.Skip(at + 1).TakeWhile(c => c.Kind != ChunkKind.Boundary).Any(c => c.Kind == ChunkKind.Actor) => (AnchorRelation.During, 1),
            "once" when at + 1 < chunks.Count && chunks[at + 1].Kind == ChunkKind.Actor => (AnchorRelation.After, 1),
            _ => null,
        };

        bool IsNext(string word) => IsAt(chunks, at + 1, word);
    }

    // "in the month Roh hosted Fradkov": no phrase of time by itself.
    private static (AnchorRelation Relation, int Length)? IsNamedUnit(IReadOnlyList<Chunk> chunks, int at) =>
        IsAt(chunks, at, "in", "on", "during") && IsAt(chunks, at + 1, "the") && UnitAt(chunks, at) is not null && at + 4 < chunks.Count
        && chunks[at + 3].Kind == ChunkKind.Actor && chunks.Skip(at + 4).Take(6).Any(c => c.Action is { HasRoles: true } || c.Is("did"))
            ? (AnchorRelation.Offset, 3) : null;

    private static TimeOffset? UnitAt(IReadOnlyList<Chunk> chunks, int at) => at + 2 >= chunks.Count ? null : chunks[at + 2].Norm switch
    {
        "day" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Day, true),
        "week" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Week, true),
        "month" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Month, true),
        "year" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Year, true),
        _ => null,
    };

    private static bool IsAt(IReadOnlyList<Chunk> chunks, int at, params ReadOnlySpan<string> words) => at < chunks.Count && chunks[at].Is(words);

    // In front of the question the anchor ends at the comma or at the question word; behind it, at the end or where the question goes on with "to …".
    private static int EndOfAnchor(IReadOnlyList<Chunk> chunks, int at, int start)
    {
        var whBefore = chunks.Take(at).Any(c => c.Kind == ChunkKind.Wh);
        for (var i = start; i < chunks.Count; i++)
        {
            if ((chunks[i].Kind is ChunkKind.Boundary && !IsListed(chunks, start, i)) || (chunks[i].Kind == ChunkKind.Wh && i > start))
            {
                return i;
            }

            if (i == start + 1 && chunks[start].Kind == ChunkKind.Actor && chunks[i].Is("to"))
            {
                return i;
            }

            // "how many days after NATO expelled the eight did Russia order …"
            if (whBefore && i > start + 1 && chunks[i].Is("did", "does", "do", "was", "were") && i + 1 < chunks.Count
                && chunks.Skip(start).Take(i - start).Any(c => c.Kind is ChunkKind.Action or ChunkKind.Word))
            {
                return i;
            }
        }

        return chunks.Count;
    }

    // "after Belgium, the Netherlands and Ireland, which …": the comma stands between names that "and" goes on with.
    private static bool IsListed(IReadOnlyList<Chunk> chunks, int start, int comma)
    {
        var and = comma + 1;
        while (and < chunks.Count && (chunks[and].Kind is ChunkKind.Actor or ChunkKind.Boundary || chunks[and].Is("the")))
        {
            and++;
        }

        return comma > start && and < chunks.Count - 1 && chunks[and].Is("and") && chunks[and + 1].Kind is ChunkKind.Actor or ChunkKind.Function
            && chunks.Skip(start).Take(comma - start).All(c => c.Kind is ChunkKind.Actor or ChunkKind.Boundary || c.Is("the"));
    }

    private Anchor Anchor(List<Chunk> content, AnchorRelation relation, TimeOffset? offset)
    {
        // "before China did", "after the Ethiopian representatives did it", "once Japan had done so"
        var core = content.Where(c => c.Kind is not (ChunkKind.Function or ChunkKind.Auxiliary or ChunkKind.Preposition) && !c.Is("done", "likewise", "same")).ToList();
        if (core is [{ Kind: ChunkKind.Actor } only])
        {
            return new Anchor(relation, only.Actor, null, offset);
        }

        var named = core.Where(c => c.Kind == ChunkKind.Actor).ToList();
        if (named.Count > 1 && core.TrueForAll(c => c.Kind is ChunkKind.Actor or ChunkKind.Boundary or ChunkKind.Conjunction))
        {
            return new Anchor(relation, named[0].Actor! with { Actors = [.. named.SelectMany(c => c.Actor!.Actors).Distinct()] }, null, offset);
        }

        return new Anchor(relation, null, clauses.Read(content, Asked.Describe, depth + 1), offset);
    }
}
