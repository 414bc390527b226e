using Bot.Core.Answers;

namespace Bot.Core.Chat;

/// <summary>
/// Keeps replies within <see cref="ReplyLimits"/>: the longest items of a list and the longest titles of its citations are shortened
/// between words, and of other replies whole blocks are left out at the end.
/// </summary>
internal static class ReplySize
{
    private const int ShortestCut = 8;

    /// <param name="blocks">The blocks in order of importance.</param>
    /// <param name="citations">Takes the numbers of the citations that the kept blocks name.</param>
    public static List<ReplyBlock> Fit(IReadOnlyList<ReplyBlock> blocks, out HashSet<int> citations)
    {
        var kept = new List<ReplyBlock>();
        citations = [];
        var left = ReplyLimits.Blocks;
        foreach (var block in blocks)
        {
            var text = Cut(block.Text, ReplyLimits.Block);
            var length = text.Length + Marks(block);
            if (length > left)
            {
                break;
            }

            left -= length;
            kept.Add(block with { Text = text });
            citations.UnionWith(block.Citations);
        }

        return kept;
    }

    /// <summary>A page of a list with all its items: no event is left out for the length of another one.</summary>
    public static List<ReplyBlock> FitItems(IReadOnlyList<ReplyBlock> blocks)
    {
        var most = Math.Min(Share(blocks.Select(b => b.Text.Length), ReplyLimits.Blocks - blocks.Sum(Marks)), ReplyLimits.Block);
        return blocks.Select(b => b with { Text = Cut(b.Text, most) }).ToList();
    }

    /// <summary>
    /// The citations of a page; where their lines are too long together, the longest titles and then the longest names are shortened.
    /// </summary>
    public static List<Citation> Fit(IReadOnlyList<Citation> citations)
    {
        var titles = Share(citations.Select(c => c.Title.Length), ReplyLimits.Citations - citations.Sum(c => Length(c) - c.Title.Length));
        var kept = citations.Select(c => c with { Title = Cut(c.Title, titles) }).ToList();
        var names = Share(kept.Select(c => c.Publisher.Length), ReplyLimits.Citations - kept.Sum(c => Length(c) - c.Publisher.Length));
        return kept.Select(c => c with { Publisher = Cut(c.Publisher, names) }).ToList();
    }

    /// <summary>The length of a citation's line, line break and the words of its links included.</summary>
    public static int Length(Citation citation) =>
        PlainText.Line(citation).Length + 1 + (citation.Archived is null ? 0 : ", ".Length + PlainText.Archived.Length);

    /// <summary>A text of at most so many characters, cut between words.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 2);
        end = end > most / 2 ? end : most - 2;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return text[..end] + " …";
    }

    private static int Marks(ReplyBlock block) =>
        1 + string.Concat(block.Citations.Select(n => $"[{n}]")).Length + (block.Citations.Count > 0 ? 1 : 0);

    /// <summary>
    /// How long each of several texts may be so that all fit the room together: short ones leave what they do not need to the long ones.
    /// </summary>
    private static int Share(IEnumerable<int> lengths, int room)
    {
        var sorted = lengths.Order().ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var share = room / (sorted.Count - i);
            if (sorted[i] > share)
            {
                return Math.Max(share, ShortestCut);
            }

            room -= sorted[i];
        }

        return int.MaxValue;
    }
}
