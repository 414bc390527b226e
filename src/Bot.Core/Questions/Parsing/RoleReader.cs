namespace Bot.Core.Questions.Parsing;

/// <summary>Works out who did it and to whom from the order of words.</summary>
internal static class RoleReader
{
    /// <param name="chunks">The clause without its times and anchors; chunks that only ask are still in it.</param>
    /// <param name="wh">Index of the question word; -1 where there is none.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="main">Index of the main action; -1 where there is none.</param>
    public static Roles Read(IReadOnlyList<Chunk> chunks, int wh, Asked asked, int main)
    {
        if (main < 0)
        {
            return WithoutAction(chunks, wh, asked);
        }

        var roles = WordClass.IsVerb(chunks, main)
            ? new VerbRoleReader(chunks, wh, asked, main).Read()
            : new NounRoleReader(chunks, wh, asked, main).Read();

        // "lead an effort to train Cuba's forces": whom another deed than the main one is about.
        var others = chunks.Where((c, i) => i != main && c.Kind == ChunkKind.Action).SelectMany(c => c.Slot).Select(c => c.Actor);
        return roles with { Others = [.. roles.Others, .. others.OfType<ActorMention>()] };
    }

    private static Roles WithoutAction(IReadOnlyList<Chunk> chunks, int wh, Asked asked)
    {
        var actors = Enumerable.Range(0, chunks.Count).Where(i => chunks[i].Actor is not null)
            .ToLookup(chunks.IsPlace, i => chunks[i].Actor!);
        List<ActorMention> others = [.. actors[false]];
        List<ActorMention> places = [.. actors[true]];
        return wh >= 0 && Does(chunks, wh)
            ? new Roles([.. others.Skip(1)], places) { Sources = [.. others.Take(1)] }
            : new Roles(others, places) { AskedSide = asked == Asked.Who && chunks.Is(wh, "whom") ? Side.Target : Side.Any };
    }

    // "what did NATO do in 2022": not what was done to it.
    private static bool Does(IReadOnlyList<Chunk> chunks, int wh)
    {
        var doer = chunks.IndexOf(c => c.Kind == ChunkKind.Actor, wh);
        return doer > wh + 1 && chunks[wh].Is("what") && chunks[wh + 1].Is("did", "does", "has", "have", "had", "is", "was")
            && chunks.Skip(doer + 1).FirstOrDefault(c => IsDo(c) || c.Kind is not (ChunkKind.Function or ChunkKind.Word)) is { } verb
            && IsDo(verb);
    }

    private static bool IsDo(Chunk chunk) => chunk.Is("do", "done", "doing");
}
