namespace Bot.Core.Questions.Parsing;

/// <summary>Reads what a "which" or a "what" asks for, by the noun behind it.</summary>
internal static class WhichReader
{
    /// <summary>What is asked for.</summary>
    /// <param name="chunks">The question.</param>
    /// <param name="wh">Index of the question word.</param>
    /// <param name="used">Takes the indices of the chunks that carry nothing else.</param>
    public static AskedReader.Result Read(IReadOnlyList<Chunk> chunks, int wh, HashSet<int> used)
    {
        var at = NounBehind(chunks, wh);
        if (at >= chunks.Count)
        {
            // "they had left no basis for what?"
            var isObject = chunks.KindAt(wh - 1) == ChunkKind.Preposition;
            return new AskedReader.Result(isObject ? Asked.What : Asked.Describe, default, wh, used);
        }

        var noun = chunks[at].Norm;
        if (Grammar.DateNouns.Contains(noun))
        {
            return Using(at, Asked.When, wh, used) with
            {
                Unit = AskedReader.UnitOf(noun),
                AsksHour = noun == "time",
                AsksBound = chunks.Is(wh - 1, "from", "until", "till"),
            };
        }

        if (wh >= 2 && chunks[wh - 1].Is("in", "on", "at") && Grammar.DateNouns.Contains(chunks[wh - 2].Norm))
        {
            // "the month in which"
            return new AskedReader.Result(Asked.When, AskedReader.UnitOf(chunks[wh - 2].Norm), wh, used);
        }

        if (OfNoun(chunks, at, wh, used) is { } byNoun)
        {
            return byNoun;
        }

        if (chunks.Is(at, "name", "names") && IsOfPeople(chunks, at + 2))
        {
            // "the names of the eight expelled Russians"
            return Using(at, Asked.Who, wh, used) with { Kind = "person" };
        }

        if (ActorNoun(chunks, at) is >= 0 and var actor)
        {
            var kind = chunks[actor].Norm;
            return Using(actor, Asked.Who, wh, used) with { AsksCountry = Grammar.Countries.Contains(kind), Kind = kind };
        }

        return AsksForActorBefore(chunks, wh, at) ? new AskedReader.Result(Asked.Who, default, wh, used)
            : Grammar.Happening.Contains(noun) || Grammar.EventNouns.Contains(noun) ? Using(at, Asked.List, wh, used)
            : Grammar.Causing.Contains(noun) ? Using(at, Asked.Why, wh, used)
            : new AskedReader.Result(Asked.What, default, wh, used) { Slot = IsSlot(chunks, wh, at) ? at : -1 };
    }

    // "which two parties", "what was the name of the town": the noun behind the question word, and what only leads to it passed over.
    private static int NounBehind(IReadOnlyList<Chunk> chunks, int wh)
    {
        var at = wh + 1;
        while (at < chunks.Count && (chunks[at].Kind is ChunkKind.Actor or ChunkKind.Function or ChunkKind.Number
            || Grammar.Ordinals.ContainsKey(chunks[at].Norm) || Grammar.Be.Contains(chunks[at].Norm)))
        {
            at++;
        }

        var named = chunks.Is(at, "name") && chunks.Is(at + 1, "of") ? chunks.IndexOf(c => c.Kind != ChunkKind.Function, at + 2) : -1;
        return named >= 0 && Grammar.IsPlaceNoun(chunks[named].Norm) ? named : at;
    }

    /// <summary>What is asked for by its noun: a place, a reason, a number; null where the noun says nothing of the kind.</summary>
    public static AskedReader.Result? OfNoun(IReadOnlyList<Chunk> chunks, int at, int wh, HashSet<int> used) => chunks[at].Norm switch
    {
        var noun when Grammar.IsPlaceNoun(noun) => Using(at, Asked.Where, wh, used) with { AsksTown = Grammar.Towns.Contains(noun) },
        var noun when Grammar.Countries.Contains(noun) && chunks.Is(wh - 1, "in", "at") =>
            Using(at, Asked.Where, wh, used) with { AsksCountry = true },
        var noun when Grammar.ReasonNouns.Contains(noun) => Using(at, Asked.Why, wh, used),
        var noun when Grammar.NumberNouns.Contains(noun) => Using(at, Asked.HowMany, wh, used),
        _ => null,
    };

    private static AskedReader.Result Using(int noun, Asked asked, int wh, HashSet<int> used)
    {
        used.Add(noun);
        return new AskedReader.Result(asked, default, wh, used);
    }

    private static bool IsOfPeople(IReadOnlyList<Chunk> chunks, int at) =>
        chunks.Skip(at).SkipWhile(c => c.Kind is ChunkKind.Function or ChunkKind.Number or ChunkKind.Action).FirstOrDefault() is { } noun
        && (noun.Kind == ChunkKind.Actor || Grammar.ActorNouns.Contains(noun.Norm));

    // "which minister", "which British foreign minister": where the noun of an actor stands, at once or behind one other word.
    private static int ActorNoun(IReadOnlyList<Chunk> chunks, int at)
    {
        bool IsActorNoun(int i) => chunks.KindAt(i) is not (null or ChunkKind.Actor) && Grammar.ActorNouns.Contains(chunks[i].Norm);
        return IsActorNoun(at) ? at : IsActorNoun(at + 1) ? at + 1 : -1;
    }

    // "which German said", "which two breakaway regions did Russia recognise": an actor's name says who is asked for.
    private static bool AsksForActorBefore(IReadOnlyList<Chunk> chunks, int wh, int at)
    {
        var speaks = chunks[wh].Is("which") && chunks[at].Action is { } said && said.Uses.All(u => u.Sense.IsSaying);
        return chunks[at - 1] is { Kind: ChunkKind.Actor, IsPossessive: false } && (speaks || chunks[at].Kind == ChunkKind.Auxiliary);
    }

    // "which bank froze", "what is the purpose of"; but "what Lavrov said", "what was his view"
    private static bool IsSlot(IReadOnlyList<Chunk> chunks, int wh, int at)
    {
        var isNext = chunks.Between(wh, at).All(c => c.Kind is ChunkKind.Actor or ChunkKind.Number);

        // "what poison did they give": whatever is done elsewhere, here it is the noun of what is asked for.
        var isNoun = at == wh + 1 && chunks.KindAt(at + 1) == ChunkKind.Auxiliary;
        return isNoun || (chunks[at].Action is not { HasRoles: true } && (isNext || chunks.Is(at + 1, "of")));
    }
}
