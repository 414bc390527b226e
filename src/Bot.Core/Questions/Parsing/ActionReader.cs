using Bot.Core.Facts;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>Finds the main action of a clause.</summary>
internal sealed class ActionReader(TermReader terms)
{
    /// <summary>The clause, in which a plain verb is an action too, and the index of the main action; -1 where there is none.</summary>
    public (IReadOnlyList<Chunk> Clause, int Main) Read(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var main = Known(chunks, asked.Asked, asked.Slot >= 0 ? [.. asked.Used, asked.Slot] : asked.Used);
        if (main >= 0 || PlainVerb(chunks, asked) is not (>= 0 and var verb))
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
    private int Known(IReadOnlyList<Chunk> chunks, Asked asked, HashSet<int> used)
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
                var isBetter = best < 0 || (action.HasCode && !chunks[best].Action!.HasCode);
                best = isBetter && (action.HasCode || !terms.IsSoft(chunks[i])) ? i : best;
                continue;
            }

            if ((best >= 0 && LightVerbs.IsLightParticiple(chunks[i])) || (asked == Asked.HowLong && TermReader.IsLasting(chunks[i])))
            {
                // "sanctions imposed on Iran": the noun says what was done
                continue;
            }

            if (decides >= 0 || !(IsDecision(action) || SaysItself(chunks, i)))
            {
                return Coordinated(chunks, i);
            }

            // "decided to expel", "opted for expelling", "said it expelled": the deed is what was decided
            decides = i;
        }

        return decides >= 0 ? decides : best;
    }

    // "did Iran break the seals": a verb that the language data does not know is one all the same. It means what it says and no more.
    private int PlainVerb(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var at = TermReader.Predicate(chunks);
        var isVerb = at >= 0 && !asked.Used.Contains(at) && !WordClass.IsPlural(chunks[at])
            && (WordClass.IsParticiple(chunks[at])
                || !chunks.Take(at).Any(c => Grammar.Be.Contains(c.Norm) || c.Is("has", "have", "had")))
            && (asked.Asked != Asked.Who || chunks[at].Action is null)
            && !(asked.Asked == Asked.HowLong && TermReader.IsLasting(chunks[at]));
        return isVerb && terms.Read(chunks[at]) is { IsName: false } term && (!term.IsSoft || IsClaimed(chunks, asked, at)) ? at
            : BehindWho(chunks, asked);
    }

    // "who took Crimea": a word of little content that stands where only a verb can.
    private int BehindWho(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var at = asked is { Asked: Asked.Who, Wh: >= 0 } ? asked.Wh + 1 : chunks.Count;
        while (asked.Used.Contains(at))
        {
            at++;
        }

        return chunks.KindAt(at) == ChunkKind.Word && terms.IsSoft(chunks[at]) && chunks.Skip(at + 1).Any(c => c.Kind == ChunkKind.Actor)
            && (!Grammar.Happening.Contains(chunks[at].Norm) || (chunks[at].Is("took") && !chunks.Is(at + 1, "place"))) ? at : -1;
    }

    // "did the US supply Ukraine with tanks": a claim says with any word what was done, if it is more than that something was.
    private static bool IsClaimed(IReadOnlyList<Chunk> chunks, AskedReader.Result asked, int at) =>
        asked.Asked == Asked.YesNo && chunks.Take(at).Any(c => c.Is("did", "does", "do"))
        && chunks.KindAt(at - 1) == ChunkKind.Actor && !Grammar.Happening.Contains(chunks[at].Norm);

    // "how many did Warsaw describe as spies and expel": of a saying and a deed the deed.
    private static int Coordinated(IReadOnlyList<Chunk> chunks, int first)
    {
        var isSaying = chunks[first].Action!.Uses.All(u => u.Sense.Codes.Count > 0 && u.Sense.Codes.All(Cameo.IsSaying));
        return isSaying && chunks.Is(first + 1, "and")
            && chunks.ElementAtOrDefault(first + 2) is { Action: { IsVerb: true, HasRoles: true } } ? first + 2 : first;
    }

    // "how many did NATO say it expelled"
    private static bool SaysItself(IReadOnlyList<Chunk> chunks, int at) =>
        chunks.Is(at + 1, "it", "they", "he", "she") && IsTelling(chunks[at].Action!)
        && chunks.Skip(at + 2).Any(c => c.Action is { IsVerb: true, HasRoles: true });
}
