using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Chat.Claims;

/// <summary>Finds where the clauses of a sentence begin and end.</summary>
internal sealed class ClauseFinder(string sentence, IReadOnlyList<Chunk> chunks, ClaimLanguage words)
{
    private readonly List<ClauseSpan> _found = [];

    /// <summary>The clauses in their order.</summary>
    public IReadOnlyList<ClauseSpan> Find()
    {
        var open = Opening();
        if (chunks[open.Start].IsIn(ClaimWords.Suppositions))
        {
            // Nothing of what is only supposed is a claim by itself.
            return [open with { End = chunks.Count }];
        }

        for (var at = open.Start + 1; at < chunks.Count; at++)
        {
            if (Begin(open, at) is { } next)
            {
                Close(open, at);
                open = next with { Head = next.Head ?? HeadOf(next) };
                at = Math.Max(at, next.Start - 1);
            }
        }

        Close(open, chunks.Count);
        return [.. _found.Select(c => c.Kind is ClauseKind.Circumstance or ClauseKind.Participle && c.Head is null && _found.Count > 1
            ? c with { Head = _found.FindIndex(o => o.Kind == ClauseKind.Main) is var main and >= 0 ? main : null } : c)];
    }

    /// <summary>Whether a chunk is a verb, or the auxiliary of one.</summary>
    public static bool IsVerb(IReadOnlyList<Chunk> chunks, int at) =>
        at < chunks.Count && (chunks[at].Kind == ChunkKind.Auxiliary
            || (chunks[at].Action is not null && WordClass.IsVerb(chunks, at) && !WordClass.IsAttribute(chunks, at)
                && !IsNounPlural(chunks[at]))
            || (chunks[at].Kind == ChunkKind.Word && WordClass.IsParticiple(chunks[at]) && !IsDescriptive(chunks, at)));

    /// <summary>Whether a chunk is a verb that says something.</summary>
    public static bool IsSaying(Chunk chunk) =>
        chunk.Action is { IsVerb: true } action && action.Uses.Any(u => u.Sense.Codes.Any(Cameo.IsSaying));

    /// <summary>Whether a chunk is a verb that states something, and does not deny, demand or threaten it.</summary>
    public static bool IsStatement(Chunk chunk) =>
        IsSaying(chunk) && chunk.Action!.Uses.Any(u => WordIssues.IsStatement(u.Sense));

    /// <summary>Whether a chunk may stand between a subject and its verb and says nothing by itself.</summary>
    public static bool IsPassedOver(Chunk chunk) =>
        (chunk.Kind != ChunkKind.Actor && chunk.Tokens.All(t => t.IsAdverb))
        || chunk.IsIn(ClaimWords.PassedOver);

    // "The images released" may be told from "the released images" by what stands before.
    private static bool IsDescriptive(IReadOnlyList<Chunk> chunks, int at) =>
        at > 0 && (chunks[at - 1].IsIn(ClaimWords.Describing) || chunks[at - 1].Kind == ChunkKind.Number
            || chunks[at - 1].IsPossessive || chunks[at - 1].Kind == ChunkKind.Preposition);

    private static bool IsNounPlural(Chunk chunk) =>
        chunk.Tokens is [{ Norm: [.., 's'] }] && chunk.Action!.Uses.Any(u => u.Kind is Questions.Senses.PatternKind.Noun
            or Questions.Senses.PatternKind.NounOfSource);

    private static bool IsGerund(Chunk chunk) =>
        chunk.Kind is ChunkKind.Word or ChunkKind.Action && chunk.Tokens[0].Norm is { Length: > 4 } norm
        && norm.EndsWith("ing", StringComparison.Ordinal) && !ClaimWords.NoGerunds.Contains(norm);

    private ClauseSpan Opening()
    {
        var start = 0;
        while (start < chunks.Count - 1 && (chunks[start].Kind == ChunkKind.Boundary
            || (IsPassedOver(chunks[start]) && !words.Guarded.Contains(chunks[start].Norm))))
        {
            start++;
        }

        var first = start;
        while (first < chunks.Count - 2 && chunks[first].Kind is ChunkKind.Time or ChunkKind.Boundary)
        {
            first++;
        }

        if (chunks[first].Kind == ChunkKind.Preposition && first + 1 < chunks.Count && IsGerund(chunks[first + 1]))
        {
            // "On 18 October, by suspending its mission, X closed …"
            return new ClauseSpan(ClauseKind.Participle, first + 1, 0, null, "");
        }

        var link = Link(start);
        return link.Length > 0 ? new ClauseSpan(ClauseKind.Circumstance, start + 1, 0, null, link)
            : new ClauseSpan(IsGerund(chunks[start]) ? ClauseKind.Participle : ClauseKind.Main, start, 0, null, "");
    }

    private void Close(ClauseSpan open, int end) => _found.Add(open with { End = end });

    // "… to negotiations,” he said": what stands behind a quotation says whose it is.
    private bool IsBehindQuotation(int boundary) =>
        chunks[boundary].Kind == ChunkKind.Boundary && sentence.AsSpan(chunks[boundary].Start) is [_, '”' or '"' or '’', ..];

    // "expelled 45, claiming that they were spies, but also froze the account": what goes on is not the claiming.
    private int? HeadOf(ClauseSpan next)
    {
        if (next.Kind == ClauseKind.Main && next.Link.Length == 0)
        {
            return null;
        }

        var head = _found.Count - 1;
        while (next.Kind != ClauseKind.Relative && _found[head] is { Kind: ClauseKind.Participle or ClauseKind.Relative, Head: { } outer })
        {
            head = outer;
        }

        return head;
    }

    // What begins at a chunk; null where the clause goes on.
    private ClauseSpan? Begin(ClauseSpan open, int at)
    {
        var isFull = Enumerable.Range(open.Start, at - open.Start).Any(i => IsVerb(chunks, i) || (i == open.Start && IsGerund(chunks[i])));
        if (open.Kind is ClauseKind.Circumstance or ClauseKind.Participle && !_found.Exists(c => c.Kind == ClauseKind.Main)
            && (_found.Count == 0 || _found[0].Kind is ClauseKind.Circumstance or ClauseKind.Participle))
        {
            // "After the attack, NATO cut …": the comma behind which somebody does something ends it.
            return chunks[at].Kind == ChunkKind.Boundary && IsSubject(at + 1) ? new ClauseSpan(ClauseKind.Main, at + 1, 0, null, "")
                : isFull && chunks[at].Kind is not (ChunkKind.Boundary or ChunkKind.Conjunction) ? Tied(at, at) : null;
        }

        return isFull ? chunks[at].Kind switch
        {
            ChunkKind.Boundary => BehindBoundary(open, at),
            ChunkKind.Conjunction when chunks[at].IsIn(ClaimWords.Joining) => Predicate(open, at + 1, chunks[at].Norm, true),
            _ => Tied(at, at),
        }
        : open.Kind == ClauseKind.Main || at == open.Start ? null : Tied(at, at);
    }

    private ClauseSpan? BehindBoundary(ClauseSpan open, int at)
    {
        var next = at + 1;
        if (next >= chunks.Count)
        {
            return null;
        }

        if (chunks[next].IsIn(ClaimWords.Turning))
        {
            return Predicate(open, next + 1, chunks[next].Norm, false)
                ?? (IsSubject(next + 1) && !EndsInSubject(open, at)
                    ? new ClauseSpan(ClauseKind.Main, next + 1, 0, _found.Count, ClaimWords.Addition) : null);
        }

        var first = Skip(next);
        if (first < chunks.Count && IsGerund(chunks[first]) && Link(first).Length == 0)
        {
            return new ClauseSpan(ClauseKind.Participle, first, 0, null, "");
        }

        return Tied(next, at) ?? (IsSubject(next) && !IsBehindQuotation(at) && !EndsInSubject(open, at) ? Spliced(next) : null);
    }

    // "Germany expelled 35, France expelled 40"; but "…, he told the channel" ends what he told.
    private ClauseSpan? Spliced(int at)
    {
        var verb = at;
        while (!IsVerb(chunks, verb))
        {
            verb++;
        }

        if (IsSaying(chunks[verb]))
        {
            return null;
        }

        // "insisted that, despite all, the alliance was open": what was insisted on goes on.
        var frame = _found.FindIndex(c => chunks[c.End - 1].Tokens[^1].Norm == ClaimWords.Complement);
        return frame >= 0 ? new ClauseSpan(ClauseKind.Main, at, 0, frame, ClaimWords.Complement)
            : new ClauseSpan(ClauseKind.Main, at, 0, null, "");
    }

    // "and froze the account", but not "invaded and annexed Crimea", whose first verb has no object of its own.
    private ClauseSpan? Predicate(ClauseSpan open, int at, string link, bool isClose)
    {
        var first = Skip(at);
        var isBare = isClose && at >= 2 && IsVerb(chunks, at - 2) && chunks[at - 2].Kind != ChunkKind.Auxiliary;
        var isFinite = first < chunks.Count && IsVerb(chunks, first) && !IsGerund(chunks[first])
            && !Grammar.Adjectives.Contains(chunks[first].Tokens[0].Norm) && chunks[at - 2].Kind != ChunkKind.Auxiliary
            && !words.Negations.Contains(chunks[at - 2].Norm);
        var isListed = first < chunks.Count && IsGerund(chunks[first]) && open.Kind == ClauseKind.Participle;
        return (isFinite || isListed) && !isBare
            ? new ClauseSpan(isListed ? ClauseKind.Participle : ClauseKind.Predicate, first, 0, isListed ? open.Head : null, link) : null;
    }

    private ClauseSpan? Tied(int at, int from)
    {
        if (chunks[at].Kind == ChunkKind.Time && at > from && words.Links.Contains(chunks[at].Tokens[0].Norm) && at + 1 < chunks.Count
            && chunks[at + 1].Kind is ChunkKind.Action or ChunkKind.Word)
        {
            // "…, following Monday's decision"
            return new ClauseSpan(ClauseKind.Circumstance, at + 1, 0, null, chunks[at].Tokens[0].Norm);
        }

        var link = chunks[at].Time?.Offset is { AnchorFollows: true } offset ? LinkOf(offset.Kind) : Link(at);
        if (link.Length > 0 && at + 1 < chunks.Count)
        {
            return new ClauseSpan(ClauseKind.Circumstance, at + 1, 0, null, link);
        }

        if (chunks[at].IsIn(ClaimWords.Relatives) && at > from && at + 1 < chunks.Count)
        {
            return new ClauseSpan(ClauseKind.Relative, at + 1, 0, null, ClaimWords.Relative);
        }

        var isAs = chunks[at].Is(ClaimWords.As) && (at > from || !IsVerb(chunks, at - 1)) && IsSubject(at + 1)
            && !chunks[at + 1].IsIn(ClaimWords.NoTimes);
        return isAs ? new ClauseSpan(ClauseKind.Circumstance, at + 1, 0, null, ClaimWords.As) : null;
    }

    // "a week after Kiev struck"
    private static string LinkOf(TimeOffsetKind kind) => kind switch
    {
        TimeOffsetKind.After or TimeOffsetKind.WithinAfter => ClaimWords.Later,
        TimeOffsetKind.Before or TimeOffsetKind.WithinBefore => ClaimWords.Sooner,
        _ => "",
    };

    private string Link(int at) =>
        chunks[at].Kind != ChunkKind.Actor && chunks[at].Tokens is [{ Norm: var norm }] && words.Links.Contains(norm) ? norm : "";

    private int Skip(int at)
    {
        while (at < chunks.Count && IsPassedOver(chunks[at]))
        {
            at++;
        }

        return at;
    }

    // Whether somebody or something and then a verb follow, before anything ends.
    private bool IsSubject(int at)
    {
        at = Skip(at);
        if (at >= chunks.Count || chunks[at].IsIn(ClaimWords.Openings))
        {
            return false;
        }

        var verb = at;
        while (verb < chunks.Count && chunks[verb].Kind is ChunkKind.Actor or ChunkKind.Function or ChunkKind.Word or ChunkKind.Number
            or ChunkKind.Preposition or ChunkKind.Action or ChunkKind.Time && !IsVerb(chunks, verb))
        {
            verb++;
        }

        return verb > at && verb < chunks.Count && IsVerb(chunks, verb)
            && chunks.Skip(at).Take(verb - at).Any(c => c.Kind is ChunkKind.Actor or ChunkKind.Word or ChunkKind.Function)
            && !IsAttribution(verb);
    }

    // "…, the ministry has said", "…,” he went on": the end of what was said.
    private bool IsAttribution(int verb)
    {
        var said = verb;
        while (said < chunks.Count - 1 && chunks[said].Kind == ChunkKind.Auxiliary)
        {
            said++;
        }

        return IsSaying(chunks[said]) && (said + 1 == chunks.Count
            || chunks[said + 1].Kind is ChunkKind.Preposition or ChunkKind.Boundary or ChunkKind.Time or ChunkKind.Wh);
    }

    // "said Ukraine, and some of its backers, were waging": the subject goes on behind the comma.
    private bool EndsInSubject(ClauseSpan open, int at)
    {
        var verb = at - 1;
        while (verb > open.Start && !IsVerb(chunks, verb))
        {
            verb--;
        }

        return IsSaying(chunks[verb])
            && chunks.Skip(verb + 1).Take(at - verb - 1).All(c => c.Kind is ChunkKind.Actor or ChunkKind.Function);
    }
}
