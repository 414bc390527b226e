namespace Bot.Core.Questions.Parsing;

/// <summary>Finds out what a question asks for, and which of its chunks said so and are thereby used up.</summary>
internal static class AskedReader
{
    /// <param name="Asked">What is asked.</param>
    /// <param name="Unit">How fine a date.</param>
    /// <param name="Wh">Index of the question word in the chunks; -1 where there is none.</param>
    /// <param name="Used">Indices of the chunks that carry nothing else.</param>
    public sealed record Result(Asked Asked, DateUnit Unit, int Wh, HashSet<int> Used)
    {
        /// <summary>"how many countries …": the number of those who did it.</summary>
        public bool CountsActors { get; init; }

        /// <summary>"how many visits …": the number of deeds.</summary>
        public bool CountsDeeds { get; init; }

        /// <summary>Index of the noun that is asked for ("which treaty", "what is the range of"); -1 where there is none.</summary>
        public int Slot { get; init; } = -1;

        /// <summary>"which president …": the noun.</summary>
        public string? Kind { get; init; }

        /// <summary>"at what time": no fact has an hour.</summary>
        public bool AsksHour { get; init; }

        /// <summary>"since when", "until when": a day from which on or up to which something holds.</summary>
        public bool AsksBound { get; init; }

        /// <summary>"in which city …": no country will do.</summary>
        public bool AsksTown { get; init; }

        /// <summary>"which country …": countries stand before ministries and persons.</summary>
        public bool AsksCountry { get; init; }
    }

    public static Result Read(IReadOnlyList<Chunk> chunks, Asked? wanted)
    {
        // The main question word: "when" inside "who was in Moscow when …" only joins two clauses.
        var wh = chunks.IndexOf(c => c.Kind == ChunkKind.Wh);
        var result = wh >= 0 ? ByWord(chunks, wh) : WithoutWord(chunks);
        if (result is { Asked: Asked.When, Unit: DateUnit.Year } && chunks.Any(c => c.Is("month")))
        {
            // "month and year, please"
            result = result with { Unit = DateUnit.Month };
        }

        return result.Asked == Asked.Describe && wanted is { } command ? result with { Asked = command } : result;
    }

    private static Result ByWord(IReadOnlyList<Chunk> chunks, int wh)
    {
        HashSet<int> used = [wh];
        switch (chunks[wh].Norm)
        {
            case "when" or "whens":
                // "the exact month when", "the year when"
                var noun = chunks.Take(wh).Select(c => c.Norm).LastOrDefault(Grammar.DateNouns.Contains);
                return new Result(Asked.When, UnitOf(noun), wh, used) { AsksBound = chunks.Is(wh - 1, "since", "until", "till") };
            case "where" or "wheres":
                return new Result(Asked.Where, default, wh, used);
            case "why":
                return new Result(Asked.Why, default, wh, used);
            case "how":
                return How(chunks, wh, used);
            case "which" or "what" or "whats":
                return WhichReader.Read(chunks, wh, used);
            default:
                if (chunks.KindAt(wh + 1) is not (null or ChunkKind.Actor) && Grammar.ActorNouns.Contains(chunks[wh + 1].Norm))
                {
                    used.Add(wh + 1);
                }

                return new Result(Asked.Who, default, wh, used);
        }
    }

    private static Result How(IReadOnlyList<Chunk> chunks, int wh, HashSet<int> used)
    {
        var next = wh + 1 < chunks.Count ? chunks[wh + 1].Norm : "";
        var noun = wh + 2;
        while (noun + 1 < chunks.Count && Grammar.Counting.Contains(chunks[noun].Norm))
        {
            used.Add(noun++);
        }

        var behind = noun < chunks.Count ? chunks[noun].Norm : "";
        switch (next)
        {
            case "many" or "much" when behind is "times" or "occasions":
                used.UnionWith([wh + 1, noun]);
                return new Result(Asked.HowOften, default, wh, used);
            case "long" when chunks.Is(wh + 2, "ago"):
                used.UnionWith([wh + 1, wh + 2]);
                return new Result(Asked.When, default, wh, used);
            case "many" when Grammar.Durations.Contains(behind) && chunks.Is(noun + 1, "ago"):
                used.UnionWith([wh + 1, noun, noun + 1]);
                return new Result(Asked.When, default, wh, used);
            case "many" or "much" when Grammar.Durations.Contains(behind):
                used.UnionWith([wh + 1, noun]);
                return new Result(Asked.HowLong, UnitOf(behind.TrimEnd('s')), wh, used);
            case "many" when Grammar.ActorNouns.Contains(behind) && behind.EndsWith('s') && !Grammar.Counted.Contains(behind):
                used.UnionWith([wh + 1, noun]);
                return new Result(Asked.Who, default, wh, used)
                {
                    CountsActors = true,
                    AsksCountry = Grammar.Countries.Contains(behind),
                };
            case "many" when IsDeed(chunks, noun):
                // "how many arrests", "how many visits": the deeds themselves are counted
                used.Add(wh + 1);
                return new Result(Asked.HowMany, default, wh, used) { CountsDeeds = true };
            case "long" or "soon":
                used.Add(wh + 1);
                return new Result(Asked.HowLong, default, wh, used);
            case "often" or "frequently":
                used.Add(wh + 1);
                return new Result(Asked.HowOften, default, wh, used);
            case var amount when Grammar.Amounts.Contains(amount):
                used.Add(wh + 1);
                return new Result(Asked.HowMany, default, wh, used);
            default:
                return new Result(Asked.What, default, wh, used);
        }
    }

    // A noun of action in the plural, adjectives passed over: "official complaints", "rounds of negotiation".
    private static bool IsDeed(IReadOnlyList<Chunk> chunks, int at)
    {
        for (var i = at; i < chunks.Count && i < at + 3; i++)
        {
            if (chunks[i].Action is { HasRoles: true } action)
            {
                var isPlural = WordClass.IsPlural(chunks[i]);
                var isNoun = isPlural || action.Uses.Any(u => u.IsNoun);
                return isNoun && (i > at || isPlural) && !WordClass.IsParticiple(chunks[i]);
            }

            if (!(chunks[i].Kind == ChunkKind.Word ? Grammar.Deeds.Contains(chunks[i].Norm)
                : chunks[i].Kind == ChunkKind.Actor || chunks[i].Is("of")))
            {
                return false;
            }
        }

        return false;
    }

    private static Result WithoutWord(IReadOnlyList<Chunk> chunks)
    {
        HashSet<int> used = [];
        var first = chunks.IndexOf(c => c.Kind is not (ChunkKind.Function or ChunkKind.Boundary));
        if (first < 0)
        {
            return new Result(Asked.Describe, default, -1, used);
        }

        if (chunks[first].Kind == ChunkKind.Auxiliary)
        {
            used.Add(first);
            return new Result(Asked.YesNo, default, -1, used);
        }

        for (var i = first; i < chunks.Count; i++)
        {
            var norm = chunks[i].Norm;
            if (chunks[i].Kind is ChunkKind.Actor or ChunkKind.Time)
            {
                continue;
            }

            if (i > first && i <= first + 2 && Grammar.ActorNouns.Contains(norm) && Grammar.Ordinals.ContainsKey(chunks[i - 1].Norm))
            {
                // "first country to expel …"
                used.Add(i);
                return new Result(Asked.Who, default, -1, used);
            }

            if (i <= first + 2 && (Grammar.EventNouns.Contains(norm) || norm is "list" or "enumerate"))
            {
                used.Add(i);
                return new Result(Asked.List, default, -1, used);
            }

            var isLast = i == chunks.Count - 1 || chunks[i + 1].Kind == ChunkKind.Boundary;
            if (Grammar.DateNouns.Contains(norm) && (i <= first + 1 || isLast))
            {
                used.Add(i);
                return new Result(Asked.When, UnitOf(norm), -1, used);
            }

            if (i <= first + 1 && norm is "number" && chunks.Skip(i + 1).Take(2).Any(c => c.Is("times", "occasions")))
            {
                used.Add(i);
                return new Result(Asked.HowOften, default, -1, used);
            }

            var isOfVerb = i > 0 && Grammar.LightParticiples.Contains(chunks[i - 1].Norm);
            if (!isOfVerb && (i <= first + 1 || isLast) && WhichReader.OfNoun(chunks, i, -1, used) is { } byNoun)
            {
                return byNoun;
            }
        }

        return new Result(Asked.Describe, default, -1, used);
    }

    public static DateUnit UnitOf(string? noun) => noun switch
    {
        "day" or "days" or "date" or "dates" or "weekday" => DateUnit.Day,
        "month" => DateUnit.Month,
        "year" => DateUnit.Year,
        _ => DateUnit.Finest,
    };
}
