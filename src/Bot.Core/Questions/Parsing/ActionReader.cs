using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>Finds the main action of a clause.</summary>
internal sealed class ActionReader(TermReader terms)
{
    /// <summary>The clause, in which a plain verb is an action too, and the index of the main action; -1 where there is none.</summary>
    public (IReadOnlyList<Chunk> Clause, int Main) Read(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var main = Known(chunks, [.. asked.Used, asked.Slot]);
        if (main >= 0 || PlainVerb(chunks) is not (>= 0 and var verb))
        {
            return (chunks, main);
        }

        var plain = new SenseMatch(0, 1, 1, [new SenseUse(Sense.Plain, PatternKind.Verb)], -1, -1);
        return ([.. chunks.Select((c, i) => i == verb ? new Chunk(ChunkKind.Action, c.Tokens) { Action = plain } : c)], verb);
    }

    /// <summary>Whether an action is that something was decided.</summary>
    public static bool IsDecision(SenseMatch action) => action.Uses.All(u => u.Sense.Name == "decide");

    /// <summary>Whether an action is that something was told.</summary>
    public static bool IsTelling(SenseMatch action) => action.Uses.All(u => u.Sense.Name is "say" or "tell" or "announce");

    // The first verb after the question word that gives roles; a noun of action where there is no such verb.
    private int Known(IReadOnlyList<Chunk> chunks, HashSet<int> used)
    {
        var best = -1;
        var decides = -1;
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Action is not { HasRoles: true } action || used.Contains(i) || WordClass.IsAttribute(chunks, i))
            {
                continue;
            }

            if (!WordClass.IsVerb(chunks, i))
            {
                best = (best < 0 || !chunks[best].Action!.HasCode) && !terms.IsSoft(chunks[i]) ? i : best;
                continue;
            }

            // "decided to expel", "opted for expelling", "said it expelled": the deed is what was decided
            if (!IsDecision(action) && !(IsTelling(action) && chunks.Is(i + 1, "it", "they", "he", "she")))
            {
                return i;
            }

            decides = i;
        }

        return decides >= 0 ? decides : best;
    }

    // "did Iran break the seals": a verb that the language data does not know is one all the same. It means what it says and no more.
    private int PlainVerb(IReadOnlyList<Chunk> chunks)
    {
        var at = TermReader.Predicate(chunks);
        return at >= 0 && !WordClass.IsPlural(chunks[at])
            && (WordClass.IsParticiple(chunks[at]) || !chunks.Take(at).Any(c => c.Is("has", "have", "had")))
            && terms.Read(chunks[at]) is { IsSoft: false, IsName: false } ? at : -1;
    }
}
