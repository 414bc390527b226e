namespace Bot.Core.Questions.Parsing;

/// <summary>Reads questions about two events: which came first, and how long lay between them.</summary>
internal sealed class PartReader(ClauseReader clauses, int depth)
{
    private static readonly string[] Counted = ["days", "weeks", "months", "years", "time", "interval", "gap", "span"];

    /// <summary>The question; null where it is not about two events.</summary>
    public Question? Read(IReadOnlyList<Chunk> chunks) => BeforeOrAfter(chunks) ?? Order(chunks) ?? HowLong(chunks);

    // "did A happen before or after B"
    private Question? BeforeOrAfter(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 1; i + 3 < chunks.Count; i++)
        {
            if (chunks[i].Is("before", "after") && chunks[i + 1].Is("or") && chunks[i + 2].Is("before", "after"))
            {
                var start = chunks[0].Kind == ChunkKind.Auxiliary ? 1 : 0;
                return Question(Asked.Order, false, [.. chunks.Skip(start).Take(i - start)], [.. chunks.Skip(i + 3)]);
            }
        }

        return Earlier(chunks);
    }

    // "was the attempt on A earlier than the annexation of B?"
    private Question? Earlier(IReadOnlyList<Chunk> chunks)
    {
        var at = IndexOf(chunks, 1, c => c.Is("earlier", "later", "before", "after"));
        var behind = at + (at > 0 && at + 1 < chunks.Count && chunks[at + 1].Is("than") ? 2 : 1);
        return at < 2 || !chunks[0].Is("was", "were", "is", "did") || behind >= chunks.Count
            || !IsDeed(chunks, 0, at) || !IsDeed(chunks, at, chunks.Count) || chunks.Take(at).Any(c => c.Action is not null && WordClass.IsVerb(chunks, chunks.ToList().IndexOf(c)))
            ? null
            : Question(Asked.Order, false, [.. chunks.Skip(1).Take(at - 1)], [.. chunks.Skip(behind)]);
    }

    private static bool IsDeed(IReadOnlyList<Chunk> chunks, int start, int end) =>
        Enumerable.Range(start + 1, Math.Max(end - start - 1, 0)).Any(i => chunks[i].Action is { HasRoles: true } && !WordClass.IsVerb(chunks, i));

    private Question? Order(IReadOnlyList<Chunk> chunks)
    {
        var or = IndexOf(chunks, 0, c => c.Is("or"));
        var first = IndexOf(chunks, 0, c => c.Is("first", "earlier", "sooner", "quicker", "faster", "last", "later"));
        if (or <= 0 || first < 0)
        {
            return null;
        }

        // "what came first, A or B"; "A or B: which was first"
        var start = first < or ? Math.Max(IndexOfLast(chunks, or, c => c.Kind == ChunkKind.Boundary) + 1, first + 1) : 0;
        var end = first < or ? chunks.Count : IndexOf(chunks, or, c => c.Kind is ChunkKind.Boundary or ChunkKind.Wh);
        var left = chunks.Skip(start).Take(or - start).ToList();
        var right = chunks.Skip(or + 1).Take((end < 0 ? chunks.Count : end) - or - 1).ToList();
        if (left.Count == 0 || right.Count == 0)
        {
            return null;
        }

        if (AreActors(left) && AreActors(right) && IndexOf(chunks, 0, c => c.Is("who", "which")) is var who and >= 0 && who < start)
        {
            // "who expelled Russians first, Ireland or Italy": the deed is said once, of both.
            left = InPlaceOf(chunks, who, start, left);
            right = InPlaceOf(chunks, who, start, right);
        }

        var asks = IndexOf(chunks, or, c => c.Is("who", "which"));
        if (asks >= end && end > 0 && AreActors(left) && AreActors(right))
        {
            // "Poland or Germany, who expelled Russians first"
            List<Chunk> deed = [.. chunks.Skip(asks + 1).Where(c => !c.Is("first", "earlier", "sooner", "quicker", "faster", "last", "later"))];
            (left, right) = ([.. left, .. deed], [.. right, .. deed]);
        }

        // "who was first in slapping sanctions or an embargo on Iran": two names for one deed
        return !left.Exists(IsActor) && right.Exists(IsActor) && IndexOf(chunks, 0, c => c.Is("who", "whom")) >= 0 ? null
            : Question(Asked.Order, chunks[first].Is("last", "later"), left, right);
    }

    private static bool IsActor(Chunk chunk) => chunk.Kind == ChunkKind.Actor;

    private static bool AreActors(List<Chunk> part) => part.All(c => c.Kind is ChunkKind.Actor or ChunkKind.Function);

    private static List<Chunk> InPlaceOf(IReadOnlyList<Chunk> chunks, int who, int end, List<Chunk> actor) =>
        [.. actor, .. chunks.Skip(who + 1).Take(end - who - 1).Where(c => c.Kind != ChunkKind.Boundary && !c.Is("first", "earlier", "sooner", "quicker", "faster", "last", "later") && !Grammar.ActorNouns.Contains(c.Norm))];

    private Question? HowLong(IReadOnlyList<Chunk> chunks)
    {
        var how = IndexOf(chunks, 0, c => c.Is("how"));
        if (how < 0 && Distance(chunks) is { } distance)
        {
            how = distance;
        }
        else if (how < 0 || how + 1 >= chunks.Count || !IsHowLong(chunks, how))
        {
            return null;
        }

        if (how > 0 && chunks[how - 1].Kind == ChunkKind.Boundary && chunks[0].Is("between", "from"))
        {
            // "from the first to the last time Japan visited China, how many days were there"
            chunks = [chunks[how], .. chunks.Take(how - 1)];
            how = 0;
        }

        var between = IndexOf(chunks, how, c => c.Is("between"));
        var and = between < 0 ? -1 : Split(chunks, between);
        if (between >= 0 && and > between + 1 && and + 1 < chunks.Count)
        {
            return Question(Asked.HowLong, false, [.. chunks.Skip(between + 1).Take(and - between - 1)], [.. chunks.Skip(and + 1)]);
        }

        var from = IndexOf(chunks, how, c => c.Is("from"));
        var to = IndexOf(chunks, Math.Max(from, 0), c => c.Is("to", "until", "till"));
        if (from >= 0 && to > from + 1 && to + 1 < chunks.Count)
        {
            return Question(Asked.HowLong, false, [.. chunks.Skip(from + 1).Take(to - from - 1)], [.. chunks.Skip(to + 1)]);
        }

        var anchor = IndexOf(chunks, how, c => c.Is("after", "before", "since", "until", "till", "following", "than"));
        if (anchor < 0)
        {
            return null;
        }

        return Anchored(chunks, how, anchor);
    }

    // "days between A and B", "what was the gap in years between A and B", "the time from A until B": where the noun stands; null where there is none.
    private static int? Distance(IReadOnlyList<Chunk> chunks)
    {
        var noun = IndexOf(chunks, 0, c => c.Is(Counted));
        if (noun < 0 || !chunks.Take(noun).All(c => c.Kind is ChunkKind.Wh or ChunkKind.Function || Grammar.Be.Contains(c.Norm)))
        {
            return null;
        }

        var behind = noun + 1 < chunks.Count && chunks[noun + 1].Is("in", "of") && noun + 2 < chunks.Count && chunks[noun + 2].Is(Counted) ? noun + 3 : noun + 1;
        return behind < chunks.Count && chunks[behind].Is("between", "from") ? noun : null;
    }

    // "between the meeting of A and B and the visit of C": an "and" with an action on either side that joins no two names, or the last such; else the first.
    private static int Split(IReadOnlyList<Chunk> chunks, int between)
    {
        var first = IndexOf(chunks, between, c => c.Is("and"));
        var split = first;
        for (var and = first; and >= 0; and = IndexOf(chunks, and + 1, c => c.Is("and")))
        {
            if (HasAction(chunks, between, and) && HasAction(chunks, and, chunks.Count))
            {
                split = and;
                if (chunks[and - 1].Kind != ChunkKind.Actor || chunks.Skip(and + 1).First(c => c.Kind != ChunkKind.Function).Kind != ChunkKind.Actor)
                {
                    break;
                }
            }
        }

        return split;
    }

    private static bool HasAction(IReadOnlyList<Chunk> chunks, int start, int end) =>
        chunks.Skip(start + 1).Take(end - start - 1).Any(c => c.Action is { HasRoles: true });

    // "how long after A did B", "how long did B come after A"
    private Question? Anchored(IReadOnlyList<Chunk> chunks, int how, int anchor)
    {
        var head = IndexOf(chunks, how + 1, c => c.Kind == ChunkKind.Auxiliary);
        var split = IndexOf(chunks, anchor + 2, c => c.Is("did", "was", "were", "does", "do", "had", "have", "has") || c.Kind == ChunkKind.Boundary);
        if (head < 0 || head > anchor)
        {
            return split < 0 || split + 1 >= chunks.Count ? null
                : Question(Asked.HowLong, false, [.. chunks.Skip(anchor + 1).Take(split - anchor - 1)], [.. chunks.Skip(split + 1)]);
        }

        var main = chunks.Skip(head + 1).Take(anchor - head - 1).ToList();
        return main.Count == 0 || anchor + 1 >= chunks.Count ? null : Question(Asked.HowLong, false, [.. chunks.Skip(anchor + 1)], main);
    }

    private static bool IsHowLong(IReadOnlyList<Chunk> chunks, int how) =>
        chunks[how + 1].Is("long", "soon")
        || (chunks[how + 1].Is("many", "much") && how + 2 < chunks.Count && (chunks[how + 2].Is(Counted) || chunks[how + 2].Is("later", "earlier", "sooner")));

    private Question Question(Asked asked, bool fromEnd, List<Chunk> first, List<Chunk> second) => new()
    {
        Text = "",
        Asked = asked,
        Pick = asked == Asked.Order ? new Pick(1, fromEnd) : null,
        Parts = [.. Ellipsis.Complete(clauses.Read(first, Asked.Describe, depth + 1), clauses.Read(second, Asked.Describe, depth + 1)).Select(AsDeed)],
    };

    // What is put in order has happened: a threat to do it is no day of its own.
    private static Question AsDeed(Question part) => part.Action is null ? part : part with { IsDeed = true };

    private static int IndexOf(IReadOnlyList<Chunk> chunks, int start, Func<Chunk, bool> test)
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

    private static int IndexOfLast(IReadOnlyList<Chunk> chunks, int before, Func<Chunk, bool> test)
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
}
