using Bot.Core.Questions.Parsing;

namespace Bot.Core.Questions.Rows;

/// <summary>
/// Reads questions that hold one deed against several actors: "A or B, who was in X first", "in what order did A, B and C visit X", "both A
/// and B visited X: how many days apart". The deed is said once and read once for each of them.
/// </summary>
internal sealed class AlternativeReader(Language language, ClauseReader clauses, string text)
{
    /// <summary>The question; null where it sets no actors against each other.</summary>
    public Question? Read(IReadOnlyList<Chunk> chunks)
    {
        var list = chunks.ToList();
        for (var start = 0; start < list.Count; start++)
        {
            var end = EndOfList(list, start);
            var listed = list.Skip(start).Take(end - start).Where(c => c.Kind == ChunkKind.Actor).ToList();
            if (listed.Count > 1 && !JoinsClauses(list, start, end) && Compare(list, start, end, listed) is { } question)
            {
                return question;
            }
        }

        return Repeated(list);
    }

    // "A visiting X or B visiting X": two deeds in their own words.
    private static bool JoinsClauses(List<Chunk> list, int start, int end) =>
        start > 0 && end < list.Count && list[start - 1].Action is { HasRoles: true } && list[end].Action is { HasRoles: true };

    private Question? Compare(List<Chunk> list, int start, int end, List<Chunk> listed)
    {
        var rest = list.Take(start).Concat(list.Skip(end)).ToList();
        var isOr = list.Skip(start).Take(end - start).Any(c => c.Is("or", "vs", "versus"))
            || (start is 1 or 2 && list[start - 1].Is("between", "of") && rest.Exists(c => c.Is("who", "which")));
        var isLast = rest.Any(IsOf("last"));
        if (rest.Exists(IsOrder) || (isOr && (isLast || rest.Any(IsOf("first")))))
        {
            return Question(Asked.Order, isLast, list, start, end, listed);
        }

        return listed.Count == 2 && !isOr && AsksDistance(rest) ? Question(Asked.HowLong, false, list, start, end, listed) : null;
    }

    // "the first and the last time that X called Y: how many days apart"
    private Question? Repeated(List<Chunk> list)
    {
        var ordinals = list.Where(c => Grammar.Ordinals.ContainsKey(c.Norm)).ToList();
        if (ordinals.Count != 2 || !AsksDistance(list) || list.Exists(c => c.Is("from", "after", "before", "since", "until")))
        {
            return null;
        }

        var deed = clauses.Read(Deed(list.FindAll(c => !Grammar.Ordinals.ContainsKey(c.Norm))), Asked.Describe, 1);
        var parts = ordinals.Select(o => Grammar.Ordinals[o.Norm])
            .Select(o => deed with { IsDeed = true, Pick = new Pick(o.Position, o.FromEnd) }).ToList();
        return deed.Action is null ? null : new Question { Text = "", Asked = Asked.HowLong, Parts = parts };
    }

    private bool AsksDistance(List<Chunk> rest)
    {
        var how = rest.FindIndex(c => c.Is("how"));
        var between = rest.FindIndex(c => c.Is("between"));
        return how >= 0 && (between < 0 || !rest.Skip(between).Any(c => c.Kind == ChunkKind.Actor)) && how + 2 < rest.Count
            && rest[how + 1].Is("many", "much") && Grammar.DateNouns.Contains(rest[how + 2].Norm) && rest.Skip(how).Any(IsOf("apart"));
    }

    private Question? Question(Asked asked, bool fromEnd, List<Chunk> list, int start, int end, List<Chunk> listed)
    {
        var wh = list.FindIndex(c => c.Is("who", "whom"));
        var asksObject = wh >= 0 && wh + 2 < list.Count && list[wh + 1].Kind == ChunkKind.Auxiliary && list[wh + 2].Kind == ChunkKind.Actor
            && (wh + 2 < start || wh + 2 >= end);
        // "A and B visited X: how many days lay between the two visits": the deed is said before it is asked of.
        var rest = list.Take(start).Concat(list.Skip(end)).ToList();
        var how = asked == Asked.HowLong ? rest.FindIndex(c => c.Is("how")) : -1;
        var deed = Deed(how > 0 && rest.Take(how).Any(c => c.Action is { HasRoles: true }) ? rest[..how] : rest);
        var action = deed.FindIndex(c => c.Action is { HasRoles: true });
        if (action < 0)
        {
            return null;
        }

        var parts = listed.Select(actor =>
            clauses.Read(asksObject ? [.. deed.Take(action + 1), actor, .. deed.Skip(action + 1)] : [actor, .. deed], Asked.Describe, 1))
            .Select(p => p with { IsDeed = true, Pick = fromEnd ? new Pick(1, true) : null }).ToList();
        return new Question
        {
            Text = "",
            Asked = asked,
            Pick = new Pick(1, fromEnd),
            Parts = parts,
            Alternatives = [.. listed.Select(c => c.Actor!)]
        };
    }

    // What is left of the question when what it asks for is taken out: the deed that is said of each.
    private List<Chunk> Deed(List<Chunk> rest) => [.. rest.Where((c, i) => !IsFrame(c, rest.Skip(i + 1).ToList()))];

    private bool IsFrame(Chunk chunk, List<Chunk> behind) => chunk.Kind switch
    {
        ChunkKind.Actor or ChunkKind.Time => false,
        ChunkKind.Wh or ChunkKind.Function or ChunkKind.Boundary or ChunkKind.Number or ChunkKind.Conjunction => true,
        ChunkKind.Preposition => behind.SkipWhile(c => c.Is("the")).FirstOrDefault() is not { Kind: ChunkKind.Actor or ChunkKind.Time },
        ChunkKind.Auxiliary => !(Grammar.Be.Contains(chunk.Norm) && IsParticiple(behind.Find(c => !Grammar.Ordinals.ContainsKey(c.Norm)))),
        _ => IsOrder(chunk) || IsOf("first")(chunk) || IsOf("last")(chunk) || IsOf("apart")(chunk)
            || (chunk.Kind == ChunkKind.Word && IsFrameWord(chunk.Norm)),
    };

    private static bool IsParticiple(Chunk? chunk) => chunk is { Kind: ChunkKind.Action } && WordClass.IsParticiple(chunk);

    private bool IsFrameWord(string norm) =>
        Grammar.Pronouns.Contains(norm) || Grammar.DateNouns.Contains(norm) || Grammar.ActorNouns.Contains(norm)
            || language.Words.Classes["light"].Contains(norm);

    // "in order of" may be one chunk.
    private bool IsOrder(Chunk chunk) => chunk.Kind is ChunkKind.Word or ChunkKind.Action
        && chunk.Tokens.Any(t => language.Words.Classes["order"].Contains(t.Norm));

    private Func<Chunk, bool> IsOf(string name) => chunk => chunk.Kind != ChunkKind.Actor
        && language.Words.Classes[name].Contains(chunk.Tokens[0].Norm);

    // Actors with nothing but commas, "and" and "or" between them.
    private int EndOfList(List<Chunk> chunks, int start)
    {
        // "whose visit came first, A's or B's"
        var isOwner = chunks.Exists(c => c.Is("whose"));
        if (chunks[start].Kind != ChunkKind.Actor || (chunks[start].IsPossessive && !isOwner))
        {
            return start;
        }

        var end = start + 1;
        for (var at = end; at < chunks.Count; at++)
        {
            if (chunks[at].Kind == ChunkKind.Actor && (isOwner || !chunks[at].IsPossessive))
            {
                end = at + 1;
            }
            else if (!((chunks[at].Kind == ChunkKind.Boundary && text[chunks[at].Start] == ',')
                || chunks[at].Is("or", "and", "the", "&", "vs", "versus")))
            {
                break;
            }
        }

        return end;
    }
}
