using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Parsing;

/// <summary>Who did what a noun says, and to whom: "NATO's expulsion of eight", "visit of Kohl to China".</summary>
internal sealed class NounRoleReader(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main)
{
    private readonly SenseMatch _action = chunks[main].Action!;

    public Roles Read()
    {
        var sides = Enumerable.Range(0, chunks.Count).Where(i => chunks[i].Kind == ChunkKind.Actor)
            .ToLookup(i => chunks.IsPlace(i) ? (Side?)null : SideOf(i), i => chunks[i].Actor!);
        List<ActorMention> sources = [.. sides[Side.Source]];
        var asksTarget = sources.Count > 0 || chunks.Is(wh - 1, "to", "for", "against", "with", "on", "at", "about")
            || (chunks.Is(wh, "whom") && !chunks.Is(wh - 1, "by"));
        return new Roles([.. sides[Side.Any]], [.. sides[null]])
        {
            AskedSide = asked != Asked.Who ? Side.Any : asksTarget ? Side.Target : Side.Source,
            Sources = sources,
            Targets = [.. sides[Side.Target]],
        };
    }

    private Side SideOf(int at) => chunks.PrepositionOf(at) switch
    {
        "by" => Side.Source,
        "of" when at > main => (OfIsSource() && !HasPossessor()) || HasParty(at) ? Side.Source : Side.Target,
        "from" when at > main && !LeavesSomething() => Side.Source,
        "to" or "against" or "on" or "with" or "from" or "about" or "for" when at > main => Side.Target,
        _ when at < main && chunks[at].IsPossessive && chunks.Between(at, main).All(IsOrdinal) => Side.Source,
        _ when at == main - 1 && chunks.Is(wh, "whom") => Side.Source,
        "" when at < main && HasObject() && chunks[at].Actor is { IsCapital: false, IsTown: false }
            && chunks.Between(at, main).All(c => c.Kind == ChunkKind.Word) => Side.Source,
        _ when at > main && chunks[at - 1].Is("did", "does", "do", "has", "have", "had") => Side.Source,
        _ => Side.Any,
    };

    // "the Chinese bombing of Belgrade", "the Soviet rocket attack on London"; but "the Paris conference on the canal".
    private bool HasObject() => chunks[main].Tokens[^1].Norm is "of" or "on" or "against" or "to"
        || chunks.Is(main + 1, "of", "on", "against", "to");

    private static bool IsOrdinal(Chunk chunk) => Grammar.Ordinals.ContainsKey(chunk.Norm);

    private bool OfIsSource() => (_action.Uses.FirstOrDefault(u => u.IsNoun) ?? _action.Uses[0]).Kind == PatternKind.NounOfSource;

    // "his tour of Britain", "the Pope's tour of Britain"
    private bool HasPossessor() => main > 0 && (chunks[main - 1].IsPossessive || Grammar.Possessives.Contains(chunks[main - 1].Norm));

    // "military cooperation of Laos with Thailand": who is behind "with" is the other party, so "of" names the first.
    private bool HasParty(int of) => _action.HasCode
        && Enumerable.Range(of + 1, chunks.Count - of - 1)
            .Any(i => chunks[i].Kind == ChunkKind.Actor && chunks.PrepositionOf(i) is "with" or "against");

    // "a visit from Japan" is Japan's; "the withdrawal from Iraq" is not Iraq's.
    private bool LeavesSomething() => _action.Uses[0].Sense.Codes is [] or [['1', '6' or '7', ..] or ['0', '8', '7', ..], ..];
}
