using System.Text.RegularExpressions;
using Bot.Core.Facts;

namespace Bot.Core.Tests.Matching;

/// <summary>The actors of a fact folder: what they are part of, and where a text names them.</summary>
internal sealed class ContrastNames(FactBase facts)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Actor> _actors = facts.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _publishers =
        facts.Sources.ToDictionary(s => s.Id, s => s.Publisher, StringComparer.Ordinal);

    public Actor Actor(string id) => _actors[id];

    /// <summary>Whether one is the other, or part of it, or holds an office of it.</summary>
    public bool AreRelated(string one, string other) => Line(one).Contains(other) || Line(other).Contains(one);

    /// <summary>Whether somebody has anything to do with an event, publishes it, or is named in its title or a text about it.</summary>
    public bool HasPart(string actor, Event fact)
    {
        var said = fact.Assertions.SelectMany(a => new[] { a.Text, _publishers[a.Source] }).Append(fact.Title);
        var parts = fact.Sources.Concat(fact.Targets).Concat(fact.Mentions)
            .Concat(fact.Assertions.Select(a => a.AttributedTo).Append(fact.Place).OfType<string>());
        return parts.Any(p => AreRelated(p, actor)) || said.Any(s => Find(actor, s) is not null);
    }

    /// <summary>Where a text names an actor, by its longest name that stands there; null where it does not.</summary>
    public Match? Find(string id, string text) =>
        Actor(id).Aliases.Append(Actor(id).Name).OrderByDescending(n => n.Length)
            .Select(n => Regex.Match(text, $@"\b{Regex.Escape(n)}\b", RegexOptions.None, Longest)).FirstOrDefault(m => m.Success);

    private HashSet<string> Line(string actor)
    {
        var line = new HashSet<string>(StringComparer.Ordinal) { actor };
        var open = new Queue<string>(line);
        while (open.TryDequeue(out var next))
        {
            Actor(next).PartOf.Concat(Actor(next).Roles.Select(r => r.Of).OfType<string>()).Where(line.Add).ToList().ForEach(open.Enqueue);
        }

        return line;
    }
}
