using Bot.Core.Questions.Parsing;

namespace Bot.Core.Questions.Rows;

/// <summary>
/// Takes the noun that a question asks for out of its way: "which broadcaster or news agency spoke to X" asks who did, "how many different
/// leaders and states", how many they are. Rows do not say what their actors are.
/// </summary>
internal sealed class AskedNounReader(Language language)
{
    /// <summary>The chunks with a plain question word in place of the noun.</summary>
    public IReadOnlyList<Chunk> Read(IReadOnlyList<Chunk> chunks)
    {
        var read = Numbered(chunks.ToList());
        var asked = AskedReader.Read(read, null);
        if (asked.Wh < 0)
        {
            return read;
        }

        if (asked is { Asked: Asked.What, Slot: >= 0 } && read[asked.Wh].Is("which", "what"))
        {
            var end = EndOfNouns(read, asked.Wh + 1);
            var hasNoun = end > asked.Wh + 1 && end < read.Count
                && !read[asked.Wh + 1].Tokens.Any(t => language.Words.Classes["order"].Contains(t.Norm));
            return hasNoun ? [.. read.Take(asked.Wh), Chunks.Of(ChunkKind.Wh, read[asked.Wh], "who"), .. read.Skip(end)] : read;
        }

        var many = asked.Wh + 1;
        return read[asked.Wh].Is("how") && many < read.Count && read[many].Is("many") ? Counted(read, many) : read;
    }

    // "the number of different people who rang X": how many
    private List<Chunk> Numbered(List<Chunk> chunks)
    {
        var number = chunks.FindIndex(c => language.Words.Classes["count"].Contains(c.Norm));
        var wh = chunks.FindIndex(c => c.Kind == ChunkKind.Wh);
        return number < 0 || number + 2 >= chunks.Count || !chunks[number + 1].Is("of")
            || (wh >= 0 && (wh < number || !chunks[wh].Is("who", "that", "which")))
            || !chunks.Skip(number + 2).Take(3).Any(c => Grammar.Counting.Contains(c.Norm)) ? chunks
            : [Chunks.Of(ChunkKind.Wh, chunks[number], "how"), Chunks.Of(ChunkKind.Word, chunks[number], "many"),
            .. chunks.Skip(number + 2).Where(c => c.Kind != ChunkKind.Wh)];
    }

    // "how many different leaders and states did": whoever they are. Without "different" it may be the deeds that are counted.
    private static List<Chunk> Counted(List<Chunk> chunks, int many)
    {
        var noun = many + 1;
        while (noun < chunks.Count && Grammar.Counting.Contains(chunks[noun].Norm))
        {
            noun++;
        }

        var end = EndOfNouns(chunks, noun);
        var nouns = chunks.Skip(noun).Take(end - noun).Where(c => c.Kind is ChunkKind.Word or ChunkKind.Action).ToList();
        return noun == many + 1 || nouns.Count == 0
            || (nouns.Count == 1 && Grammar.ActorNouns.Contains(nouns[0].Norm)
            && !nouns[0].Is("people", "persons", "leaders", "officials", "members")) ? chunks
            : nouns.Exists(c => c.Action is { HasRoles: true }) ? chunks
            : [.. chunks.Take(noun), Chunks.Of(ChunkKind.Word, chunks[noun], "actors"), .. chunks.Skip(end)];
    }

    // The words up to the verb.
    private static int EndOfNouns(List<Chunk> chunks, int start)
    {
        var at = start;
        while (at < chunks.Count && IsNoun(chunks, at, start))
        {
            at++;
        }

        return at;
    }

    private static bool IsNoun(List<Chunk> chunks, int at, int start) => chunks[at].Kind switch
    {
        ChunkKind.Conjunction => at > start,
        ChunkKind.Function => true,
        ChunkKind.Action => !(chunks[at].Action!.HasRoles && WordClass.IsVerb(chunks, at)),
        ChunkKind.Word => at == start || !WordClass.IsParticiple(chunks[at]),
        _ => false,
    };
}
