using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;

namespace Bot.Core.Answers;

/// <summary>
/// Numbers citations in the order of their first use; the same place in the same source keeps its number.
/// In a long list a source has one number for all its places, so that the citations do not outgrow the list.
/// </summary>
internal sealed class CitationList(IndexSession session, bool bySource = false)
{
    private readonly List<(int Source, List<string> Locators)> _places = [];

    public IReadOnlyList<Citation> Citations => _places.Select((p, i) => Of(i + 1, p.Source, p.Locators)).ToList();

    public int Cite(int source, string locator)
    {
        var known = _places.FindIndex(p => p.Source == source && (bySource || p.Locators.Contains(locator)));
        if (known < 0)
        {
            _places.Add((source, [locator]));
            return _places.Count;
        }

        if (!_places[known].Locators.Contains(locator))
        {
            _places[known].Locators.Add(locator);
        }

        return known + 1;
    }

    public IReadOnlyList<int> Cite(IEnumerable<AssertionRow> assertions) =>
        assertions.Select(a => Cite(a.Source, a.Locator)).Distinct().Order().ToList();

    private Citation Of(int number, int source, List<string> locators)
    {
        var row = session.Source(source);
        return new Citation(number, row.Key, row.Publisher, row.Title, row.Published, Published(row), Locators.Join(locators), row.Url)
        {
            Archived = row.Archived,
            Note = Note(row),
        };
    }

    private static string? Note(SourceRow source)
    {
        var retrieved = source.Retrieved is { } day ? "retrieved " + DateWords.Of(day) : null;
        var doubt = source.IsDataset ? "coded by machine from news" : source.HasCopy ? null : "not checked against a copy";
        return retrieved is null || doubt is null ? retrieved ?? doubt : $"{retrieved}; {doubt}";
    }

    /// <summary>"18 October 2021", "title ours, 18 October 2021 (inferred)", "31 December 2015 or later (inferred)".</summary>
    private static string Published(SourceRow source)
    {
        var span = Edtf.Parse(source.Published).Span;
        var words = span is null ? source.Published
            : span.Last == DateOnly.MaxValue ? $"{DateWords.Of(DateSpan.FromDay(span.First))} or later" : DateWords.Of(span);
        var described = source.TitleBasis == TitleBasis.Described ? "title ours, " : "";
        return described + words + (source.Basis == DateBasis.Stated ? "" : " (inferred)");
    }
}
