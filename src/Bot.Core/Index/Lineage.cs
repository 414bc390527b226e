namespace Bot.Core.Index;

/// <summary>Follows actors to what they are part of.</summary>
internal static class Lineage
{
    /// <summary>Actors, with all that they are part of, each once; an actor that is part of itself ends the walk there.</summary>
    /// <param name="actors">Where it begins.</param>
    /// <param name="parents">What an actor is directly part of.</param>
    public static HashSet<T> Of<T>(IEnumerable<T> actors, Func<T, IEnumerable<T>> parents)
    {
        var seen = actors.ToHashSet();
        var open = new Queue<T>(seen);
        while (open.TryDequeue(out var actor))
        {
            parents(actor).Where(seen.Add).ToList().ForEach(open.Enqueue);
        }

        return seen;
    }
}
