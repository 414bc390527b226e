using System.Runtime.InteropServices;

namespace Bot.Core.Questions.Senses;

/// <summary>
/// The patterns of the lexicon word by word. Nodes are numbers and all edges lie in one table: as objects, the tens of thousands of nodes
/// took most of the time and memory of a start.
/// </summary>
internal sealed class SenseTrie
{
    public const int Root = 0;

    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _listOfNode = [0];
    private readonly List<IReadOnlyList<SenseUse>> _lists = [[]];
    private readonly Dictionary<(int List, int Sense, PatternKind Kind), int> _longerLists = [];

    /// <summary>Every stem of an edge.</summary>
    public IEnumerable<string> Stems => _stems.Keys;

    /// <summary>The node behind a stem, made where there is none.</summary>
    public int Child(int node, string stem)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, stem, out var known);
        id = known ? id : _stems.Count - 1;
        ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, Edge(node, id), out known);
        if (!known)
        {
            child = _listOfNode.Count;
            _listOfNode.Add(0);
        }

        return child;
    }

    /// <summary>The node behind a stem; null where there is none.</summary>
    public int? Find(int node, string stem) =>
        _stems.TryGetValue(stem, out var id) && _edges.TryGetValue(Edge(node, id), out var child) ? child : null;

    /// <summary>What the pattern that ends at a node stands for, in the order it was added; empty where none ends there.</summary>
    public IReadOnlyList<SenseUse> Uses(int node) => _lists[_listOfNode[node]];

    /// <summary>Adds a use to the pattern that ends at a node, unless it has it. Nodes with the same uses share their list.</summary>
    public void Add(int node, Sense sense, PatternKind kind)
    {
        var list = _listOfNode[node];
        ref var longer = ref CollectionsMarshal.GetValueRefOrAddDefault(_longerLists, (list, sense.Id, kind), out var known);
        if (!known)
        {
            var uses = _lists[list];
            longer = uses.Any(u => u.Sense == sense && u.Kind == kind) ? list : _lists.Count;
            if (longer != list)
            {
                _lists.Add([.. uses, new SenseUse(sense, kind)]);
            }
        }

        _listOfNode[node] = longer;
    }

    private static long Edge(int node, int stem) => ((long)node << 32) | (uint)stem;
}
