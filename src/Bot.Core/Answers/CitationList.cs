using Bot.Core.Dates;
using Bot.Core.Index;

namespace Bot.Core.Answers;

/// <summary>Numbers citations in the order of their first use; the same place in the same source keeps its number.</summary>
internal sealed class CitationList(IndexSession session)
{
    private readonly List<Citation> _citations = [];
    private readonly Dictionary<(int Source, string Locator), int> _numbers = [];

    public IReadOnlyList<Citation> Citations => _citations;

    public int Cite(int source, string locator)
    {
        if (_numbers.TryGetValue((source, locator), out var known))
        {
            return known;
        }

        var number = _citations.Count + 1;
        var row = session.Source(source);
        var published = Edtf.Parse(row.Published).Span;
        _citations.Add(new Citation(number, row.Key, row.Publisher, row.Title, row.Published, published is null ? row.Published : DateWords.Of(published), locator, row.Url));
        _numbers[(source, locator)] = number;
        return number;
    }

    public IReadOnlyList<int> Cite(IEnumerable<AssertionRow> assertions) =>
        assertions.Select(a => Cite(a.Source, a.Locator)).Distinct().Order().ToList();
}
