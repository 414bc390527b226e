namespace Bot.Core.Questions.Parsing;

/// <summary>Finds "first", "last", "second", "most recent" and "most often" in a question.</summary>
internal static class PickReader
{
    /// <param name="own">The chunks of the clause itself, its times and anchors left out.</param>
    /// <param name="asked">What is asked: "how long did it last" counts nothing off.</param>
    public static Pick? Read(IReadOnlyList<Chunk> own, Asked asked) =>
        own.Where(c => c.Kind is not (ChunkKind.Actor or ChunkKind.Time) && !(asked == Asked.HowLong && TermReader.IsLasting(c)))
            .SelectMany(c => c.Tokens).Where(t => Grammar.Ordinals.ContainsKey(t.Norm)).Select(t => Grammar.Ordinals[t.Norm])
            .Select(o => new Pick(o.Position, o.FromEnd)).FirstOrDefault();

    public static bool IsMostOften(IReadOnlyList<Chunk> own) =>
        own.Where((c, i) => c.Is("oftenest", "frequentest") || (c.Is("most") && !own.Is(i + 1, "recent", "recently"))).Any();
}
