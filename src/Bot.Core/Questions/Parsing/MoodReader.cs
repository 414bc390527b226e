namespace Bot.Core.Questions.Parsing;

/// <summary>Tells whether a clause asks for what did not happen, what will, or what might.</summary>
internal static class MoodReader
{
    // "who did not expel diplomats", "expulsions without Germany"; but "without limits" says how, "won't rule out" that something may be.
    public static bool IsNegated(IReadOnlyList<Chunk> chunks) =>
        !chunks.Any(c => c.Action?.Uses.Any(u => u.Sense.Name == "rule-out") == true)
        && (BeforeSaying(chunks).Any(c => c.Kind != ChunkKind.Actor && c.Tokens.Any(t => Grammar.Negations.Contains(t.Norm)))
            || chunks.Where((c, i) => c.Kind == ChunkKind.Actor && chunks.Is(i - 1, "without")).Any()
            || chunks.Where((c, i) => Grammar.Undone.Contains(c.Norm) && chunks.KindAt(i + 1) is ChunkKind.Action or ChunkKind.Word).Any());

    // "will NATO …", "is NATO in Moscow", "is the account frozen"; but "is it true that NATO was in Moscow"
    public static bool IsNotPast(IReadOnlyList<Chunk> chunks, Asked asked, int main)
    {
        var auxiliaries = chunks.Where(c => c.Kind == ChunkKind.Auxiliary).ToList();
        var isState = asked == Asked.YesNo && (main < 0 || !WordClass.IsVerb(chunks, main));
        return BeforeSaying(chunks).Any(c => c.Is("will"))
            || (isState && auxiliaries.Count > 0 && auxiliaries.TrueForAll(c => c.Is("is", "are")));
    }

    public static bool IsHypothetical(IReadOnlyList<Chunk> chunks)
    {
        var saying = chunks.IndexOf(c => c.Action is { IsSaying: true });
        return Enumerable.Range(0, chunks.Count).Any(i => chunks[i].Is("if", "should")
            ? saying < 0 || saying >= i
            : chunks[i].Is("would") && (i == 0 || chunks[i - 1].Is("what") || chunks.Skip(i + 1).Take(3).Any(c => c.Is("have"))));
    }

    public static bool IsSupposed(IReadOnlyList<Chunk> chunks) =>
        chunks.Any(c => c.Is("might", "may", "could", "would", "can", "will", "should", "must", "supposed"));

    // "who demanded that it never join": what is denied behind a saying is part of what was said.
    private static IEnumerable<Chunk> BeforeSaying(IReadOnlyList<Chunk> chunks) =>
        chunks.TakeWhile(c => c.Action is not { IsVerb: true, IsSaying: true });
}
