namespace Bot.Core.Facts.Reading;

/// <summary>Finds circles among links of one kind: a record that, by its links, comes back to itself.</summary>
internal sealed class CircleSearch(string key)
{
    private const int MostShown = 8;

    private readonly Dictionary<string, IReadOnlyList<SeedScalar>> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onPath = new(StringComparer.Ordinal);

    /// <summary>Adds a record with its links; one whose id is bad or taken is left out.</summary>
    public void Add(string id, IReadOnlyList<SeedScalar> links)
    {
        if (id.Length > 0 && links.Count > 0)
        {
            _links.TryAdd(id, links);
        }
    }

    /// <summary>Reports each link that closes a circle, at its place.</summary>
    public void Report(ProblemList problems)
    {
        foreach (var id in _links.Keys)
        {
            if (!_done.Contains(id))
            {
                Walk(id, problems);
            }
        }
    }

    // Depth first with a path of its own: a chain may be longer than the call stack.
    private void Walk(string start, ProblemList problems)
    {
        var path = new List<(string Id, int Next)> { (start, 0) };
        _onPath.Add(start);
        while (path.Count > 0)
        {
            var (id, next) = path[^1];
            if (!_links.TryGetValue(id, out var links) || next == links.Count)
            {
                path.RemoveAt(path.Count - 1);
                _onPath.Remove(id);
                _done.Add(id);
                continue;
            }

            path[^1] = (id, next + 1);
            var link = links[next];
            if (_onPath.Contains(link.Text))
            {
                problems.Add(link.At, FactMessages.Cycle(key, Show(path, link.Text)));
            }
            else if (!_done.Contains(link.Text))
            {
                path.Add((link.Text, 0));
                _onPath.Add(link.Text);
            }
        }
    }

    private static string Show(List<(string Id, int Next)> path, string end)
    {
        var from = path.FindIndex(step => string.Equals(step.Id, end, StringComparison.Ordinal));
        var ids = path.GetRange(from, path.Count - from).ConvertAll(step => step.Id);
        if (ids.Count > MostShown)
        {
            ids.RemoveRange(MostShown - 1, ids.Count - MostShown);
            ids.Insert(MostShown - 1, "…");
        }

        ids.Add(end);
        return string.Join(" → ", ids);
    }
}
