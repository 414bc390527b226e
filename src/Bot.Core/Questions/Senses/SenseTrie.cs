namespace Bot.Core.Questions.Senses;

/// <summary>All rows of words that begin with one stem and stand for a sense. Nodes are numbers and all edges lie in one table.</summary>
internal sealed class SenseTrie
{
    public const int Root = 0;

    private readonly Dictionary<(int Node, string Stem), int> _edges = [];
    private readonly List<List<SenseUse>> _uses = [[]];
    private readonly string _first;

    /// <summary>Walks through the patterns, of which those rows are taken that begin with the stem.</summary>
    /// <param name="first">The stem.</param>
    /// <param name="patterns">The patterns in the lexicon's order.</param>
    /// <param name="reader">Reads their words.</param>
    public SenseTrie(string first, IEnumerable<SensePattern> patterns, PatternReader reader)
    {
        _first = first;
        foreach (var pattern in patterns)
        {
            Add(pattern, reader.Words(pattern.Text.Span), 0, default);
        }
    }

    /// <summary>The node behind a stem; null where there is none.</summary>
    public int? Find(int node, string stem) => _edges.TryGetValue((node, stem), out var child) ? child : null;

    /// <summary>What the row of words that ends at a node stands for, in the lexicon's order; empty where none ends there.</summary>
    public IReadOnlyList<SenseUse> Uses(int node) => _uses[node];

    private void Add(SensePattern pattern, PatternWord[] words, int at, Place place)
    {
        if (at == words.Length)
        {
            AddUse(pattern, place);
            return;
        }

        var word = words[at];
        foreach (var choice in word.Choices)
        {
            if (place.Length > 0 || choice.Stems.Length == 0 || choice.Stems[0] == _first)
            {
                Add(pattern, words, at + 1, Walk(place, choice));
            }
        }

        if (word.IsOptional)
        {
            Add(pattern, words, at + 1, place);
        }
    }

    private void AddUse(SensePattern pattern, Place place)
    {
        if (place.Length == 0)
        {
            return;
        }

        Add(_uses[place.Node], pattern);

        // "meet with" is found in "when did they meet" as well.
        if (place is { Length: > 1, EndsInPreposition: true, IsBehindSlot: false })
        {
            Add(_uses[place.Before], pattern);
        }
    }

    private static void Add(List<SenseUse> uses, SensePattern pattern)
    {
        var use = new SenseUse(pattern.Sense, pattern.Kind);
        if (!uses.Contains(use))
        {
            uses.Add(use);
        }
    }

    private Place Walk(Place place, PatternChoice choice)
    {
        foreach (var stem in choice.Stems)
        {
            if (!_edges.TryGetValue((place.Node, stem), out var child))
            {
                child = _uses.Count;
                _uses.Add([]);
                _edges.Add((place.Node, stem), child);
            }

            place = new Place(child, place.Node, place.Length + 1, place.IsSlot, stem == SensePattern.Slot, EndsInPreposition: false);
        }

        return place with { EndsInPreposition = choice.IsPreposition };
    }

    // Where a walk stands: its node, the node before, and what the last words were.
    private readonly record struct Place(int Node, int Before, int Length, bool IsBehindSlot, bool IsSlot, bool EndsInPreposition);
}
