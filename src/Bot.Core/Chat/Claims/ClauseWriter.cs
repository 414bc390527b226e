using Bot.Core.Questions.Parsing;

namespace Bot.Core.Chat.Claims;

/// <summary>Writes each clause of a sentence as a sentence of its own, with the subject that it shares.</summary>
internal sealed class ClauseWriter(string sentence, IReadOnlyList<Chunk> chunks, IReadOnlyList<ClauseSpan> clauses)
{
    private static readonly char[] Marks = [' ', ',', ';', ':', '–', '—', '-', '.'];

    /// <summary>The clause at an index.</summary>
    public ClaimPart Write(int at)
    {
        var clause = clauses[at];
        var quote = clauses.Count == 1 ? sentence : Text(clause.Start, clause.End).Trim(Marks);
        var text = Own(at, quote);

        // "On 18 October, by suspending its mission, X closed …": the day is that of the closing.
        var isDated = at == 1 && clause.Kind == ClauseKind.Main && clauses[0] is { Kind: ClauseKind.Participle, Start: > 0 }
            && chunks[0].Kind == ChunkKind.Time;
        return new ClaimPart(quote, isDated ? $"{Text(0, 1)}, {text}" : text, clause.Head, clause.Link)
        {
            IsBound = clause.Kind is ClauseKind.Predicate or ClauseKind.Participle or ClauseKind.Relative
                || clause.Link == ClaimWords.Complement,
        };
    }

    private string Own(int at, string quote)
    {
        var clause = clauses[at];
        if (clause.Head is not { } head)
        {
            return quote;
        }

        var first = chunks[clause.Start];
        var lead = clause.Kind switch
        {
            ClauseKind.Predicate => LeadOfPredicate(head, first),
            ClauseKind.Participle => Subject(head),
            ClauseKind.Relative => Antecedent(clauses[head]),
            ClauseKind.Circumstance when first.Tokens[0].Norm.EndsWith("ing", StringComparison.Ordinal) => Subject(head),
            ClauseKind.Main when clause.Link.Length > 0 => FrameOf(head, clause),
            _ => "",
        };
        if (lead.Length == 0 && first.IsIn(ClaimWords.Subjects) && clause.Kind is ClauseKind.Main or ClauseKind.Circumstance)
        {
            return $"{Subject(head)} {Text(clause.Start + 1, clause.End).Trim(Marks)}";
        }

        return lead.Length == 0 ? quote : $"{lead} {quote}";
    }

    // "said that X would close Y and withdraw Z": what is said goes on; "said X and announced Y": the speaker goes on.
    private string LeadOfPredicate(int head, Chunk verb)
    {
        var span = clauses[head];
        var main = FirstVerb(span);
        var time = Leading(span);
        if (main < span.End && ClauseFinder.IsSaying(chunks[main]) && !ClauseFinder.IsSaying(verb))
        {
            var inner = main + 1;
            while (inner < span.End && !ClauseFinder.IsVerb(chunks, inner))
            {
                inner++;
            }

            if (inner < span.End)
            {
                return Text(span.Start, IsBase(verb) && chunks[inner].Kind == ChunkKind.Auxiliary ? inner + 1 : inner);
            }
        }

        if (!IsBase(verb))
        {
            return time + Subject(head);
        }

        // "failed to carry out X and settle Y", "will close X and withdraw Y"
        var governs = span.End - 1;
        while (governs >= span.Start && !(chunks[governs].Is(ClaimWords.Infinitive) && ClauseFinder.IsVerb(chunks, governs + 1))
            && chunks[governs].Kind != ChunkKind.Auxiliary)
        {
            governs--;
        }

        return governs >= span.Start ? Text(span.Start, governs + 1) : time + Subject(head);
    }

    // "said the staff would leave, and the office would be closed": that too was said.
    private string FrameOf(int head, ClauseSpan clause)
    {
        var span = clauses[head];
        var main = FirstVerb(span);
        return clause.Link == ClaimWords.Complement ? Text(span.Start, span.End)
            : main < span.End && ClauseFinder.IsSaying(chunks[main]) && !ClauseFinder.IsSaying(chunks[FirstVerb(clause)])
            ? Text(span.Start, main + 1) : "";
    }

    // The times that stand before the subject.
    private string Leading(ClauseSpan span)
    {
        var end = span.Start;
        while (end < span.End && chunks[end].Kind is ChunkKind.Time or ChunkKind.Boundary)
        {
            end++;
        }

        return end > span.Start ? Text(span.Start, end).Trim(Marks) + ", " : "";
    }

    private string Subject(int at)
    {
        var span = clauses[at];
        var start = span.Start;
        while (start < span.End && (chunks[start].Kind is ChunkKind.Time or ChunkKind.Boundary || ClauseFinder.IsPassedOver(chunks[start])))
        {
            start++;
        }

        var end = FirstVerb(span);
        while (end > start && ClauseFinder.IsPassedOver(chunks[end - 1]))
        {
            end--;
        }

        var isShared = end <= start || chunks[start].IsIn(ClaimWords.Subjects);
        return !isShared ? Text(start, end).Trim(Marks)
            : span.Head is { } head && head != at ? span.Kind == ClauseKind.Relative ? Antecedent(clauses[head]) : Subject(head)
            : "";
    }

    private string Antecedent(ClauseSpan head) =>
        chunks.Skip(head.Start).Take(head.End - head.Start).LastOrDefault(c => c.Kind == ChunkKind.Actor) is { } actor
            ? sentence[actor.Start..actor.End] : "";

    private int FirstVerb(ClauseSpan span)
    {
        var verb = span.Start;
        while (verb < span.End && !ClauseFinder.IsVerb(chunks, verb))
        {
            verb++;
        }

        return verb;
    }

    private static bool IsBase(Chunk verb) => verb is { Kind: not ChunkKind.Auxiliary, Tokens: [{ Norm: var norm, Stem: var stem }, ..] }
        && !norm.EndsWith("ed", StringComparison.Ordinal) && !norm.EndsWith('s') && norm.StartsWith(stem, StringComparison.Ordinal);

    private string Text(int start, int end) => end <= start ? "" : sentence[chunks[start].Start..chunks[end - 1].End];
}
