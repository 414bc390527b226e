using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>
/// Who did what a verb says, and to whom: what stands before the verb does it, what stands behind suffers it, a passive turns the two
/// round, "by" names the doer, and a question word takes the place that is left.
/// </summary>
internal sealed class VerbRoleReader(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main)
{
    // CAMEO families of deeds that two do together: meet, talk, negotiate, sign, cooperate.
    private static readonly string[] Mutual = ["036", "04", "057", "06"];

    private readonly SenseMatch _action = chunks[main].Action!;

    public Roles Read()
    {
        var asksAgent = Voice.AsksAgent(chunks, wh, asked);
        var isPassive = asksAgent || Voice.IsPassive(chunks, wh, asked, main);
        var parties = new PartyReader(chunks, wh, asked, main, isPassive).Read();
        var (subjects, objects, agents) = (parties.Subjects, parties.Objects, parties.Agents);
        objects.AddRange(chunks[main].Slot.Select(c => c.Actor).OfType<ActorMention>().Where(a => !objects.Contains(a)));
        if (objects.Count + agents.Count == 0 && IsMutual(subjects))
        {
            // "Karimov and Medvedev spoke by phone": either may be the one who called.
            return new Roles([.. parties.Others, .. subjects], parties.Places) { IsMutual = true };
        }

        var isTelegraphic = wh < 0 && asked != Asked.YesNo && !isPassive;
        if (isTelegraphic && !parties.HasDirectObject)
        {
            // "nato office closed", "germany france expel", "russians booted from nato": too terse to tell who did it.
            parties.Others.AddRange(subjects);
            subjects.Clear();
        }

        (!chunks[Math.Max(wh, 0)].Is("how") ? parties.Others : subjects.Count > 0 ? objects : subjects).AddRange(parties.Described);
        isPassive |= agents.Count > 0;
        if (_action.IsPlain)
        {
            parties.Others.AddRange(Open(parties, isPassive));
        }

        var roles = new Roles(parties.Others, parties.Places) { IsTerse = isTelegraphic };
        if (asked == Asked.Who && subjects.Count > 0 && IsDescribed())
        {
            // "who was the Russian foreign minister who announced it"
            return roles with { AskedSide = Side.Source, Targets = objects, Others = [.. roles.Others, .. subjects] };
        }

        // "suffer from": who suffers stands first, but the deed is the other's.
        var isInverse = _action.Uses[0].Kind == PatternKind.VerbOfTarget;
        List<ActorMention> doers = isPassive ? agents : subjects;
        List<ActorMention> sufferers = isPassive ? [.. subjects, .. parties.Sufferers, .. objects] : objects;
        roles = isInverse ? roles with { Sources = sufferers, Targets = doers } : roles with { Sources = doers, Targets = sufferers };

        // "who was in Moscow when they were expelled": somebody else than who did it.
        var asksOther = chunks.Between(wh, main).Any(c => c.Is("when", "while"));
        if (asksOther || asked is not (Asked.Who or Asked.Where))
        {
            return roles;
        }

        // "whom else did it receive": a pronoun does it.
        var hasPronoun = chunks.Between(wh, main).Any(c => c.Is("it", "he", "she", "they"))
            && chunks.Between(wh, main).Any(c => c.Kind == ChunkKind.Auxiliary);
        var isWhSubject = subjects.Count == 0 && !hasPronoun && wh < main && chunks.KindAt(wh - 1) != ChunkKind.Preposition;
        var asksDoer = asksAgent || isWhSubject != isPassive;
        return roles with { AskedSide = asksDoer != isInverse ? Side.Source : Side.Target };
    }

    // Of a verb that nothing is known of: "where was Borrell humiliated", "want for Warmbier's care". A fact may tell of them as having
    // done something else.
    private List<ActorMention> Open(Parties parties, bool isPassive)
    {
        var possessors = chunks.Where(c => c.IsPossessive && c.Actor is not null).Select(c => c.Actor!).ToList();
        List<ActorMention> open = isPassive
            ? [.. parties.Subjects, .. parties.Sufferers, .. parties.Objects]
            : parties.Objects.Where(possessors.Contains).ToList();
        parties.Subjects.RemoveAll(open.Contains);
        parties.Sufferers.RemoveAll(open.Contains);
        parties.Objects.RemoveAll(open.Contains);
        return open;
    }

    // Two subjects joined by "and" of a deed that two do together.
    private bool IsMutual(List<ActorMention> subjects) => subjects.Count == 2
        && _action.Uses[0].Sense.Codes is [var code, ..] && Mutual.Any(m => code.StartsWith(m, StringComparison.Ordinal));

    // "who was the Russian foreign minister who announced it", but not "who was the last that Japan praised"
    private bool IsDescribed()
    {
        var relative = chunks.LastIndexOf(c => c.Is("who", "that", "which"), main);
        return relative > wh && Grammar.Be.Contains(chunks[wh + 1].Norm)
            && !chunks.Between(relative, main).Any(c => c.Kind == ChunkKind.Actor);
    }
}
