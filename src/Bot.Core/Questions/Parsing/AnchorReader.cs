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
            var end = EndOfAnchor(chunks, i, start);
            if (end <= start
                || (found.Relation == AnchorRelation.Since && Enumerable.Range(start, end - start).Any(j => IsOrder(chunks, j))))
            {
                // "called it the lowest since the war before the break": what is called so is not dated by the war.
                continue;
            }

            var content = chunks.Between(start - 1, end).ToList();
            var isNearest = chunks.Is(i - 1, "immediately", "directly", "right", "just", "straight");
            var offset = chunks[i].Time?.Offset ?? (found.Relation == AnchorRelation.Offset ? UnitAt(chunks, i) : null);
            var anchor = Anchor(content, found.Relation, offset) with { IsNearest = isNearest };
            return ([.. chunks.Take(isNearest ? i - 1 : i), .. chunks.Skip(end)], anchor);
        }

        return Context(chunks);
    }

    private static bool IsOrder(IReadOnlyList<Chunk> chunks, int at) =>
        Relation(chunks, at) is { Relation: AnchorRelation.Before or AnchorRelation.After };

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
            var joined = chunks.Is(at + 1, "that", "when", "as") ? 1 : chunks.Is(at + 1, "in", "on") && chunks.Is(at + 2, "which") ? 2 : 0;
            return offset.AnchorFollows || joined > 0 || (offset.Kind == TimeOffsetKind.Same && IsOfWhatFollows(chunks, at))
                ? (AnchorRelation.Offset, 1 + joined)
                : null;
        }

        if (IsNamedUnit(chunks, at))
        {
            return (AnchorRelation.Offset, 3);
        }

        if (chunks[at].Kind is ChunkKind.Actor or ChunkKind.Time || chunks.Is(at + 1, "when", "what", "which"))
        {
            // "since when" asks for a date
            return null;
        }

        return chunks[at].Norm switch
        {
            "before" or "preceding" => (AnchorRelation.Before, 1),
            "by" when IsNext("the") && chunks.Is(at + 2, "time") => (AnchorRelation.Before, 3),

            // "had NATO expelled them when Russia broke with it", "was Borrell in Moscow when they were expelled"
            "when" when chunks[0].Is("had") => (AnchorRelation.Before, 1),
            "when" when IsAside() => (AnchorRelation.During, 1),
            "prior" when IsNext("to") => (AnchorRelation.Before, 2),
            "earlier" when IsNext("than") => (AnchorRelation.Before, 2),
            "ahead" when IsNext("of") => (AnchorRelation.Before, 2),
            "later" when IsNext("than") => (AnchorRelation.After, 2),
            "subsequent" when IsNext("to") => (AnchorRelation.After, 2),
            "after" or "following" => (AnchorRelation.After, 1),
            "since" => (AnchorRelation.Since, 1),
            "until" or "till" => (AnchorRelation.Until, 1),
            "while" or "whilst" when chunks.Skip(at + 1).TakeWhile(c => c.Kind != ChunkKind.Boundary).Any(IsActor) =>
                (AnchorRelation.During, 1),
            "once" when chunks.KindAt(at + 1) == ChunkKind.Actor => (AnchorRelation.After, 1),
            _ => null,
        };

        bool IsNext(string word) => chunks.Is(at + 1, word);

        // "could you tell me when", "was it in May when", "did it close, and when" ask for the day.
        bool IsAside() => at > 1 && (Grammar.Be.Contains(chunks[0].Norm) || chunks[0].Is("did", "has", "have"))
            && chunks[at - 1].Kind is not (ChunkKind.Conjunction or ChunkKind.Boundary)
            && !chunks.Take(at).Any(c => c.Kind == ChunkKind.Time || c.Is("you", "it"));
    }

    private static bool IsActor(Chunk chunk) => chunk.Kind == ChunkKind.Actor;

    // "in the same month Japan hosted X", "on the very day Japan …, who …"
    private static bool IsOfWhatFollows(IReadOnlyList<Chunk> chunks, int at)
    {
        var isNamed = chunks.KindAt(at + 1) == ChunkKind.Actor && chunks.Skip(at + 2).Any(c => c.Is("did", "does") || c.Action is not null);
        return isNamed || (at == 0 && chunks.Skip(2).Any(c => c.Kind == ChunkKind.Boundary)
            && chunks[1].Kind is not (ChunkKind.Boundary or ChunkKind.Preposition or ChunkKind.Wh));
    }

    // "in the month Roh hosted Fradkov": no phrase of time by itself.
    private static bool IsNamedUnit(IReadOnlyList<Chunk> chunks, int at) =>
        chunks.Is(at, "in", "on", "during") && chunks.Is(at + 1, "the") && UnitAt(chunks, at) is not null
        && chunks.KindAt(at + 3) == ChunkKind.Actor && chunks.Skip(at + 4).Take(6).Any(c => c.Action is { HasRoles: true } || c.Is("did"));

    private static TimeOffset? UnitAt(IReadOnlyList<Chunk> chunks, int at) => at + 2 >= chunks.Count ? null : chunks[at + 2].Norm switch
    {
        "day" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Day, true),
        "week" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Week, true),
        "month" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Month, true),
        "year" => new TimeOffset(TimeOffsetKind.Same, 1, TimeUnit.Year, true),
        _ => null,
    };

    // In front of the question the anchor ends at the comma or at the question word; behind it, at the end or where the question goes on
    // with "to …".
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
            if (whBefore && i > start + 1 && chunks[i].Is("did", "does", "do", "was", "were") && i + 1 < chunks.Count && !IsOwnVerb(i + 1)
                && chunks.Between(start - 1, i).Any(c => c.Kind is ChunkKind.Action or ChunkKind.Word))
            {
                return i;
            }
        }

        return chunks.Count;

        // "the last resolution before the deal was agreed": nobody else is named behind it.
        bool IsOwnVerb(int verb) =>
            (chunks[verb].Action is not null || WordClass.IsParticiple(chunks[verb])) && !chunks.Skip(verb).Any(IsName);
    }

    // "after Belgium, the Netherlands and Ireland, which …": the comma stands between names that "and" goes on with.
    private static bool IsListed(IReadOnlyList<Chunk> chunks, int start, int comma)
    {
        var and = chunks.IndexOf(c => !IsName(c), comma + 1);
        return comma > start && chunks.Is(and, "and") && chunks.KindAt(and + 1) is ChunkKind.Actor or ChunkKind.Function
            && chunks.Between(start - 1, comma).All(IsName);
    }

    private static bool IsName(Chunk chunk) => chunk.Kind is ChunkKind.Actor or ChunkKind.Boundary || chunk.Is("the");

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
