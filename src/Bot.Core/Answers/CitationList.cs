using Bot.Core.Dates;
using Bot.Core.Index;

namespace Bot.Core.Answers;

/// <summary>
/// Numbers citations in the order of their first use; the same place in the same source keeps its number.
/// In a long list a source has one number for all its places, so that the citations do not outgrow the list.
/// </summary>
internal sealed class CitationList(IndexSession session, bool bySource = false)
{
    private readonly List<Citation> _citations = [];
    private readonly Dictionary<(int Source, string Locator), int> _numbers = [];
    private readonly Dictionary<int, int> _bySource = [];

    public IReadOnlyList<Citation> Citations => _citations;

    public int Cite(int source, string locator)
    {
        if (_numbers.TryGetValue((source, locator), out var known))
        {
            return known;
        }

        if (bySource && _bySource.TryGetValue(source, out var same))
        {
            _citations[same - 1] = _citations[same - 1] with { Locator = _citations[same - 1].Locator + "; " + locator };
            return _numbers[(source, locator)] = same;
        }

        var number = _citations.Count + 1;
        var row = session.Source(source);
        var published = Edtf.Parse(row.Published).Span;
        _citations.Add(new Citation(number, row.Key, row.Publisher, row.Title, row.Published, published is null ? row.Published : DateWords.Of(published), locator, row.Url));
        _numbers[(source, locator)] = number;
        _bySource[source] = number;
        return number;
    }

    public IReadOnlyList<int> Cite(IEnumerable<AssertionRow> assertions) =>
        assertions.Select(a => Cite(a.Source, a.Locator)).Distinct().Order().ToList();
}
