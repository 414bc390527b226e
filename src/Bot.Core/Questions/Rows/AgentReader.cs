using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Rows;

/// <summary>
/// Reads a noun of agent as what it says was done: "the callers of X" and "X's first guest" ask who called and who first visited X.
/// </summary>
internal sealed class AgentReader(Language language)
{
    /// <summary>The chunks with a verb in place of the noun; as they were where there is no such noun, or it goes with nobody.</summary>
    public IReadOnlyList<Chunk> Read(IReadOnlyList<Chunk> chunks)
    {
        var list = Joined(chunks.ToList());
        var at = Enumerable.Range(0, list.Count).FirstOrDefault(i => AgentOf(list[i]) is not null && IsNoun(list, i), -1);
        if (at < 0)
        {
            return chunks;
        }

        if (list.Where((c, i) => i != at && c.Action is { HasRoles: true }).Any())
        {
            // "the last visitor to set foot in France", "which caller thanked X": the verb says what was done.
            var hasWh = list.Exists(c => c.Kind == ChunkKind.Wh);
            list[at] = hasWh ? Chunks.Of(ChunkKind.Word, list[at], "actors") : Chunks.Of(ChunkKind.Wh, list[at], "who");
            return list;
        }

        var party = Party(list, at);
        return party < 0 ? chunks : Verbal(list, at, party);
    }

    // "negotiating partner" is one noun, though the first of its words is an action.
    private List<Chunk> Joined(List<Chunk> chunks)
    {
        for (var i = 0; i + 1 < chunks.Count; i++)
        {
            if (chunks[i].Kind is ChunkKind.Word or ChunkKind.Action && chunks[i + 1].Kind is ChunkKind.Word or ChunkKind.Action
                && language.Lexicon.Agent(chunks[i].Norm + " " + chunks[i + 1].Norm) is not null)
            {
                return [.. chunks.Take(i), new Chunk(ChunkKind.Word, [.. chunks[i].Tokens, .. chunks[i + 1].Tokens]),
                    .. chunks.Skip(i + 2)];
            }
        }

        return chunks;
    }

    // "visitor to" may be a pattern of the lexicon together with its preposition.
    private SenseUse? AgentOf(Chunk chunk) => chunk.Kind is not (ChunkKind.Word or ChunkKind.Action) ? null
        : language.Lexicon.Agent(chunk.Norm)
        ?? (chunk.Tokens.Count > 1 && Grammar.Prepositions.Contains(chunk.Tokens[^1].Norm)
            ? language.Lexicon.Agent(string.Join(' ', chunk.Tokens.SkipLast(1).Select(t => t.Norm))) : null);

    // "the hosts of X", but "who hosts X".
    private static bool IsNoun(List<Chunk> chunks, int at) =>
        chunks[at].Action is not { IsVerb: true } || (at + 1 < chunks.Count && chunks[at + 1].Is("of"))
            || (at > 0 && (chunks[at - 1].IsPossessive || Grammar.Ordinals.ContainsKey(chunks[at - 1].Norm))
            && !chunks.Skip(at).Any(c => c.Kind == ChunkKind.Actor));

    // Whose visitor it is: behind the noun, or in front of it with an "'s" or as in "did X get".
    private static int Party(List<Chunk> chunks, int at)
    {
        var behind = chunks.FindIndex(at, c => c.Kind == ChunkKind.Actor);
        return behind >= 0 ? behind : chunks.FindLastIndex(at, c => c.Kind == ChunkKind.Actor);
    }

    private List<Chunk> Verbal(List<Chunk> chunks, int at, int party)
    {
        var agent = chunks[at];
        var use = AgentOf(agent)!;
        if (AskedReader.Read(chunks, null).Asked is Asked.When or Asked.HowOften or Asked.YesNo)
        {
            // "in which month did X get the most visitors": when they came.
            return [.. chunks.Where((c, i) => i != at && i != party && !IsRank(c)
                && !(c.Kind == ChunkKind.Auxiliary && !Grammar.Be.Contains(c.Norm))
                && !(i > party && i < at && c.Kind == ChunkKind.Function) && !language.Words.Classes["light"].Contains(c.Norm)),
                Verb(use, agent), Actor(chunks[party]), .. chunks.Where(IsRank)];
        }

        var counts = chunks.Take(at).Any(c => c.Is("how")) && chunks.Take(at).Any(c => c.Is("many"));
        List<Chunk> read = counts
            ? [Chunks.Of(ChunkKind.Wh, agent, "how"), Chunks.Of(ChunkKind.Word, agent, "many"), Chunks.Of(ChunkKind.Word, agent, "actors")]
            : [Chunks.Of(ChunkKind.Wh, agent, "who")];
        var actor = Actor(chunks[party]);
        read.AddRange(use.Kind == PatternKind.Agent ? [Verb(use, agent), actor]
            : [Chunks.Of(ChunkKind.Auxiliary, agent, "did"), actor, Verb(use, agent)]);
        read.AddRange(chunks.Where((c, i) => i != at && i != party && !(i == party - 1 && c.Kind == ChunkKind.Preposition)
            && !IsFrame(c, i < at)));

        // Behind the verb, where they do not make a noun of it.
        read.AddRange(chunks.Take(at).Where(IsRank));
        return read;
    }

    private static bool IsRank(Chunk chunk) => Grammar.Ordinals.ContainsKey(chunk.Norm) || chunk.Is("most");

    private static Chunk Verb(SenseUse use, Chunk agent) =>
        Chunks.Of(new SenseUse(use.Sense, PatternKind.Verb), Chunks.Of(ChunkKind.Action, agent, use.Sense.Name));

    private static Chunk Actor(Chunk chunk) =>
        new(ChunkKind.Actor, [.. chunk.Tokens.Select(t => t with { IsPossessive = false })]) { Actor = chunk.Actor };

    // "who were the …", "did X get", "…, who were they": what only holds the noun.
    private bool IsFrame(Chunk chunk, bool isBefore) =>
        chunk.Kind is ChunkKind.Wh or ChunkKind.Auxiliary or ChunkKind.Function or ChunkKind.Boundary
            || Grammar.Pronouns.Contains(chunk.Norm)
        || (isBefore && (chunk.Is("how", "many") || IsRank(chunk) || Grammar.Counting.Contains(chunk.Norm)
        || Grammar.EventNouns.Contains(chunk.Norm) || language.Words.Classes["adjective"].Contains(chunk.Norm)))
        || language.Words.Classes["light"].Contains(chunk.Norm);
}
