namespace Bot.Core.Questions.Parsing;

/// <summary>Tells whether a verb is in the passive.</summary>
internal static class Voice
{
    private static readonly string[] Times = ["time", "day", "date", "year", "month", "occasion", "moment", "it"];

    public static bool IsPassive(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main)
    {
        var form = chunks[main].Tokens[0].Norm;
        if (form.EndsWith("ing", StringComparison.Ordinal) || Grammar.Adjectives.Contains(form) || Grammar.Prepositions.Contains(form))
        {
            return false;
        }

        // "was to sign"; but "was the deal to demilitarise Abyei signed".
        var isParticiple = WordClass.IsParticiple(chunks[main]);
        var be = chunks.LastIndexOf(
            c => Grammar.Be.Contains(c.Norm) || c.Kind is ChunkKind.Boundary || (c.Is("to") && !isParticiple), main);
        if (be < 0 || !Grammar.Be.Contains(chunks[be].Norm)
            || chunks.Between(be, main).Any(c => c.Is(Times) || Grammar.Subordinators.Contains(c.Norm)))
        {
            // "when was the last time China visited …" is about a time that was.
            return false;
        }

        // "was praised", "was first praised"; "when was Crimea annexed"; but "who was the last person Japan praised".
        return chunks.Between(be, main).All(c => Grammar.Ordinals.ContainsKey(c.Norm) || c.Norm.EndsWith("ly", StringComparison.Ordinal))
            || (asked == Asked.Who ? wh > main : !chunks[main - 1].Is("to"));
    }

    /// <summary>Whether who did it is asked for behind a "by": "by whom was Iran threatened", "who was Iran hailed by".</summary>
    public static bool AsksAgent(IReadOnlyList<Chunk> chunks, int wh, Asked asked)
    {
        if (asked != Asked.Who || wh < 0)
        {
            return false;
        }

        var last = chunks.Count - 1;
        var isStranded = Enumerable.Range(wh + 1, last - wh)
            .Any(i => chunks[i].Is("by") && chunks.KindAt(i + 1) is null or ChunkKind.Boundary);
        return isStranded || chunks.Is(wh - 1, "by");
    }
}
