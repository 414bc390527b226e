using Bot.Core.Questions.Parsing.Wording;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>Reads what an answer has to carry beside the action, the actors and the times of a clause.</summary>
internal sealed class RestReader(TermReader terms, IReadOnlyList<Chunk> chunks, AskedReader.Result asked, int main)
{
    private static readonly HashSet<string> Consequences = TokenWords.Set(
        "consequence consequences result results outcome effect effects aftermath impact fallout repercussions upshot");

    // Nouns that say nothing of what is asked for: "what kind of", "which action".
    private static readonly HashSet<string> Kinds = TokenWords.Set(
        "kind kinds sort sorts type types way ways manner form part action actions measure measures move decision details detail "
        + "information info place places location one ones else exactly role issue matter subject topic act step figure level amount size "
        + "outcome means");

    public List<Term> Read()
    {
        var predicate = TermReader.Predicate(chunks);
        var read = new List<Term>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (TermAt(i) is { } term)
            {
                read.Add(term);
            }

            if (i == predicate && (main < 0 || (i < main && !WordClass.IsVerb(chunks, main)))
                && read is [.., var last] && last.Text == chunks[i].Norm && (!last.IsSoft || LightVerbs.IsLight(last.Words)))
            {
                // "who has a partnership": to have it is what is asked for.
                var isHad = asked.Asked == Asked.Who && chunks.Is(asked.Wh + 1, "has", "have", "had");
                read[^1] = last with { IsPredicate = true, IsSoft = false, IsVerbForm = last.IsVerbForm || isHad };
            }

            read.AddRange(chunks[i].Slot.Select(terms.Read).OfType<Term>());
            // "only" narrows a claim, "not only" does not, and "all" of a "when" or a list narrows nothing.
            read.AddRange(terms.Qualifiers(chunks[i])
                .Where(t => !Grammar.Qualifiers.Contains(t.Text) || (asked.Asked == Asked.YesNo && !chunks.Is(i - 1, "not"))));
        }

        read.AddRange(Implied());

        // "when did Sweden get into NATO", "who is to get the jets": a verb of little meaning is all that says what was done.
        var saysMore = main >= 0 || asked.Asked is Asked.Describe or Asked.List or Asked.What
            || (asked.Asked != Asked.Who && read.Exists(t => !t.IsSoft));
        return saysMore ? read : read.ConvertAll(t => LightVerbs.IsLight(t.Words) ? t with { IsSoft = false } : t);
    }

    /// <summary>What a "how many" counts: "how many Russian diplomats did …", the diplomats.</summary>
    public List<Term> Counted() => asked.Asked != Asked.HowMany || asked.Wh < 0 ? []
        : chunks.Skip(asked.Wh + 2)
            .TakeWhile(c => c.Kind is ChunkKind.Word or ChunkKind.Action or ChunkKind.Actor or ChunkKind.Function)
            .TakeWhile(c => c.Action is not { IsVerb: true }).Select(terms.Read).OfType<Term>().ToList();

    /// <summary>Whether what is counted is what was done: "how many agreements did X sign".</summary>
    public bool CountsOwnDeed() => asked.Asked == Asked.HowMany && asked.Wh >= 0 && chunks.Between(asked.Wh + 1, main).Any(IsOwn);

    private Term? TermAt(int at)
    {
        var term = terms.Read(chunks[at]);
        var isMere = term is { IsSoft: true } && (Grammar.EventNouns.Contains(chunks[at].Norm) || Kinds.Contains(chunks[at].Norm));
        if ((at == asked.Slot || IsDescribed(at)) && term is not null && !isMere)
        {
            return term with { IsSlot = true, IsSoft = false };
        }

        if (IsJudgement(at))
        {
            return new Term(chunks[at].Norm, [], [chunks[at].Tokens[0].Stem], null, IsSoft: false) { IsPredicate = true };
        }

        return term is null || at == main || asked.Used.Contains(at) || IsTitle(at) ? null
            : IsSaidAnyway(at, term) ? term with { IsSoft = true }
            : term;
    }

    // "the pilot whose missile hit it": who is asked for has to be one.
    private bool IsDescribed(int at) => asked is { Asked: Asked.Who, Slot: < 0 } && at > asked.Wh
        && (chunks.Is(at + 1, "whose", "who") || (IsBe(asked.Wh + 1) && chunks.Is(at + 1, "that", "which")))
        && chunks.Between(asked.Wh, at).All(c => c.Kind is ChunkKind.Function or ChunkKind.Auxiliary or ChunkKind.Actor)
        && !Grammar.ActorNouns.Contains(chunks[at].Norm);

    // "the third party sued by …", "an ultimatum given to …": what the question asks for anyway, what its noun says anyway
    private bool IsSaidAnyway(int at, Term term) => asked.Asked switch
    {
        Asked.Who when Grammar.ActorNouns.Contains(term.Text) => true,
        Asked.Who when term.Number is not null && at + 1 < chunks.Count && Grammar.ActorNouns.Contains(chunks[at + 1].Norm) => true,
        Asked.HowLong when TermReader.IsLasting(chunks[at]) => true,
        Asked.HowMany when at < main && IsOwn(chunks[at]) => true,
        _ => main >= 0 && (IsReport(at) || (LightVerbs.IsLightParticiple(chunks[at]) && !WordClass.IsVerb(chunks, main))),
    };

    private bool IsBe(int at) => at < chunks.Count && Grammar.Be.Contains(chunks[at].Norm);

    private bool IsOwn(Chunk noun) =>
        noun.Action is { } action && Codes(action).Intersect(Codes(chunks[main].Action!), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Codes(SenseMatch action) => action.Uses.SelectMany(u => u.Sense.Codes);

    // "who declared it intended to cooperate": that it was said is no more than that the intention is known.
    private bool IsReport(int at) =>
        at < main && chunks[at].Action is { IsVerb: true } said
        && (ActionReader.IsDecision(said)
            || (ActionReader.IsTelling(said) && chunks.Between(at, main).Any(c => c.Is("it", "he", "she", "they", "that"))));

    // "was Trump right to leave", "was it right of NATO": whether it was, no fact says by what was done.
    private bool IsJudgement(int at) =>
        Grammar.Judgements.Contains(chunks[at].Norm) && chunks.Is(at + 1, "to", "of", "for")
        && chunks.Take(at).Any(c => Grammar.Be.Contains(c.Norm));

    // "President Obama", "Prime Minister Cameron"
    private bool IsTitle(int at)
    {
        var behind = chunks.IndexOf(c => c.Kind == ChunkKind.Actor || !Grammar.Titles.Contains(c.Norm), at);
        return behind > at && chunks[behind].Kind == ChunkKind.Actor;
    }

    private static bool IsConsequence(Chunk chunk) => chunk.Kind != ChunkKind.Actor && Consequences.Contains(chunk.Norm);

    private IEnumerable<Term> Implied()
    {
        var effect = chunks.Count > 1 && chunks[0].Kind == ChunkKind.Wh ? chunks.IndexOf(IsConsequence) : -1;
        if (effect is > 0 and < 4)
        {
            // "what was the consequence of the break": not the break.
            yield return new Term(chunks[effect].Norm, [], [chunks[effect].Tokens[0].Stem], null, false);
        }

        if (asked.Asked == Asked.Where
            && (chunks[^1].Is("to", "from") || chunks.Is(chunks.IndexOf(c => c.Is("where")) - 1, "to", "from")))
        {
            // "where were they sent to", "from where was it launched": a place on the way, not the one it happened in.
            yield return new Term("to where", [], ["to where"], null, false) { IsSlot = true };
        }

        if (asked.Asked == Asked.What && IsBe(asked.Wh + 1)
            && chunks.Where((c, i) => c.Is("called", "named") && (i == chunks.Count - 1 || chunks.Is(i + 1, "that", "which"))).Any())
        {
            // "what were the ships called": names, and not what befell them.
            yield return new Term("called", [], ["what called"], null, false) { IsSlot = true };
        }

        if (chunks.Count > 2 && chunks[^1].Is("from") && (chunks[^2].Is("come", "comes", "came", "hail", "hailed", "hails")
            || (asked.Wh == 0 && !WordClass.IsParticiple(chunks[^2]) && chunks[^2].Action is not { IsVerb: true }
                && chunks.Any(c => Grammar.Be.Contains(c.Norm)))))
        {
            // "which countries did the three diplomats come from", "where were they from": an origin, which nothing else in it is.
            yield return new Term("come from", [], ["come from"], null, false) { IsSlot = true };
        }
    }
}
