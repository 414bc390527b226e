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
            return WithoutAction(chunks, wh);
        }

        var roles = WordClass.IsVerb(chunks, main)
            ? new VerbRoleReader(chunks, wh, asked, main).Read()
            : new NounRoleReader(chunks, wh, asked, main).Read();

        // "lead an effort to train Cuba's forces": whom another deed than the main one is about.
        var others = chunks.SelectMany(c => c.Slot).Select(c => c.Actor);
        return roles with { Others = [.. roles.Others, .. others.OfType<ActorMention>()] };
    }

    private static Roles WithoutAction(IReadOnlyList<Chunk> chunks, int wh)
    {
        var actors = Enumerable.Range(0, chunks.Count).Where(i => chunks[i].Actor is not null)
            .ToLookup(chunks.IsPlace, i => chunks[i].Actor!);
        List<ActorMention> others = [.. actors[false]];
        List<ActorMention> places = [.. actors[true]];
        return Does(chunks, wh)
            ? new Roles([.. others.Skip(1)], places) { Sources = [.. others.Take(1)] }
            : new Roles(others, places) { AskedSide = chunks.Is(wh, "whom") ? Side.Target : Side.Any };
    }

    // "what did NATO do in 2022", "the first thing that NATO did": not what was done to it.
    private static bool Does(IReadOnlyList<Chunk> chunks, int wh)
    {
        var doer = chunks.IndexOf(c => c.Kind == ChunkKind.Actor, Math.Max(wh, 0));
        return doer > 0 && (chunks.Is(wh, "what") ? chunks.Skip(doer).Any(c => c.Is("do", "done", "doing")) : chunks.Is(doer + 1, "did"));
    }
}
