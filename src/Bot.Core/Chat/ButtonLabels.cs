using Bot.Core.Questions.Parsing;

namespace Bot.Core.Chat;

/// <summary>Titles as labels of buttons that a phone shows in full: what differs first, cut between words.</summary>
internal static class ButtonLabels
{
    /// <summary>Longest label, in UTF-16 code units; Telegram's clients cut longer ones on a narrow phone.</summary>
    public const int Longest = 38;

    private const string More = " …";

    /// <summary>One label for each title, in their order.</summary>
    /// <param name="titles">
    /// The titles; words that all of them begin with are left out, unless they are needed to tell them apart. Where labels would be the
    /// same, they are the titles' ends.
    /// </param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> titles)
    {
        var words = titles.Select(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var shared = titles.Count > 1 ? Shared(words) : 0;

        // "Putin and Biden meet" beside "Putin vows": whoever does it together is not parted.
        while (shared > 0 && words.Exists(w => Joins(w[shared]) || Joins(w[shared - 1])))
        {
            shared--;
        }

        var labels = words.Select(w => Cut(Phrases.Capital(string.Join(' ', w.Skip(shared))))).ToArray();
        SetApart(words, labels, [.. Enumerable.Range(0, labels.Length)]);
        return labels;
    }

    private static int Shared(List<string[]> words)
    {
        var shared = 0;
        while (words.TrueForAll(w => w.Length > shared + 1 && w[shared] == words[0][shared]))
        {
            shared++;
        }

        return shared;
    }

    // Of those that read the same, what comes behind what they share, and as much before it as has room.
    private static void SetApart(List<string[]> words, string[] labels, List<int> among)
    {
        var groups = among.GroupBy(i => labels[i], StringComparer.Ordinal).Select(g => g.ToList()).Where(g => g.Count > 1).ToList();
        foreach (var alike in groups)
        {
            var shared = Shared([.. alike.Select(i => words[i])]);
            alike.ForEach(i => labels[i] = End(words[i], shared));
            if (alike.Exists(i => labels[i] != labels[alike[0]]))
            {
                SetApart(words, labels, alike);
            }
        }
    }

    private static string End(string[] words, int shared)
    {
        var start = shared;
        while (start > 0 && Text(start - 1).Length <= Longest)
        {
            start--;
        }

        return Cut(Text(start));

        string Text(int at) => (at > 0 ? "… " : "") + string.Join(' ', words.Skip(at));
    }

    private static bool Joins(string word) => word.EndsWith(',') || Grammar.Conjunctions.Contains(word);

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Longest - More.Length);
        return end > 0 ? text[..end].TrimEnd(',', ';', ':') + More : ReplySize.Cut(text, Longest);
    }
}
