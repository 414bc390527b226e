using Bot.Core.Questions.Parsing;

namespace Bot.Core.Chat;

/// <summary>Titles as labels of buttons that a phone shows in full: what differs first, cut between words.</summary>
internal static class ButtonLabels
{
    /// <summary>Longest label, in UTF-16 code units; Telegram's clients cut longer ones on a narrow phone.</summary>
    public const int Longest = 38;

    private const string More = " …";

    /// <summary>One label for each title, in their order.</summary>
    /// <param name="titles">The titles; words that all of them begin with are left out, unless they are needed to tell them apart.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> titles)
    {
        var words = titles.Select(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var shared = 0;
        while (titles.Count > 1 && words.TrueForAll(w => w.Length > shared + 1 && w[shared] == words[0][shared]))
        {
            shared++;
        }

        // "Putin and Biden meet" beside "Putin vows": whoever does it together is not parted.
        while (shared > 0 && words.Exists(w => Joins(w[shared]) || Joins(w[shared - 1])))
        {
            shared--;
        }

        return [.. words.Select(w => Cut(Phrases.Capital(string.Join(' ', w.Skip(shared)))))];
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
