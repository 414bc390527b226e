using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>
/// Works out who did it and to whom from the order of words: what stands before the verb does it, what stands behind suffers it, a passive turns
/// the two round, "by" names the doer, and a question word takes the place that is left.
/// </summary>
internal static class RoleReader
{
    /// <param name="Main">Index of the main action; -1 where there is none.</param>
    /// <param name="AskedSide">The side that a "who" asks for.</param>
    /// <param name="Sources">Who does it.</param>
    /// <param name="Targets">To whom.</param>
    /// <param name="Others">Actors whose side the words leave open.</param>
    /// <param name="Places">Where it happened.</param>
    public sealed record Result(int Main, Side AskedSide, List<ActorMention> Sources, List<ActorMention> Targets, List<ActorMention> Others, List<ActorMention> Places)
    {
        /// <summary>Whether two did it together.</summary>
        public bool IsMutual { get; init; }

        /// <summary>Whether the words are too terse to tell who did it.</summary>
        public bool IsTerse { get; init; }
    }

    // CAMEO families of deeds that two do together: meet, talk, negotiate, sign, cooperate.
    private static readonly string[] Mutual = ["036", "04", "057", "06"];

    /// <param name="chunks">The clause without its times and anchors; chunks that only ask are still in it.</param>
    /// <param name="wh">Index of the question word; -1 where there is none.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="main">Index of the main action; -1 where there is none.</param>
    public static Result Read(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main)
    {
        var result = new Result(main, Side.Any, [], [], [], []);
        if (main < 0)
        {
            for (var i = 0; i < chunks.Count; i++)
            {
                if (chunks[i].Actor is { } actor)
                {
                    (actor.IsPlace && Grammar.PlacePrepositions.Contains(Preposition(chunks, i)) ? result.Places : result.Others).Add(actor);
                }
            }

            if (wh >= 0 && Does(chunks, wh))
            {
                // "what did NATO do in 2022": not what was done to it.
                return result with { Sources = [result.Others[0]], Others = result.Others.Skip(1).ToList() };
            }

            return asked == Asked.Who && wh >= 0 && chunks[wh].Is("whom") ? result with { AskedSide = Side.Target } : result;
        }

        // "lead an effort to train Cuba's forces": whom another deed than the main one is about.
        var others = chunks.Where((c, i) => i != main && c.Kind == ChunkKind.Action).SelectMany(c => Actors(c.Slot)).Select(c => c.Actor!);
        result = WordClass.IsVerb(chunks, main) ? Verb(chunks, wh, asked, result) : Noun(chunks, wh, asked, result);
        return result with { Others = [.. result.Others, .. others] };
    }

    private static IEnumerable<Chunk> Actors(IEnumerable<Chunk> chunks) => chunks.Where(c => c.Kind == ChunkKind.Actor);

    private static Result Verb(IReadOnlyList<Chunk> chunks, int wh, Asked asked, Result result)
    {
        var main = result.Main;
        var asksAgent = AsksAgent(chunks, wh, asked);
        var passive = asksAgent || IsPassive(chunks, wh, asked, main);
        var parties = Sort(chunks, wh, passive, result);
        var (subjects, objects, agents) = (parties.Subjects, parties.Objects, parties.Agents);
        objects.AddRange(Actors(chunks[main].Slot).Select(c => c.Actor!).Where(a => !objects.Contains(a)));
        if (IsMutual(chunks, main, subjects) && objects.Count == 0 && agents.Count == 0)
        {
            // "Karimov and Medvedev spoke by phone": either may be the one who called.
            result.Others.AddRange(subjects);
            return result with { AskedSide = Side.Any, IsMutual = true };
        }

        var telegraphic = wh < 0 && asked != Asked.YesNo && !passive;
        if (telegraphic && subjects.Count > 0 && !parties.HasDirectObject && agents.Count == 0)
        {
            // "nato office closed", "germany france expel", "russians booted from nato": too terse to tell who did it.
            result.Others.AddRange(subjects);
            result.Others.AddRange(objects);
            subjects.Clear();
            objects.Clear();
        }

        if (!chunks[Math.Max(wh, 0)].Is("how"))
        {
            result.Others.AddRange(parties.Described);
        }
        else
        {
            (subjects.Count > 0 ? objects : subjects).AddRange(parties.Described);
        }

        result = result with { IsTerse = telegraphic };
        passive |= agents.Count > 0;
        if (chunks[main].Action!.IsPlain)
        {
            result.Others.AddRange(Open(chunks, parties, passive));
        }

        List<ActorMention> doers = passive ? agents : subjects;
        List<ActorMention> sufferers = passive ? [.. subjects, .. parties.Sufferers, .. objects] : objects;
        if (asked == Asked.Who && subjects.Count > 0 && IsDescribed(chunks, wh, main))
        {
            // "who was the Russian foreign minister who announced it"
            result.Others.AddRange(subjects);
            result.Targets.AddRange(objects);
            return result with { AskedSide = Side.Source };
        }

        // "whom else did it receive": a pronoun does it.
        var isPronoun = subjects.Count == 0 && wh >= 0 && Between(chunks, wh, main).Any(c => c.Is("it", "he", "she", "they")) && Between(chunks, wh, main).Any(c => c.Kind == ChunkKind.Auxiliary);
        var whIsSubject = subjects.Count == 0 && !isPronoun && wh < main && !(wh > 0 && chunks[wh - 1].Kind == ChunkKind.Preposition);
        var asksDoer = asksAgent || whIsSubject != passive;

        // "suffer from": who suffers stands first, but the deed is the other's.
        var inverse = chunks[main].Action!.Uses[0].Kind == PatternKind.VerbOfTarget;
        result.Sources.AddRange(inverse ? sufferers : doers);
        result.Targets.AddRange(inverse ? doers : sufferers);
        if (asked == Asked.Who && wh >= 0 && wh < main && Between(chunks, wh, main).Any(c => c.Is("when", "while")))
        {
            // "who was in Moscow when they were expelled": somebody else than who did it.
            return result;
        }

        return result with { AskedSide = asked is not (Asked.Who or Asked.Where) ? Side.Any : asksDoer != inverse ? Side.Source : Side.Target };
    }

    // Of a verb that nothing is known of: "where was Borrell humiliated", "want for Warmbier's care". A fact may tell of them as having
    // done something else.
    private static List<ActorMention> Open(IReadOnlyList<Chunk> chunks, Parties parties, bool passive)
    {
        var possessors = chunks.Where(c => c.IsPossessive && c.Actor is not null).Select(c => c.Actor!).ToList();
        var open = passive ? [.. parties.Subjects, .. parties.Sufferers, .. parties.Objects] : parties.Objects.Where(possessors.Contains).ToList();
        parties.Subjects.RemoveAll(open.Contains);
        parties.Sufferers.RemoveAll(open.Contains);
        parties.Objects.RemoveAll(open.Contains);
        return open;
    }

    private static bool Does(IReadOnlyList<Chunk> chunks, int wh)
    {
        var doer = chunks.ToList().FindIndex(wh, c => c.Kind == ChunkKind.Actor);
        return doer > wh + 1 && chunks[wh].Is("what") && chunks[wh + 1].Is("did", "does", "has", "have", "had", "is", "was")
            && chunks.Skip(doer + 1).SkipWhile(c => c.Kind is ChunkKind.Function or ChunkKind.Word && !c.Is("do", "done", "doing")).FirstOrDefault() is { } verb && verb.Is("do", "done", "doing");
    }

    // "diplomats were expelled from Russia": by Russia, or by whoever threw them out of it.
    private static bool ThrowsOut(Chunk action) => action.Action!.Uses.Any(u => u.Sense.Codes.Contains("174"));

    // Two subjects joined by "and" of a deed that two do together.
    private static bool IsMutual(IReadOnlyList<Chunk> chunks, int main, List<ActorMention> subjects)
    {
        var second = main - 1;
        while (second > 1 && chunks[second].Kind != ChunkKind.Actor)
        {
            second--;
        }

        return subjects.Count == 2 && second > 1 && chunks[second - 1].Is("and", "&") && chunks[second - 2].Kind == ChunkKind.Actor
            && chunks[main].Action!.Uses[0].Sense.Codes is [var code, ..] && Mutual.Any(m => code.StartsWith(m, StringComparison.Ordinal));
    }

    // Where each actor stands to the verb; one that stands nowhere is one of the others.
    private static Parties Sort(IReadOnlyList<Chunk> chunks, int wh, bool passive, Result result)
    {
        var main = result.Main;
        var others = result.Others;
        var parties = new Parties();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Kind != ChunkKind.Actor)
            {
                continue;
            }

            var preposition = Preposition(chunks, i);
            if (IsOfQuestionWord(chunks, wh, i))
            {
                // "which French TV channel did …", "how many Russians did …": it describes what is asked for.
                parties.Described.Add(chunks[i].Actor!);
                continue;
            }

            var list = preposition switch
            {
                _ when Grammar.PlacePrepositions.Contains(preposition) && chunks[i].Actor!.IsPlace => result.Places,
                _ when i > 0 && chunks[i - 1].Is("their", "its", "his", "her") => others,
                "by" when passive || i > main => parties.Agents,
                "from" or "off" when (i + 1 < chunks.Count && chunks[i + 1].Is("soil", "territory", "ground")) || ThrowsOut(chunks[main]) => others,
                _ when i < main && i < wh && preposition is "" && chunks[i + 1].Kind == ChunkKind.Boundary => IsSubjectOfRest(chunks, i) ? parties.Subjects : others,
                _ when i < main && preposition is "" && IsListed(chunks, i) => parties.Subjects,
                _ when i + 1 < main && preposition is "" && chunks[i + 1].Kind == ChunkKind.Actor && !chunks[i].IsPossessive && wh != i - 1 => parties.Objects,
                _ when i < main && i < wh && preposition is "with" or "to" or "against" or "on" or "from" or "about" or "for" && chunks[i + 1].Kind == ChunkKind.Boundary => parties.Objects,
                _ when i < main && preposition is "" => !IsModifier(chunks, i, main) ? parties.Subjects
                    : passive && !IsSaying(chunks[main]) ? parties.Sufferers
                    : others,
                _ when i < main => others,
                _ when Between(chunks, main, i).Any(c => c.Action is { HasRoles: true } || Grammar.Subordinators.Contains(c.Norm)) => others,
                "" or "to" or "with" or "from" or "of" or "on" or "about" or "against" or "for" or "into" or "toward" or "towards" or "over" or "upon" or "onto" => parties.Objects,
                _ => others,
            };
            list.Add(chunks[i].Actor!);
            parties.HasDirectObject |= list == parties.Objects && preposition is "";
        }

        return parties;
    }

    // "did Belgium the Netherlands and Ireland expel": a list without commas, and not whom the last did it to.
    private static bool IsListed(IReadOnlyList<Chunk> chunks, int at)
    {
        var end = at;
        while (end < chunks.Count && chunks[end].Kind == ChunkKind.Actor)
        {
            end++;
        }

        return end - at > 1 && end + 1 < chunks.Count && chunks[end].Is("and", "&") && chunks[end + 1].Kind == ChunkKind.Actor;
    }

    // "was the IRA ceasefire announced": it did not befall the IRA.
    private static bool IsSaying(Chunk chunk) => chunk.Action!.Uses.Any(u => u.Sense.Codes.Any(Index.Marks.IsSaying));

    // "Sudan, since May, has consulted with whom?"; but "Paris: how many were expelled?"
    private static bool IsSubjectOfRest(IReadOnlyList<Chunk> chunks, int at) =>
        chunks.Skip(at + 1).FirstOrDefault(c => c.Kind != ChunkKind.Boundary) is { Kind: ChunkKind.Auxiliary };

    // "who was the Russian foreign minister who announced it", but not "who was the last that Japan praised"
    private static bool IsDescribed(IReadOnlyList<Chunk> chunks, int wh, int main)
    {
        if (wh < 0 || wh + 1 >= main || !Grammar.Be.Contains(chunks[wh + 1].Norm))
        {
            return false;
        }

        var relative = main;
        while (relative > wh && !chunks[relative].Is("who", "that", "which"))
        {
            relative--;
        }

        return relative > wh && !Between(chunks, relative, main).Any(c => c.Kind == ChunkKind.Actor);
    }

    // "NATO's expulsion of eight", "visit of Kohl to China", "Bucha expulsions by Italy".
    private static Result Noun(IReadOnlyList<Chunk> chunks, int wh, Asked asked, Result result)
    {
        var uses = chunks[result.Main].Action!.Uses;
        var ofIsSource = (uses.FirstOrDefault(u => u.Kind is PatternKind.Noun or PatternKind.NounOfSource) ?? uses[0]).Kind == PatternKind.NounOfSource;
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Kind != ChunkKind.Actor)
            {
                continue;
            }

            var preposition = Preposition(chunks, i);
            var list = preposition switch
            {
                _ when Grammar.PlacePrepositions.Contains(preposition) && chunks[i].Actor!.IsPlace => result.Places,
                "by" => result.Sources,
                "of" when i > result.Main => ofIsSource || HasParty(chunks, result.Main, i) ? result.Sources : result.Targets,
                "from" when i > result.Main && !LeavesSomething(chunks[result.Main]) => result.Sources,
                "to" or "against" or "on" or "with" or "from" or "about" or "for" when i > result.Main => result.Targets,
                _ when i < result.Main && chunks[i].IsPossessive && Between(chunks, i, result.Main).All(c => Grammar.Ordinals.ContainsKey(c.Norm)) => result.Sources,
                _ when i == result.Main - 1 && wh >= 0 && chunks[wh].Is("whom") => result.Sources,
                _ when i > result.Main && chunks[i - 1].Is("did", "does", "do", "has", "have", "had") => result.Sources,
                _ => result.Others,
            };
            list.Add(chunks[i].Actor!);
        }

        var asksTarget = result.Sources.Count > 0 || (wh > 0 && chunks[wh - 1].Is("to", "for", "against", "with", "on", "at", "about")) || (wh >= 0 && chunks[wh].Is("whom") && !(wh > 0 && chunks[wh - 1].Is("by")));
        return result with { AskedSide = asked != Asked.Who ? Side.Any : asksTarget ? Side.Target : Side.Source };
    }

    // "military cooperation of Laos with Thailand": who is behind "with" is the other party, so "of" names the first.
    private static bool HasParty(IReadOnlyList<Chunk> chunks, int main, int of) =>
        Enumerable.Range(of + 1, chunks.Count - of - 1).Any(i => chunks[i].Kind == ChunkKind.Actor && Preposition(chunks, i) is "with" or "against")
        && chunks[main].Action!.Uses.Any(u => u.Sense.Codes.Count > 0);

    // "a visit from Japan" is Japan's; "the withdrawal from Iraq" is not Iraq's.
    private static bool LeavesSomething(Chunk action) =>
        action.Action!.Uses[0].Sense.Codes is not [var code, ..] || code.StartsWith("16", StringComparison.Ordinal) || code.StartsWith("17", StringComparison.Ordinal) || code.StartsWith("087", StringComparison.Ordinal);

    private static bool IsPassive(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main)
    {
        var form = chunks[main].Tokens[0].Norm;
        if (form.EndsWith("ing", StringComparison.Ordinal) || Grammar.Adjectives.Contains(form) || Grammar.Prepositions.Contains(form))
        {
            return false;
        }

        for (var i = main - 1; i >= 0; i--)
        {
            if (Grammar.Be.Contains(chunks[i].Norm))
            {
                if (Between(chunks, i, main).Any(c => c.Is("time", "day", "date", "year", "month", "occasion", "moment", "it") || Grammar.Subordinators.Contains(c.Norm)))
                {
                    // "when was the last time China visited …" is about a time that was.
                    return false;
                }

                // "was praised", "was first praised"; "when was Crimea annexed"; but "who was the last person Japan praised".
                return Between(chunks, i, main).All(c => Grammar.Ordinals.ContainsKey(c.Norm) || c.Norm.EndsWith("ly", StringComparison.Ordinal))
                    || (asked != Asked.Who && !chunks[main - 1].Is("to"))
                    || (asked == Asked.Who && wh > main);
            }

            if (chunks[i].Kind is ChunkKind.Boundary || chunks[i].Is("to"))
            {
                return false;
            }
        }

        return false;
    }

    // "by whom was Iran threatened", "who was Iran hailed by"
    private static bool AsksAgent(IReadOnlyList<Chunk> chunks, int wh, Asked asked)
    {
        if (asked != Asked.Who || wh < 0)
        {
            return false;
        }

        var isStranded = chunks[^1].Is("by") || Enumerable.Range(wh + 1, Math.Max(chunks.Count - wh - 2, 0)).Any(i => chunks[i].Is("by") && chunks[i + 1].Kind is ChunkKind.Boundary);
        return isStranded || (wh > 0 && chunks[wh - 1].Is("by"));
    }

    private static IEnumerable<Chunk> Between(IReadOnlyList<Chunk> chunks, int start, int end) => chunks.Skip(start + 1).Take(end - start - 1);

    /// <summary>The preposition that governs an actor: "with the citizens of Sudan", "by Italy, Spain and Denmark".</summary>
    private static string Preposition(IReadOnlyList<Chunk> chunks, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            switch (chunks[i].Kind)
            {
                case ChunkKind.Preposition:
                    return chunks[i].Norm;
                case ChunkKind.Function or ChunkKind.Actor or ChunkKind.Number or ChunkKind.Conjunction or ChunkKind.Boundary:
                    continue;
                case ChunkKind.Action when !WordClass.IsVerb(chunks, i) && Grammar.Prepositions.Contains(chunks[i].Tokens[^1].Norm) && chunks[i].Tokens.Count > 1:
                    return chunks[i].Tokens[^1].Norm;
                default:
                    return "";
            }
        }

        return "";
    }

    private static bool IsOfQuestionWord(IReadOnlyList<Chunk> chunks, int wh, int at)
    {
        if (wh < 0 || at < wh || !chunks[wh].Is("which", "what", "how"))
        {
            return false;
        }

        return Between(chunks, wh, at).All(c => c.Kind is ChunkKind.Function or ChunkKind.Actor or ChunkKind.Number || c.Is("many", "much"))
            && (at + 1 >= chunks.Count || chunks[at + 1].Kind is ChunkKind.Word or ChunkKind.Auxiliary or ChunkKind.Action);
    }

    // "the NATO office closed": NATO says which office, it does not close anything.
    private static bool IsModifier(IReadOnlyList<Chunk> chunks, int at, int main)
    {
        if (chunks[at].IsPossessive)
        {
            // "Germany's decision to expel" is Germany's own; "Germany's embassy expelled" is not.
            return !chunks[main - 1].Is("to");
        }

        return at + 1 < main && (chunks[at + 1].Kind == ChunkKind.Word && !Grammar.Ordinals.ContainsKey(chunks[at + 1].Norm) && !chunks[at + 1].Norm.EndsWith("ly", StringComparison.Ordinal)
            || (chunks[at + 1].Kind == ChunkKind.Action && !WordClass.IsVerb(chunks, at + 1)));
    }

    private sealed class Parties
    {
        public List<ActorMention> Subjects { get; } = [];

        public List<ActorMention> Objects { get; } = [];

        public List<ActorMention> Agents { get; } = [];

        // "Russian diplomats were expelled": the nation of those it was done to.
        public List<ActorMention> Sufferers { get; } = [];

        // "which French TV channel did …": actors that describe what is asked for.
        public List<ActorMention> Described { get; } = [];

        public bool HasDirectObject { get; set; }
    }
}
