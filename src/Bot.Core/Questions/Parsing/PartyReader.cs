namespace Bot.Core.Questions.Parsing;

/// <summary>Sorts the actors of a clause by where they stand to its verb.</summary>
internal sealed class PartyReader(IReadOnlyList<Chunk> chunks, int wh, int main, bool isPassive)
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
            var list = Anywhere(i, preposition) ?? (i < main ? Before(i, preposition) : Behind(i, preposition));
            list.Add(actor);
            _parties.HasDirectObject |= list == _parties.Objects;
        }

        return _parties;
    }

    // What holds on either side of the verb; null where that is not all.
    private List<ActorMention>? Anywhere(int at, string preposition) => preposition switch
    {
        _ when chunks.IsPlace(at) => _parties.Places,
        _ when chunks.Is(at - 1, "their", "its", "his", "her") => _parties.Others,
        "from" or "off" when ThrowsOut() => _parties.Others,
        _ => null,
    };

    private List<ActorMention> Before(int at, string preposition) => preposition switch
    {
        "" when at < wh && chunks[at + 1].Kind == ChunkKind.Boundary => IsSubjectOfRest(at) ? _parties.Subjects : _parties.Others,
        "" when IsListed(at) => _parties.Subjects,
        "" when IsBesideSubject(at) => _parties.Objects,
        "" when !IsModifier(at) => _parties.Subjects,
        "" when isPassive => _parties.Sufferers,
        _ => _parties.Others,
    };

    private List<ActorMention> Behind(int at, string preposition) => preposition switch
    {
        "by" => _parties.Agents,
        _ when chunks.Between(main, at).Any(OpensClause) => _parties.Others,
        "" or "to" or "with" or "from" or "of" or "on" or "about" or "against" or "for" or "over" or "towards" => _parties.Objects,
        _ => _parties.Others,
    };

    private static bool OpensClause(Chunk chunk) =>
        chunk.Action is { HasRoles: true } || Grammar.Subordinators.Contains(chunk.Norm);

    // "diplomats were expelled from Russia": by Russia, or by whoever threw them out of it.
    private bool ThrowsOut() => chunks[main].Action!.Uses.Any(u => u.Sense.Codes.Contains("174"));

    // Of two actors side by side the second does it, unless the first stands right behind the question word.
    private bool IsBesideSubject(int at) => chunks[at + 1].Kind == ChunkKind.Actor && !chunks[at].IsPossessive && wh != at - 1;

    // "did Belgium the Netherlands and Ireland expel": a list without commas, and not whom the last did it to.
    private bool IsListed(int at) => chunks.Skip(at).SkipWhile(c => c.Kind == ChunkKind.Actor).First().Is("and", "&");

    // "Sudan, since May, has consulted with whom?"; but "Paris: how many were expelled?"
    private bool IsSubjectOfRest(int at) => chunks.Skip(at + 1).First(c => c.Kind != ChunkKind.Boundary).Kind == ChunkKind.Auxiliary;

    private bool IsOfQuestionWord(int at) =>
        wh >= 0 && at >= wh && chunks[wh].Is("which", "what", "how")
        && chunks.Between(wh, at).All(c => c.Kind is ChunkKind.Function or ChunkKind.Actor or ChunkKind.Number)
        && chunks.KindAt(at + 1) is null or ChunkKind.Word or ChunkKind.Auxiliary or ChunkKind.Action;

    // "the NATO office closed", "NATO's office closed": NATO says which office, it does not close anything.
    private bool IsModifier(int at) => chunks[at].IsPossessive || chunks[at + 1].Kind switch
    {
        ChunkKind.Word =>
            !Grammar.Ordinals.ContainsKey(chunks[at + 1].Norm) && !chunks[at + 1].Norm.EndsWith("ly", StringComparison.Ordinal),
        ChunkKind.Action => !WordClass.IsVerb(chunks, at + 1),
        _ => false,
    };
}
