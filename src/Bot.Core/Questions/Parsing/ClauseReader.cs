using Bot.Core.Dates;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>Reads the chunks of a question, and of the events that it dates its answer by, into a <see cref="Question"/>.</summary>
internal sealed class ClauseReader(Language language, string text)
{
    private readonly TermReader _terms = new(language);

    private const int DeepestClause = 3;

    private static readonly string[] Consequences = ["consequence", "consequences", "result", "results", "outcome", "effect", "effects", "aftermath", "impact", "fallout", "repercussions", "upshot"];

    // Nouns that say nothing of what is asked for: "what kind of", "which action".
    private static readonly string[] Kinds = ["kind", "kinds", "sort", "sorts", "type", "types", "way", "ways", "manner", "form", "part", "action", "actions", "measure", "measures", "move", "decision", "details", "detail", "information", "info", "place", "places", "location", "one", "ones", "else", "exactly", "role", "issue", "matter", "subject", "topic", "act", "step", "figure", "level", "amount", "size", "outcome"];

    private static readonly string[] Lasting = ["last", "lasted", "drag", "dragged", "run", "ran", "endure", "endured", "persist", "persisted", "continue", "continued"];

    private static readonly string[] Presence = ["in", "at", "near", "inside"];

    public Question Read(IReadOnlyList<Chunk> chunks, Asked? wanted) => Read(chunks, wanted, 0);

    internal Question Read(IReadOnlyList<Chunk> chunks, Asked? wanted, int depth)
    {
        var parts = depth < DeepestClause ? new PartReader(this, depth).Read(chunks) : null;
        if (parts is not null)
        {
            return parts with { Text = text };
        }

        var (rest, anchor) = depth < DeepestClause ? new AnchorReader(this, depth).Read(chunks) : (chunks, null);
        var times = rest.Where(c => c.Time is { Offset: null, Problem: null }).SelectMany(c => Constraints(c.Time!)).ToList();
        var same = rest.FirstOrDefault(c => c.Time?.Offset is { Kind: TimeOffsetKind.Same })?.Time!.Offset;
        (rest, var excluded) = ExclusionReader.Read(rest.Where(c => c.Kind != ChunkKind.Time).ToList());
        (rest, var attributed) = AttributionReader.Read(rest);
        if (excluded.Count > 0 && (anchor is { Event.IsEmpty: true } || (anchor is null && same is not null)))
        {
            // "besides Japan, who visited China in the same month (as it)"
            anchor = new Anchor(anchor?.Relation ?? AnchorRelation.Offset, excluded[0], null, anchor?.Offset ?? same);
        }

        var question = Ellipsis.Complete(Clause(rest, wanted) with { Times = times, Anchor = anchor, Excluded = excluded, Attributed = attributed });
        question = Ellipsis.CompleteAnchor(question);
        if (question is { Pick: null, Anchor.Relation: AnchorRelation.After or AnchorRelation.Since } && rest.Any(c => c.Is("next")))
        {
            question = question with { Pick = new Pick(1, false) };
        }

        if (anchor is { IsNearest: true } && question.Pick is null && question.Asked is not (Asked.When or Asked.YesNo))
        {
            question = question with { Pick = new Pick(1, anchor.Relation is AnchorRelation.Before or AnchorRelation.Until) };
        }

        // "what did Russia do after …" asks for deeds; "what will it do" asks for what no fact can say.
        var asksForDeeds = question is { Asked: Asked.What, Action: null, IsSupposed: false } && question.Terms.All(t => t.IsSoft) && (anchor is not null || times.Count > 0);
        return asksForDeeds ? question with { Asked = Asked.List } : question;
    }

    /// <summary>Reads a clause whose times and anchor are taken out.</summary>
    private Question Clause(IReadOnlyList<Chunk> chunks, Asked? wanted)
    {
        chunks = [.. chunks.Select((c, i) => IsAboutTo(chunks, i) ? new Chunk(ChunkKind.Function, c.Tokens)
            : WordClass.IsOtherNoun(chunks, i) ? new Chunk(ChunkKind.Word, c.Tokens) : c)];
        var asked = AskedReader.Read(chunks, wanted);
        var main = MainAction(chunks, asked.Used);
        if (main < 0 && PlainVerb(chunks, asked) is >= 0 and var verb)
        {
            chunks = [.. chunks.Select((c, i) => i == verb ? AsAction(c) : c)];
            main = verb;
        }

        var roles = RoleReader.Read(chunks, asked.Wh, asked.Asked, main);
        return new Question
        {
            Text = text,
            Asked = asked.Asked,
            Unit = asked.Unit,
            CountsActors = asked.CountsActors,
            AsksCountry = asked.AsksCountry,
            AsksTown = asked.AsksTown,
            AsksBound = asked.AsksBound,
            AsksHour = asked.AsksHour,
            AskedKind = asked.Kind,
            CountsDeeds = asked.CountsDeeds || CountsOwnDeed(chunks, asked, main),
            IsMutual = roles.IsMutual,
            IsElse = chunks.Any(c => c.Is("else", "also")),
            HasPronoun = chunks.Any(c => c.Kind != ChunkKind.Actor && Grammar.Pronouns.Contains(c.Norm)),
            OwnsPronoun = OwnsPronoun(chunks),
            AskedSide = roles.AskedSide,
            Action = main >= 0 ? chunks[main].Action : null,
            ActionText = main >= 0 ? chunks[main].Norm : "",
            ActionWords = main >= 0 ? _terms.Content(chunks[main]) : [],
            ActionTerms = main >= 0 ? _terms.Things(chunks[main]) : [],
            Sources = Distinct(roles.Sources),
            Targets = Distinct(roles.Targets, roles.Sources),
            Others = Distinct(roles.Others, [.. roles.Sources, .. roles.Targets]),
            Places = Distinct(roles.Places),
            IsClaim = main >= 0 && WordClass.IsVerb(chunks, main) && !roles.IsTerse,
            IsIdentity = IsIdentity(chunks, asked) || IsDefinition(chunks, asked),
            IsNotPast = IsNotPast(chunks, asked.Asked, main),
            IsNegated = IsNegated(chunks),
            IsHypothetical = IsHypothetical(chunks),
            Counted = Counted(chunks, asked),
            IsSupposed = chunks.Any(c => c.Is("might", "may", "could", "would", "can", "will", "should", "must", "supposed")),
            Pick = PickReader.Read(chunks),
            MostOften = PickReader.IsMostOften(chunks),
            Terms = Terms(chunks, asked.Used, main, asked.Asked, asked.Slot),
            Alternative = Alternative(chunks, wanted, main),
        };
    }

    // "who did not expel diplomats", "expulsions without Germany"; but "without limits" says how, and "won't rule out" that something may be.
    private static bool IsNegated(IReadOnlyList<Chunk> chunks) =>
        !chunks.Any(c => c.Action?.Uses.Any(u => u.Sense.Name == "rule-out") == true)
        && (chunks.TakeWhile(c => !IsSaying(c)).Any(c => c.Kind != ChunkKind.Actor && c.Tokens.Any(t => Grammar.Negations.Contains(t.Norm)))
            || Enumerable.Range(1, Math.Max(chunks.Count - 1, 0)).Any(i => chunks[i].Kind == ChunkKind.Actor && chunks[i - 1].Is("without")));

    // "will NATO …", "is NATO in Moscow"; but "is it true that NATO was in Moscow"
    private static bool IsNotPast(IReadOnlyList<Chunk> chunks, Asked asked, int main)
    {
        var auxiliaries = chunks.Where(c => c.Kind == ChunkKind.Auxiliary).ToList();
        return chunks.TakeWhile(c => !IsSaying(c)).Any(c => c.Is("will"))
            || (asked == Asked.YesNo && main < 0 && auxiliaries.Count > 0 && auxiliaries.TrueForAll(c => c.Is("is", "are")));
    }

    // "who demanded that it never join": what is denied behind a saying is part of what was said.
    private static bool IsSaying(Chunk chunk) => chunk.Action is { IsVerb: true } action && action.Uses.Any(u => u.Sense.Codes.Any(Index.Marks.IsSaying));

    // "who is the Kremlin's spokesman", "who are Ukraine's allies": nothing is done in it, so no event can say it.
    private static bool IsIdentity(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        if (asked is not { Asked: Asked.Who, Wh: >= 0, CountsActors: false } || !chunks[asked.Wh].Is("who", "whos"))
        {
            return false;
        }

        var be = asked.Wh + 1;
        var isPresence = chunks.Skip(be).Any(c => c.Is(Presence)) && chunks.Any(c => c.Actor is { IsPlace: true });
        return (chunks[asked.Wh].Is("whos") || chunks[asked.Wh].IsPossessive || (be < chunks.Count && Grammar.Be.Contains(chunks[be].Norm))) && !isPresence
            && !Enumerable.Range(0, chunks.Count).Any(i => (chunks[i].Action is not null && WordClass.IsVerb(chunks, i)) || (chunks[i].Norm.EndsWith("ing", StringComparison.Ordinal) && LightVerbs.IsLight([chunks[i].Tokens[0].Stem])) || (i > asked.Wh && (chunks[i].Kind == ChunkKind.Wh || chunks[i].Is("that", "to", "by"))));
    }

    // "what is the Vienna Convention", "what is RT": what a thing is, no event tells.
    private static bool IsDefinition(IReadOnlyList<Chunk> chunks, AskedReader.Result asked) =>
        asked is { Asked: Asked.What or Asked.Describe, Wh: >= 0 } && asked.Wh + 1 < chunks.Count
        && (chunks[asked.Wh].Is("whats") || (chunks[asked.Wh].Is("what") && chunks[asked.Wh + 1].Is("is", "are")))
        && chunks.Skip(asked.Wh + 1).All(c => c.Kind is ChunkKind.Actor or ChunkKind.Function or ChunkKind.Word || c.Action is { HasRoles: false } || Grammar.Be.Contains(c.Norm))
        && !chunks.Any(c => c.Is("new", "latest", "going", "up"));

    private static bool OwnsPronoun(IReadOnlyList<Chunk> chunks)
    {
        var pronouns = Enumerable.Range(0, chunks.Count).Where(i => chunks[i].Kind != ChunkKind.Actor && Grammar.Pronouns.Contains(chunks[i].Norm)).ToList();
        return pronouns is [var only] && chunks[only].Is("its", "their", "his", "her") && chunks.Take(only).Any(c => c.Kind == ChunkKind.Actor && !c.IsPossessive);
    }

    private static bool IsHypothetical(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 0; i < chunks.Count; i++)
        {
            if ((chunks[i].Is("if", "should") && !chunks.Take(i).Any(c => c.Action?.Uses.Any(u => u.Sense.Codes.Any(Index.Marks.IsSaying)) == true)) || (chunks[i].Is("would") && (i == 0 || chunks[i - 1].Is("what") || chunks.Skip(i + 1).Take(3).Any(c => c.Is("have")))))
            {
                return true;
            }
        }

        return false;
    }

    // "how many Russian diplomats did …": the diplomats.
    private List<Term> Counted(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var counted = new List<Term>();
        if (asked.Asked != Asked.HowMany || asked.Wh < 0)
        {
            return counted;
        }

        for (var i = asked.Wh + 2; i < chunks.Count && chunks[i].Kind is ChunkKind.Word or ChunkKind.Action or ChunkKind.Actor or ChunkKind.Function; i++)
        {
            if (chunks[i].Action is { IsVerb: true })
            {
                break;
            }

            if (_terms.Read(chunks[i]) is { } term)
            {
                counted.Add(term);
            }
        }

        return counted;
    }

    // "whom did he say he wanted to meet": who has no fact about the saying may have one about the meeting.
    private Question? Alternative(IReadOnlyList<Chunk> chunks, Asked? wanted, int main)
    {
        if (main < 0 || !chunks.Skip(main + 1).Any(c => c.Action is { HasRoles: true }))
        {
            return null;
        }

        return Clause([.. chunks.Take(main), .. chunks.Skip(main + 1)], wanted);
    }

    // "the UN council" names one body twice.
    private static List<ActorMention> Distinct(List<ActorMention> mentions, IReadOnlyList<ActorMention>? named = null) => mentions
        .DistinctBy(Key, StringComparer.Ordinal).Where(m => named?.Any(n => Key(n) == Key(m)) != true).ToList();

    private static string Key(ActorMention mention) => mention.Actors.Count > 0 ? string.Join(',', mention.Actors) : mention.Text;

    private static IEnumerable<TimeConstraint> Constraints(TimePhrase phrase)
    {
        if (phrase.Span is { } span)
        {
            yield return TimeConstraint.Of(phrase.Relation, span);
        }
        else if (phrase.Partial is { } partial)
        {
            yield return new TimeConstraint(DateOnly.MinValue, DateOnly.MaxValue, phrase.Relation, "", partial);
        }
    }

    // The first verb after the question word that gives roles; a noun of action where there is no such verb.
    private int MainAction(IReadOnlyList<Chunk> chunks, HashSet<int> used)
    {
        var best = -1;
        var decides = -1;
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Action is not { HasRoles: true } action || used.Contains(i) || WordClass.IsAttribute(chunks, i) || (_terms.IsSoft(chunks[i]) && !WordClass.IsVerb(chunks, i) && action.Uses.All(u => u.Sense.Codes.Count == 0)))
            {
                continue;
            }

            if (WordClass.IsVerb(chunks, i))
            {
                if (best >= 0 && IsLightParticiple(chunks[i]))
                {
                    // "sanctions imposed on Iran": the noun says what was done
                    continue;
                }

                if (decides < 0 && (action.Uses.All(u => u.Sense.Name == "decide") || SaysItself(chunks, i)))
                {
                    // "decided to expel", "opted for expelling", "said it expelled": the deed is what was decided
                    decides = i;
                    continue;
                }

                return Coordinated(chunks, i);
            }

            best = best < 0 || (chunks[best].Action!.Uses.All(u => u.Sense.Codes.Count == 0) && action.Uses.Any(u => u.Sense.Codes.Count > 0)) ? i : best;
        }

        return decides >= 0 ? decides : best;
    }

    // "did Iran break the seals": a verb that the language data does not know is one all the same. It means what it says and no more.
    private int PlainVerb(IReadOnlyList<Chunk> chunks, AskedReader.Result asked)
    {
        var at = TermReader.Predicate(chunks);
        var isVerb = at >= 0 && !asked.Used.Contains(at) && !WordClass.IsPlural(chunks[at])
            && (WordClass.IsParticiple(chunks[at]) || !chunks.Take(at).Any(c => Grammar.Be.Contains(c.Norm) || c.Is("has", "have", "had")))
            && (asked.Asked != Asked.Who || chunks[at].Action is null)
            && !(asked.Asked == Asked.HowLong && chunks[at].Is(Lasting));
        return isVerb && _terms.Read(chunks[at]) is { IsSoft: false, IsName: false } ? at : -1;
    }

    private static Chunk AsAction(Chunk chunk) =>
        new(ChunkKind.Action, chunk.Tokens) { Action = new SenseMatch(0, 1, 1, [new SenseUse(Sense.Plain, PatternKind.Verb)], -1, -1) };

    // "how many agreements did X sign": what is counted is what was done.
    private static bool CountsOwnDeed(IReadOnlyList<Chunk> chunks, AskedReader.Result asked, int main) =>
        asked.Asked == Asked.HowMany && asked.Wh >= 0 && main > asked.Wh + 2 && chunks.Skip(asked.Wh + 2).Take(main - asked.Wh - 2).Any(c => IsOwn(c, chunks[main]));

    private static bool IsOwn(Chunk noun, Chunk main) =>
        noun.Action is { } action && main.Action!.Uses.SelectMany(u => u.Sense.Codes).Intersect(action.Uses.SelectMany(u => u.Sense.Codes), StringComparer.Ordinal).Any();

    // "how many did Warsaw describe as spies and expel": of a saying and a deed the deed.
    private static int Coordinated(IReadOnlyList<Chunk> chunks, int first)
    {
        var isSaying = chunks[first].Action!.Uses.All(u => u.Sense.Codes.Count > 0 && u.Sense.Codes.All(Index.Marks.IsSaying));
        return isSaying && first + 2 < chunks.Count && chunks[first + 1].Is("and") && chunks[first + 2].Action is { IsVerb: true, HasRoles: true } ? first + 2 : first;
    }

    // "how many did NATO say it expelled"
    private static bool SaysItself(IReadOnlyList<Chunk> chunks, int at) =>
        at + 2 < chunks.Count && chunks[at + 1].Is("it", "they", "he", "she") && chunks[at].Action!.Uses.All(u => u.Sense.Name is "say" or "tell" or "announce")
        && chunks.Skip(at + 2).Any(c => c.Action is { IsVerb: true, HasRoles: true });

    // "who declared it intended to cooperate": that it was said is no more than that the intention is known.
    private static bool IsReport(IReadOnlyList<Chunk> chunks, int at, int main) =>
        at < main && chunks[at].Action is { IsVerb: true } said
        && (said.Uses.All(u => u.Sense.Name == "decide") || (said.Uses.All(u => u.Sense.Name is "say" or "tell" or "announce")
            && chunks.Skip(at + 1).Take(main - at - 1).Any(c => c.Is("it", "he", "she", "they", "that"))));

    private static bool IsLightParticiple(Chunk chunk) =>
        chunk.Tokens.Count <= 2 && (Grammar.LightParticiples.Contains(chunk.Tokens[0].Norm) || (chunk.Kind == ChunkKind.Word && LightVerbs.IsEmpty(chunk.Tokens[0])));

    private List<Term> Terms(IReadOnlyList<Chunk> chunks, HashSet<int> used, int main, Asked asked, int slot)
    {
        var terms = new List<Term>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (i == slot && _terms.Read(chunks[i]) is { } wanted && !(wanted.IsSoft && (Grammar.EventNouns.Contains(chunks[i].Norm) || chunks[i].Is(Kinds))))
            {
                terms.Add(wanted with { IsSlot = true, IsSoft = false });
            }
            else if (IsJudgement(chunks, i))
            {
                terms.Add(new Term(chunks[i].Norm, [], [chunks[i].Tokens[0].Stem], null, IsSoft: false) { IsPredicate = true });
            }
            else if (i != main && !used.Contains(i) && !IsTitle(chunks, i) && _terms.Read(chunks[i]) is { } term)
            {
                // "the third party sued by …", "an ultimatum given to …": what the question asks for anyway, what its noun says anyway
                var isEmpty = (asked == Asked.Who && Grammar.ActorNouns.Contains(term.Text)) || (main >= 0 && IsLightParticiple(chunks[i]) && !WordClass.IsVerb(chunks, main))
                    || (asked == Asked.Who && term.Number is not null && i + 1 < chunks.Count && Grammar.ActorNouns.Contains(chunks[i + 1].Norm))
                    || (asked == Asked.HowLong && chunks[i].Is(Lasting))
                    || (main > i && asked is Asked.HowMany && IsOwn(chunks[i], chunks[main])) || (main >= 0 && IsReport(chunks, i, main));
                terms.Add(isEmpty ? term with { IsSoft = true } : term);
            }

            if ((main < 0 || (i < main && !WordClass.IsVerb(chunks, main))) && i == TermReader.Predicate(chunks) && terms.Count > 0 && terms[^1].Text == chunks[i].Norm && (!terms[^1].IsSoft || LightVerbs.IsLight(terms[^1].Words)))
            {
                terms[^1] = terms[^1] with { IsPredicate = true, IsSoft = false };
            }

            if (chunks[i].Kind == ChunkKind.Action)
            {
                terms.AddRange(chunks[i].Slot.Select(_terms.Read).OfType<Term>());
            }
        }

        if (chunks.Count > 1 && chunks[0].Kind == ChunkKind.Wh && chunks.ToList().FindIndex(c => c.Is(Consequences)) is var effect and > 0 and < 4)
        {
            // "what was the consequence of the break": not the break.
            terms.Add(new Term(chunks[effect].Norm, [], [chunks[effect].Tokens[0].Stem], null, false));
        }

        if (asked == Asked.Where && (chunks[^1].Is("to", "from") || (chunks.ToList().FindIndex(c => c.Is("where")) is var where and > 0 && chunks[where - 1].Is("to", "from"))))
        {
            // "where were they sent to", "from where was it launched": a place on the way, not the one it happened in.
            terms.Add(new Term("to where", [], ["to where"], null, false) { IsSlot = true });
        }

        if (chunks.Count > 2 && chunks[^1].Is("from") && chunks[^2].Is("come", "comes", "came", "hail", "hailed", "hails"))
        {
            // "which countries did the three diplomats come from": an origin, which nothing else in the question is.
            terms.Add(new Term("come from", [], ["come from"], null, false) { IsSlot = true });
        }

        // "when did Sweden get into NATO", "who is to get the jets": a verb of little meaning is all that says what was done.
        var saysMore = main >= 0 || asked is Asked.Describe or Asked.List or Asked.What || (asked != Asked.Who && terms.Any(t => !t.IsSoft));
        return saysMore ? terms : terms.Select(t => LightVerbs.IsLight(t.Words) ? t with { IsSoft = false } : t).ToList();
    }

    // "was Iran going to deposit": it went nowhere.
    private static bool IsAboutTo(IReadOnlyList<Chunk> chunks, int at) =>
        chunks[at].Is("going to") && at + 1 < chunks.Count && chunks[at + 1].Kind is ChunkKind.Word or ChunkKind.Action;

    // "was Trump right to leave", "was it right of NATO": whether it was, no fact says by what was done.
    private static bool IsJudgement(IReadOnlyList<Chunk> chunks, int at) =>
        at + 1 < chunks.Count && Grammar.Judgements.Contains(chunks[at].Norm) && chunks[at + 1].Is("to", "of", "for")
        && chunks.Take(at).Any(c => Grammar.Be.Contains(c.Norm));

    // "President Obama", "Prime Minister Cameron"
    private static bool IsTitle(IReadOnlyList<Chunk> chunks, int at)
    {
        while (at < chunks.Count && Grammar.Titles.Contains(chunks[at].Norm) && chunks[at].Kind != ChunkKind.Actor)
        {
            at++;
            if (at < chunks.Count && chunks[at].Kind == ChunkKind.Actor)
            {
                return true;
            }
        }

        return false;
    }
}
