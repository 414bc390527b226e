namespace Bot.Core.Questions.Parsing;

/// <summary>Sorts the actors of a clause by where they stand to its verb.</summary>
internal sealed class PartyReader(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main, bool isPassive)
{
    private readonly Parties _parties = new();

    public Parties Read()
    {
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Actor is not { } actor)
            {
                continue;
            }

            if (IsOfQuestionWord(i))
            {
                // "which French TV channel did …", "how many Russians did …": it describes what is asked for.
                _parties.Described.Add(actor);
                continue;
            }

            var preposition = chunks.PrepositionOf(i);
            var list = i < main ? Before(i, preposition) : Behind(i, preposition);
            list.Add(actor);
            _parties.HasDirectObject |= list == _parties.Objects && preposition is "";
        }

        return _parties;
    }

    // What holds on either side of the verb; null where that is not all.
    private List<ActorMention>? Anywhere(int at, string preposition) => preposition switch
    {
        _ when chunks.IsPlace(at) => _parties.Places,
        _ when at > 0 && Grammar.Possessives.Contains(chunks[at - 1].Norm) => _parties.Others,
        "by" when isPassive => _parties.Agents,
        _ when asked is not (Asked.YesNo or Asked.Who) && IsOutOf(at) => _parties.Others,
        "from" or "off" when chunks.Is(at + 1, "soil", "territory", "ground") || ThrowsOut() => _parties.Others,
        _ => null,
    };

    private List<ActorMention> Before(int at, string preposition)
    {
        var isApart = at < wh && chunks[at + 1].Kind == ChunkKind.Boundary;
        return Anywhere(at, preposition) ?? preposition switch
        {
            "" when isApart => IsSubjectOfRest(at) ? _parties.Subjects : _parties.Others,
            "" when IsListed(at) => _parties.Subjects,
            "" when IsBesideSubject(at) => _parties.Objects,
            "with" or "to" or "against" or "on" or "from" or "about" or "for" when isApart => _parties.Objects,
            "" when !IsModifier(at) || (!isPassive && IsOfOrgan(at)) => _parties.Subjects,
            "" when isPassive && !chunks[main].Action!.IsSaying => _parties.Sufferers,
            _ => _parties.Others,
        };
    }

    private List<ActorMention> Behind(int at, string preposition) => Anywhere(at, preposition) ?? preposition switch
    {
        "by" => _parties.Agents,
        _ when chunks.Between(main, at).Any(OpensClause) => _parties.Others,
        "" when BeginsClause(at) => _parties.Others,
        "" or "to" or "with" or "from" or "of" or "on" or "about" or "against" or "for" => _parties.Objects,
        "into" or "toward" or "towards" or "over" or "upon" or "onto" => _parties.Objects,
        _ => _parties.Others,
    };

    // "who said Russia must answer", without a "that": it begins what was said.
    private bool BeginsClause(int at) =>
        chunks[main] is { Tokens.Count: 1, Action.IsSaying: true } && at + 1 < chunks.Count
        && (Grammar.Auxiliaries.Contains(chunks[at + 1].Tokens[0].Norm)
            || (ActionReader.IsTelling(chunks[main].Action!) && chunks[at + 1].Action is not null && WordClass.IsVerb(chunks, at + 1)));

    private static bool OpensClause(Chunk chunk) =>
        chunk.Action is { HasRoles: true } || Grammar.Subordinators.Contains(chunk.Norm);

    // "kicked out of Cairo", "ordered out of Egypt": by whoever it is, or from there. A yes and a name need to know which: "was Russia
    // kicked out of NATO" is not told by the expulsion of its diplomats.
    private bool IsOutOf(int at) => chunks.Take(at).SelectMany(c => c.Tokens).Where(t => t.Norm != "the").TakeLast(2)
        .Select(t => t.Norm).SequenceEqual(["out", "of"]);

    // "diplomats were expelled from Russia": by Russia, or by whoever threw them out of it.
    private bool ThrowsOut() => chunks[main].Action!.Uses.Any(u => u.Sense.Codes.Contains("174"));

    // Of two actors side by side the second does it, unless the first stands right behind the question word.
    private bool IsBesideSubject(int at) =>
        at + 1 < main && chunks[at + 1].Kind == ChunkKind.Actor && !chunks[at].IsPossessive && wh != at - 1;

    // "did Belgium the Netherlands and Ireland expel": a list without commas, and not whom the last did it to.
    private bool IsListed(int at)
    {
        var end = at;
        while (chunks.KindAt(end) == ChunkKind.Actor)
        {
            end++;
        }

        return end - at > 1 && chunks.Is(end, "and", "&") && chunks.KindAt(end + 1) == ChunkKind.Actor;
    }

    // "Sudan, since May, has consulted with whom?"; but "Paris: how many were expelled?"
    private bool IsSubjectOfRest(int at) =>
        chunks.Skip(at + 1).FirstOrDefault(c => c.Kind != ChunkKind.Boundary) is { Kind: ChunkKind.Auxiliary };

    private bool IsOfQuestionWord(int at) =>
        wh >= 0 && at >= wh && chunks[wh].Is("which", "what", "how")
        && chunks.Between(wh, at).All(c => c.Kind is ChunkKind.Function or ChunkKind.Actor or ChunkKind.Number || c.Is("many", "much"))
        && chunks.KindAt(at + 1) is null or ChunkKind.Word or ChunkKind.Auxiliary or ChunkKind.Action;

    // "South Sudan's parliament declared": it speaks for South Sudan.
    private bool IsOfOrgan(int at) => at + 2 <= main && chunks[at + 1].IsIn(Grammar.Organs) && !chunks.Between(at + 1, main).Any(IsActor);

    private static bool IsActor(Chunk chunk) => chunk.Kind == ChunkKind.Actor;

    // "the NATO office closed": NATO says which office, it does not close anything.
    private bool IsModifier(int at)
    {
        if (chunks[at].IsPossessive)
        {
            // "Germany's decision to expel" is Germany's own; "Germany's embassy expelled" is not.
            return !chunks[main - 1].Is("to");
        }

        var next = chunks[at + 1];
        return at + 1 < main && next.Kind switch
        {
            ChunkKind.Word => !Grammar.Ordinals.ContainsKey(next.Norm) && !next.Norm.EndsWith("ly", StringComparison.Ordinal),
            ChunkKind.Action => !WordClass.IsVerb(chunks, at + 1),
            _ => false,
        };
    }
}
