namespace Bot.Core.Chat;

/// <summary>Keeps replies within <see cref="ReplyLimits"/>: whole blocks are left out at the end, never a part of a word.</summary>
internal static class ReplySize
{
    private const int LongestLabel = 40;

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
            var length = text.Length + 1 + (block.Citations.Count * 4);
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

    /// <summary>A title as a button's label.</summary>
    public static string Label(string title) => Cut(title, LongestLabel);

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
}
