using Bot.Core.Answers;
using Bot.Core.Facts;
using Bot.Core.Index;

namespace Bot.Core.Chat;

/// <summary>Lists deeds in the order of time: a date that several share stands once above them; deeds come before sayings.</summary>
internal sealed class DayList(TimelineIndex index, EventWords words)
{
    /// <summary>The deeds in the order in which they are told; of dates that begin alike the wider comes first.</summary>
    public List<Hit> Sort(IEnumerable<Hit> hits) =>
        [.. hits.OrderBy(h => h.Day).ThenByDescending(h => h.Last - h.First).ThenBy(IsSaying).ThenBy(h => h.Event).ThenBy(h => h.Deed)];

    /// <summary>The lines of a page. Where no two share a date, each keeps its own.</summary>
    /// <param name="page">Deeds in the order of <see cref="Sort"/>.</param>
    public IReadOnlyList<ReplyBlock> Blocks(IReadOnlyList<Hit> page)
    {
        var lines = page.Select(words.Item).ToList();
        if (lines.DistinctBy(l => l.Date, StringComparer.Ordinal).Count() == lines.Count)
        {
            return [.. lines.Select(l => l.Whole(ReplyBlockKind.Item))];
        }

        var blocks = new List<ReplyBlock>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || lines[i].Date != lines[i - 1].Date)
            {
                blocks.Add(new ReplyBlock(ReplyBlockKind.Heading, lines[i].Date ?? Phrases.Undated, []));
            }

            blocks.Add(lines[i].Rest(ReplyBlockKind.Item));
        }

        return blocks;
    }

    private bool IsSaying(Hit hit) => hit.Event > 0 ? hit.IsSaying : Cameo.IsSaying(index.Types.Code(hit.Type));
}
