using Bot.Core.Questions.Parsing.Wording;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>Reads what an answer has to carry beside the action, the actors and the times of a clause.</summary>
internal sealed class RestReader(TermReader terms, IReadOnlyList<Chunk> chunks, AskedReader.Result asked, int main)
{
    // Nouns that say nothing of what is asked for: "what kind of", "which action".
    private static readonly HashSet<string> Kinds = TokenWords.Set(
        "kind kinds sort sorts type types way ways manner form part action actions measure measures move decision details detail "
        + "information info place places location one ones else exactly role issue matter subject topic act step figure level amount size "
        + "outcome");

    public List<Term> Read()
    {
        var predicate = main < 0 ? TermReader.Predicate(chunks) : -1;
        var read = new List<Term>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (TermAt(i) is { } term)
            {
                var isPredicate = i == predicate && (!term.IsSoft || LightVerbs.IsLight(term.Words));
                read.Add(isPredicate ? term with { IsPredicate = true, IsSoft = false } : term);
            }

            read.AddRange(chunks[i].Slot.Select(terms.Read).OfType<Term>());
        }

        if (chunks.Count > 2 && chunks[^1].Is("to", "from") && (asked.Asked == Asked.Where || chunks[^2].Is("come", "came")))
        {
            // "where were they sent to", "which countries did they come from": a place on the way, which no fact has by itself.
            read.Add(new Term("from where", [], ["from where"], null, false) { IsSlot = true });
        }

        // "when did Sweden get into NATO", "who is to get the jets": a verb of little meaning is all that says what was done.
        var saysMore = main >= 0 || asked.Asked is Asked.Describe or Asked.List or Asked.What;
        return saysMore ? read : read.ConvertAll(t => LightVerbs.IsLight(t.Words) ? t with { IsSoft = false } : t);
    }

    /// <summary>What a "how many" counts: "how many Russian diplomats did …", the diplomats.</summary>
    public List<Term> Counted() => asked.Asked != Asked.HowMany ? []
        : chunks.Skip(asked.Wh + 2)
            .TakeWhile(c => c.Kind is ChunkKind.Word or ChunkKind.Action or ChunkKind.Actor or ChunkKind.Function)
            .TakeWhile(c => c.Action is not { IsVerb: true }).Select(terms.Read).OfType<Term>().ToList();

    /// <summary>Whether what is counted is what was done: "how many agreements did X sign".</summary>
    public bool CountsOwnDeed() => asked.Asked == Asked.HowMany && chunks.Between(asked.Wh + 1, main).Any(IsOwn);

    private Term? TermAt(int at)
    {
        var term = terms.Read(chunks[at]);
        if (at == asked.Slot && term is not null && !Kinds.Contains(term.Text))
        {
            return term with { IsSlot = true, IsSoft = false };
        }

        if (IsJudgement(at))
        {
            return new Term(chunks[at].Norm, [], [chunks[at].Tokens[0].Stem], null, IsSoft: false) { IsPredicate = true };
        }

        return term is null || at == main || asked.Used.Contains(at) ? null
            : IsSaidAnyway(at, term) ? term with { IsSoft = true }
            : term;
    }

    // "the third party sued by …", "an ultimatum given to …": what the question asks for anyway, what its noun says anyway
    private bool IsSaidAnyway(int at, Term term) => asked.Asked switch
    {
        Asked.Who when Grammar.ActorNouns.Contains(term.Text) => true,
        Asked.Who when term.Number is not null && at + 1 < chunks.Count && Grammar.ActorNouns.Contains(chunks[at + 1].Norm) => true,
        Asked.HowLong when TermReader.IsLasting(chunks[at]) => true,
        Asked.HowMany when at < main && IsOwn(chunks[at]) => true,
        _ => main >= 0 && (IsReport(at)
            || (LightVerbs.IsLightParticiple(chunks[at]) && !WordClass.IsVerb(chunks, main))),
    };

    // "who declared it intended to cooperate": that it was said is no more than that the intention is known.
    private bool IsReport(int at) =>
        chunks[at].Action is { IsVerb: true } said
        && (ActionReader.IsDecision(said) || (ActionReader.IsTelling(said) && chunks.Between(at, main).Any(c => c.Is("it", "that"))));

    private bool IsOwn(Chunk noun) =>
        noun.Action is { } action && Codes(action).Intersect(Codes(chunks[main].Action!), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Codes(SenseMatch action) => action.Uses.SelectMany(u => u.Sense.Codes);

    // "was Trump right to leave", "was it right of NATO": whether it was, no fact says by what was done.
    private bool IsJudgement(int at) =>
        Grammar.Judgements.Contains(chunks[at].Norm) && chunks.Is(at + 1, "to", "of", "for");
}
