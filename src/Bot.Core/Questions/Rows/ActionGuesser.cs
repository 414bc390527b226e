using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Rows;

/// <summary>
/// Puts an action where words of action stand that are no pattern of the lexicon: the type that all of them together come nearest to. Words
/// that speak for the same type as an action that is there already go with it; what speaks for nothing stays, and no row will carry it.
/// </summary>
internal sealed class ActionGuesser(Language language, TypeIndex types)
{
    // CAMEO 042, make a visit: whoever was in a place went there.
    private const string Visit = "042";

    /// <summary>The chunks with the action that was guessed.</summary>
    public IReadOnlyList<Chunk> Read(IReadOnlyList<Chunk> chunks)
    {
        var list = chunks.ToList();
        var known = list.FindIndex(c => c.Action is { HasRoles: true, HasCode: true });
        var open = Enumerable.Range(0, list.Count).Where(i => IsOpen(list[i])).ToList();
        if (open.Count == 0)
        {
            return known < 0 ? Presence(list) : chunks;
        }

        if (open.Exists(i => list[i].Tokens.Any(language.IsName)))
        {
            return chunks;
        }

        var tokens = Enumerable.Range(0, list.Count)
            .Where(i => i == known || open.Contains(i)
            || list[i].Kind is ChunkKind.Function or ChunkKind.Preposition or ChunkKind.Auxiliary)
            .SelectMany(i => list[i].Tokens.Select(t => (Chunk: i, Token: t))).ToList();
        return types.Find([.. tokens.Select(t => t.Token)]) is not { } guess ? chunks
            : Apply(list, guess, [.. guess.Words.Select(w => tokens[w].Chunk)], open, known);
    }

    private static List<Chunk> Apply(List<Chunk> chunks, TypeGuess guess, HashSet<int> speaking, List<int> open, int known)
    {
        var isKnown = known >= 0 && chunks[known].Action!.Uses.Any(u => u.Sense.Codes.Any(c => TypeIndex.IsKin(c, guess.Code)));
        if (known >= 0 && !isKnown)
        {
            return chunks;
        }

        var place = known >= 0 ? known : open.First(speaking.Contains);
        var kind = known >= 0 ? chunks[known].Action!.Uses[0].Kind
            : guess.Use.Kind is not (PatternKind.Word or PatternKind.Verb) && !WordClass.IsParticiple(chunks[place]) ? guess.Use.Kind
            : PatternKind.Verb;
        var isSame = isKnown && chunks[known].Action!.Uses.SelectMany(u => u.Sense.Codes).First().Length >= guess.Code.Length;
        var read = new List<Chunk>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (i == place)
            {
                read.Add(isSame ? chunks[i] : Chunks.Of(new SenseUse(guess.Use.Sense, kind), chunks[i]) with { Slot = chunks[i].Slot });
            }
            else if (!(open.Contains(i) && speaking.Contains(i)))
            {
                read.Add(chunks[i]);
            }
        }

        return read;
    }

    // A word that has to be carried, and is neither what is asked for nor a word of grammar.
    private bool IsOpen(Chunk chunk) =>
        (chunk.Kind == ChunkKind.Word || chunk.Action is { HasRoles: false } or { Uses: [{ Sense.Codes.Count: 0 }, ..] })
        && !chunk.Tokens.All(language.Words.IsSmall) && !Grammar.IsKnown(chunk.Norm) && !Grammar.Titles.Contains(chunk.Norm)
        && !chunk.Is("many", "much", "long", "often") && !language.Words.Classes.Values.Any(c => c.Contains(chunk.Norm));

    // "who was in Iran first", "was Xi Jinping in Kuwait in 2012": no verb is needed to say that somebody came.
    private List<Chunk> Presence(List<Chunk> chunks)
    {
        var place = chunks.FindIndex(c => c.Actor is { IsPlace: true });
        while (place > 0 && !(chunks[place - 1].Kind == ChunkKind.Preposition
            && Grammar.PlacePrepositions.Contains(chunks[place - 1].Norm)))
        {
            place = chunks.FindIndex(place + 1, c => c.Actor is { IsPlace: true });
        }

        var be = place > 1 ? chunks.FindIndex(0, place - 1, c => Grammar.Be.Contains(c.Norm)) : -1;
        var hasSubject = be >= 0
            && chunks.Take(place - 1).Any(c => c.Kind == ChunkKind.Actor || c.Is("who") || Grammar.ActorNouns.Contains(c.Norm));
        return !hasSubject || language.Lexicon.Senses.FirstOrDefault(s => s.Codes is [Visit]) is not { } visit ? chunks
            : [.. chunks.Take(place - 1).Where((_, i) => i != be || be == 0),
            Chunks.Of(new SenseUse(visit, PatternKind.Verb), chunks[place - 1]), .. chunks.Skip(place)];
    }
}
