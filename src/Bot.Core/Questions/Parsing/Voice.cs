namespace Bot.Core.Questions.Parsing;

/// <summary>Tells whether a verb is in the passive.</summary>
internal static class Voice
{
    public static bool IsPassive(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main)
    {
        var form = chunks[main].Tokens[0].Norm;
        if (form.EndsWith("ing", StringComparison.Ordinal) || Grammar.Adjectives.Contains(form) || Grammar.Prepositions.Contains(form))
        {
            return false;
        }

        var be = chunks.LastIndexOf(c => Grammar.Be.Contains(c.Norm), main);
        if (be < 0 || chunks.Between(be, main)
            .Any(c => c.Is("it") || Grammar.DateNouns.Contains(c.Norm) || Grammar.Subordinators.Contains(c.Norm)))
        {
            // "when was the last time China visited …" is about a time that was.
            return false;
        }

        // "was praised", "was first praised"; "when was Crimea annexed"; but "who was the last person Japan praised".
        return chunks.Between(be, main).All(c => Grammar.Ordinals.ContainsKey(c.Norm))
            || (asked == Asked.Who ? wh > main : !chunks[main - 1].Is("to"));
    }

    /// <summary>Whether who did it is asked for behind a "by": "by whom was Iran threatened", "who was Iran hailed by".</summary>
    public static bool AsksAgent(IReadOnlyList<Chunk> chunks, int wh, Asked asked) =>
        asked == Asked.Who && (chunks.Is(wh - 1, "by") || chunks[^1].Is("by"));
}
