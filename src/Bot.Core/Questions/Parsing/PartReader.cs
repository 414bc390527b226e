namespace Bot.Core.Questions.Parsing;

/// <summary>
/// Reads questions about several events: which of two came first, in which order they came, and how long lay between two.
/// </summary>
internal sealed class PartReader(ClauseReader clauses, int depth)
{
    private static readonly string[] Counted = ["days", "weeks", "months", "years", "time", "interval", "gap", "span"];
    private static readonly string[] Ranks = ["first", "earlier", "sooner", "quicker", "faster", "last", "later"];

    /// <summary>The question; null where it is about one event.</summary>
    public Question? Read(IReadOnlyList<Chunk> chunks) =>
        BeforeOrAfter(chunks) ?? Sequence(chunks) ?? Order(chunks) ?? HowLong(chunks);

    // "did A happen before or after B"
    private Question? BeforeOrAfter(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 1; i + 3 < chunks.Count; i++)
        {
            if (chunks[i].Is("before", "after") && chunks[i + 1].Is("or") && chunks[i + 2].Is("before", "after"))
            {
                return Question(Asked.Order, chunks.Take(i).Skip(chunks[0].Kind == ChunkKind.Auxiliary ? 1 : 0), chunks.Skip(i + 3));
            }
        }

        return null;
    }

    // "in which order were A and B signed", "in what order did A, B and C come": what is said of the last is said of all.
    private Question? Sequence(IReadOnlyList<Chunk> chunks)
    {
        var head = chunks.IndexOf(c => Grammar.OrderNouns.Contains(c.Norm)) + 1;
        if (!chunks.Is(head - 2, "which", "what") || head >= chunks.Count || chunks[head].Kind != ChunkKind.Auxiliary)
        {
            return null;
        }

        var comma = chunks.LastIndexOf(c => c.Kind == ChunkKind.Boundary, chunks.Count);
        var and = comma > head ? chunks.IndexOf(c => c.Is("and"), comma) : Split(chunks, head);
        var parts = new List<Question>();
        for (var (i, start) = (head + 1, head); and > head && i <= chunks.Count; i++)
        {
            if (i == chunks.Count || i == and || chunks[i].Kind == ChunkKind.Boundary)
            {
                parts.AddRange(i > start + 1 ? [Part(chunks.Between(start, i))] : []);
                start = i;
            }
        }

        return parts.Count < 2 ? null : new Question
        {
            Text = "",
            Asked = Asked.Order,
            Parts = [.. parts.SkipLast(1).Select(p => Ellipsis.Complete(p, parts[^1])[0]).Append(parts[^1]).Select(AsDeed)],
        };
    }

    private Question? Order(IReadOnlyList<Chunk> chunks)
    {
        var or = chunks.IndexOf(c => c.Is("or"));
        var first = chunks.IndexOf(IsRank);
        if (or <= 0 || first < 0)
        {
            return null;
        }

        // "what came first, A or B"; "A or B: which was first"
        var isBehind = first < or;
        var end = isBehind ? chunks.Count : chunks.IndexOf(c => c.Kind is ChunkKind.Boundary or ChunkKind.Wh, or);
        end = end < 0 ? chunks.Count : end;
        var start = isBehind ? chunks.IndexOf(c => c.Kind == ChunkKind.Boundary, first) + 1 : 0;
        var items = Items(chunks, start, end);
        if (start > or || items.Count < 3 || !items.TrueForAll(i => i[0].Kind == ChunkKind.Function || AreActors(i)))
        {
            start = isBehind ? Math.Max(chunks.LastIndexOf(c => c.Kind == ChunkKind.Boundary, or), first) + 1 : 0;
            items = [[.. chunks.Between(start - 1, or)], [.. chunks.Between(or, end)]];
        }

        if (items.Exists(i => i.Count == 0))
        {
            return null;
        }

        var who = chunks.IndexOf(AsksActor, isBehind ? 0 : end);
        if (who >= 0 && (who < start || who >= end) && items.TrueForAll(AreActors))
        {
            // "who expelled Russians first, Ireland or Italy", "which expulsion came last, the Irish, the German or the Spanish one": the
            // deed is said once, of all.
            var deed = chunks.Between(who, isBehind ? start : chunks.Count)
                .Where(c => c.Kind != ChunkKind.Boundary && !IsRank(c) && !Grammar.ActorNouns.Contains(c.Norm))
                .Where(c => !Grammar.Happening.Contains(c.Norm)).ToList();
            items = [.. items.Select(i => i.Where(c => !c.Is("one")).Concat(deed).ToList())];
        }

        // "who was first in slapping sanctions or an embargo on Iran": two names for one deed
        var isLast = chunks[first].Is("last", "later");
        return !items[0].Exists(IsActor) && items[^1].Exists(IsActor) && chunks.Any(c => c.Is("who", "whom")) ? null
            : items is [var left, var right] ? Question(Asked.Order, left, right, isLast)
            : new Question { Text = "", Asked = Asked.Order, Pick = new Pick(1, isLast), Parts = [.. items.Select(i => AsDeed(Part(i)))] };
    }

    // "A, B or C"
    private static List<List<Chunk>> Items(IReadOnlyList<Chunk> chunks, int start, int end)
    {
        List<List<Chunk>> items = [[]];
        for (var i = start; i < end; i++)
        {
            if (chunks[i].Kind == ChunkKind.Boundary || chunks[i].Is("or"))
            {
                items.Add([]);
            }
            else
            {
                items[^1].Add(chunks[i]);
            }
        }

        return items.FindAll(i => i.Count > 0);
    }

    private static bool IsRank(Chunk chunk) => chunk.Is(Ranks);

    private static bool IsActor(Chunk chunk) => chunk.Kind == ChunkKind.Actor;

    private static bool AsksActor(Chunk chunk) => chunk.Is("who", "which");

    private static bool AreActors(List<Chunk> part) => part.TrueForAll(c => c.Kind is ChunkKind.Actor or ChunkKind.Function || c.Is("one"));

    private Question? HowLong(IReadOnlyList<Chunk> chunks)
    {
        var how = chunks.IndexOf(c => c.Is("how"));
        how = how < 0 ? Distance(chunks) : IsHowLong(chunks, how) ? how : -1;
        if (how < 0)
        {
            return null;
        }

        if (how > 0 && chunks[how - 1].Kind == ChunkKind.Boundary && chunks[0].Is("between", "from"))
        {
            // "from the first to the last time Japan visited China, how many days were there"
            chunks = [chunks[how], .. chunks.Take(how - 1)];
            how = 0;
        }

        var between = chunks.IndexOf(c => c.Is("between"), how);
        var and = between < 0 ? -1 : Split(chunks, between);
        if (and > between + 1 && and + 1 < chunks.Count)
        {
            return Question(Asked.HowLong, chunks.Between(between, and), chunks.Skip(and + 1));
        }

        var from = chunks.IndexOf(c => c.Is("from"), how);
        var to = chunks.IndexOf(c => c.Is("to", "until", "till"), Math.Max(from, 0));
        if (from >= 0 && to > from + 1 && to + 1 < chunks.Count)
        {
            return Question(Asked.HowLong, chunks.Between(from, to), chunks.Skip(to + 1));
        }

        var anchor = chunks.IndexOf(c => c.Is("after", "before", "since", "until", "till", "following", "than"), how);
        return anchor < 0 ? null : Anchored(chunks, how, anchor);
    }

    // "days between A and B", "what was the gap in years between A and B", "the time from A until B": index of the noun; -1 for none.
    private static int Distance(IReadOnlyList<Chunk> chunks)
    {
        var noun = chunks.IndexOf(c => c.Is(Counted));
        var behind = chunks.Is(noun + 1, "in", "of") && chunks.Is(noun + 2, Counted) ? noun + 3 : noun + 1;
        return chunks.Is(behind, "between", "from")
            && chunks.Take(noun).All(c => c.Kind is ChunkKind.Wh or ChunkKind.Function || Grammar.Be.Contains(c.Norm))
            ? noun : -1;
    }

    // "between the meeting of A and B and the visit of C": an "and" with an action on either side that joins no two names, or the last
    // such; else the first.
    private static int Split(IReadOnlyList<Chunk> chunks, int between)
    {
        var split = chunks.IndexOf(c => c.Is("and"), between);
        for (var and = split; and >= 0; and = chunks.IndexOf(c => c.Is("and"), and + 1))
        {
            if (HasAction(chunks.Between(between, and)) && HasAction(chunks.Skip(and + 1)))
            {
                split = and;
                if (!IsActor(chunks[and - 1]) || !IsActor(chunks.Skip(and + 1).First(c => c.Kind != ChunkKind.Function)))
                {
                    break;
                }
            }
        }

        return split;
    }

    private static bool HasAction(IEnumerable<Chunk> chunks) => chunks.Any(c => c.Action is { HasRoles: true });

    // "how long after A did B", "how long did B come after A"
    private Question? Anchored(IReadOnlyList<Chunk> chunks, int how, int anchor)
    {
        var head = chunks.IndexOf(c => c.Kind == ChunkKind.Auxiliary, how + 1);
        if (head < 0 || head > anchor)
        {
            // "how long after A, B and C met did D leave": a comma may be part of who is named.
            var did = chunks.IndexOf(c => c.Is("did", "does", "do"), anchor + 2);
            var split = did >= 0 ? did
                : chunks.IndexOf(c => c.Is("was", "were", "had", "have", "has") || c.Kind == ChunkKind.Boundary, anchor + 2);
            return split < 0 || split + 1 >= chunks.Count ? null
                : Question(Asked.HowLong, chunks.Between(anchor, split), chunks.Skip(split + 1));
        }

        return anchor <= head + 1 || anchor + 1 >= chunks.Count ? null
            : Question(Asked.HowLong, chunks.Skip(anchor + 1), chunks.Between(head, anchor));
    }

    private static bool IsHowLong(IReadOnlyList<Chunk> chunks, int how) =>
        chunks.Is(how + 1, "long", "soon")
        || (chunks.Is(how + 1, "many", "much") && (chunks.Is(how + 2, Counted) || chunks.Is(how + 2, "later", "earlier", "sooner")));

    private Question Question(Asked asked, IEnumerable<Chunk> first, IEnumerable<Chunk> second, bool fromEnd = false) => new()
    {
        Text = "",
        Asked = asked,
        Pick = asked == Asked.Order ? new Pick(1, fromEnd) : null,
        Parts = [.. Ellipsis.Complete(Part(first), Part(second)).Select(AsDeed)],
    };

    private Question Part(IEnumerable<Chunk> chunks) => clauses.Read([.. chunks], Asked.Describe, depth + 1);

    // What is put in order has happened: a threat to do it is no day of its own.
    private static Question AsDeed(Question part) => part.Action is null ? part : part with { IsDeed = true };
}
