namespace Bot.Core.Questions.Parsing;

/// <summary>Finds "first", "last", "second", "most recent" and "most often" in a question.</summary>
internal static class PickReader
{
    /// <param name="own">The chunks of the clause itself, its times and anchors left out.</param>
    public static Pick? Read(IReadOnlyList<Chunk> own)
    {
        foreach (var token in own.Where(c => c.Kind is not (ChunkKind.Actor or ChunkKind.Time)).SelectMany(c => c.Tokens))
        {
            if (Grammar.Ordinals.TryGetValue(token.Norm, out var pick))
            {
                return new Pick(pick.Position, pick.FromEnd);
            }
        }

        return null;
    }

    public static bool IsMostOften(IReadOnlyList<Chunk> own)
    {
        for (var i = 0; i + 1 < own.Count; i++)
        {
            if (own[i].Is("most") && !own[i + 1].Is("recent", "recently"))
            {
                return true;
            }
        }

        return own.Count > 0 && (own[^1].Is("most") || own.Any(c => c.Is("oftenest", "frequentest")));
    }
}
