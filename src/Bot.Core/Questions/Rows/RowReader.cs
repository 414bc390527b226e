using Bot.Core.Questions.Parsing;

namespace Bot.Core.Questions.Rows;

/// <summary>
/// Reads a question as rows of a dataset can answer it. A row has a source, a type, a target and a day and no words: so a noun that is asked for
/// ("which broadcaster") asks for whoever stands there, a noun of agent ("the callers of X") says what was done, and words of action that are no
/// pattern of the lexicon stand for the type they come nearest to.
/// </summary>
internal sealed class RowReader(Language language, TypeIndex types, string text)
{
    /// <summary>The question; null where rows cannot say what it asks for.</summary>
    /// <param name="chunks">The chunks of the question, cut with the wordings for rows.</param>
    /// <param name="wanted">What the command asks for, where the words leave it open; null for none.</param>
    public Question? Read(IReadOnlyList<Chunk> chunks, Asked? wanted)
    {
        var nouns = new AskedNounReader(language);
        var read = nouns.Read(new AgentReader(language).Read(WithBoundary(WithoutApposition(WithMost(chunks)))));
        read = new ActionGuesser(language, types).Read(read);
        var clauses = new ClauseReader(language, text);
        var question = new AlternativeReader(language, clauses, text).Read(read) ?? clauses.Read(read, wanted);
        question = Mark(RowEllipsis.Complete(question));
        return nouns.HasNoun && HasBothSides(question) ? null : question;
    }

    // "what agreement did X sign with Y": neither of the two.
    private static bool HasBothSides(Question question) => question is { Asked: Asked.Who, Sources.Count: > 0, Targets.Count: > 0 };

    private static Question Mark(Question question) => question with
    {
        IsOfRows = true,
        Parts = [.. question.Parts.Select(Mark)],
        Alternative = question.Alternative is { } other ? Mark(other) : null,
        Anchor = question.Anchor is { Event: { } told } anchor ? anchor with { Event = Mark(told) } : question.Anchor,
    };

    // "the busiest year", "the biggest critic": the one with the most.
    private List<Chunk> WithMost(IReadOnlyList<Chunk> chunks) =>
        [.. chunks.Select((c, i) => c.Kind == ChunkKind.Word && language.Words.Classes["most"].Contains(c.Norm) && i + 1 < chunks.Count
            && (Grammar.DateNouns.Contains(chunks[i + 1].Norm) || language.Lexicon.Agent(chunks[i + 1].Tokens[0].Norm) is not null) ? Chunks.Of(ChunkKind.Function, c, "most") : c)];

    // "UNHCR, the High Commission for Refugees", "Sisi (Abdel Fattah Al-Sisi)": one actor under two names.
    private List<Chunk> WithoutApposition(List<Chunk> chunks)
    {
        var read = new List<Chunk>();
        for (var i = 0; i < chunks.Count; i++)
        {
            var second = i + 2 < chunks.Count && chunks[i + 2].Is("the") ? i + 3 : i + 2;
            read.Add(chunks[i]);
            if (second < chunks.Count && chunks[i].Actor is { } name && chunks[i + 1].Kind == ChunkKind.Boundary && chunks[second].Actor is { } other && name.Actors.Intersect(other.Actors).Any())
            {
                read[^1] = name.Actors.Count <= other.Actors.Count ? chunks[i] : chunks[second];
                i = second + 1 < chunks.Count && chunks[second + 1].Kind == ChunkKind.Boundary && text[chunks[second + 1].Start] is ')' or ',' ? second + 1 : second;
            }
        }

        return read;
    }

    // "medvedev visited japan in 2007 who next": in chat a sentence may end without a stop.
    private List<Chunk> WithBoundary(List<Chunk> chunks)
    {
        var wh = chunks.FindIndex(c => c.Kind == ChunkKind.Wh);
        var isNext = wh > 1 && chunks[0].Kind == ChunkKind.Actor && chunks[wh - 1].Kind is ChunkKind.Time or ChunkKind.Actor
            && chunks.Take(wh).Any(c => c.Action is { HasRoles: true }) && chunks.Skip(wh).Any(c => language.Words.Classes["next"].Contains(c.Norm));
        chunks = isNext ? [.. chunks.Take(wh), Chunks.Of(ChunkKind.Boundary, chunks[wh], ","), .. chunks.Skip(wh)] : chunks;

        // "…; who did so next": who next
        var last = chunks.FindLastIndex(c => c.Kind == ChunkKind.Wh);
        var tail = chunks.Skip(last + 1).ToList();
        return last > 1 && chunks[last - 1].Kind == ChunkKind.Boundary && tail.Exists(c => language.Words.Classes["next"].Contains(c.Norm))
            && tail.TrueForAll(c => c.Kind is ChunkKind.Auxiliary or ChunkKind.Function or ChunkKind.Boundary || language.Words.Classes["next"].Contains(c.Norm) || Grammar.Pronouns.Contains(c.Norm))
                ? [.. chunks.Take(last + 1), tail.Find(c => language.Words.Classes["next"].Contains(c.Norm))!] : chunks;
    }
}
