using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;

namespace Bot.Core.Answers;

/// <summary>
/// Numbers citations in the order of their first use. A source has one number for all its places, so that it stands once below an answer.
/// </summary>
internal sealed class CitationList(IndexSession session)
{
    private readonly List<(int Source, List<string> Locators)> _places = [];

    public IReadOnlyList<Citation> Citations => _places.Select((p, i) => Of(i + 1, p.Source, p.Locators)).ToList();

    public int Cite(int source, string locator)
    {
        var known = _places.FindIndex(p => p.Source == source);
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

    /// <summary>The citations of two answers as those of one.</summary>
    /// <returns>Them, and the number that each of the second's has among them.</returns>
    public static (IReadOnlyList<Citation> Citations, IReadOnlyDictionary<int, int> Numbers) Merge(
        IReadOnlyList<Citation> first, IReadOnlyList<Citation> second)
    {
        var merged = first.ToList();
        var next = first.Select(c => c.Number).DefaultIfEmpty().Max() + 1;
        var numbers = new Dictionary<int, int>();
        foreach (var citation in second)
        {
            var known = merged.FindIndex(c => c.Source == citation.Source);
            if (known < 0)
            {
                merged.Add(citation with { Number = next++ });
            }
            else
            {
                IReadOnlyList<string> places = [.. merged[known].Places.Concat(citation.Places).Distinct(StringComparer.Ordinal)];
                merged[known] = merged[known] with { Places = places, Locator = Locators.Join(places) };
            }

            numbers[citation.Number] = merged[known < 0 ? ^1 : known].Number;
        }

        return (merged, numbers);
    }

    private Citation Of(int number, int source, List<string> locators)
    {
        var row = session.Source(source);
        return new Citation(number, row.Key, row.Publisher, row.Title, row.Published, Published(row), Locators.Join(locators), row.Url)
        {
            Archived = row.Archived,
            Places = locators,
            Note = Note(row),
        };
    }

    private static string? Note(SourceRow source)
    {
        var retrieved = source.Retrieved is { } day ? "retrieved " + DateWords.Of(day) : null;
        var doubt = source.IsDataset ? "coded by machine from news" : source.HasCopy ? null : "not checked against a copy";
        return retrieved is null || doubt is null ? retrieved ?? doubt : $"{retrieved}; {doubt}";
    }

    /// <summary>"18 October 2021", "18 October 2021 (inferred)", "31 December 2015 or later (inferred)".</summary>
    private static string Published(SourceRow source)
    {
        var span = Edtf.Parse(source.Published).Span;
        var words = span is null ? source.Published
            : span.Last == CalendarDay.MaxValue ? $"{DateWords.Of(DateSpan.FromDay(span.First))} or later" : DateWords.Of(span);
        return words + (source.Basis == DateBasis.Stated ? "" : " (inferred)");
    }
}
