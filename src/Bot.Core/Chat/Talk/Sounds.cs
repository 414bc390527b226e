using System.Text;
using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>
/// Writes words down by their sound, so that a name is known in whatever way a language writes it, from <c>sounds.txt</c>.
/// </summary>
internal static class Sounds
{
    private const string Silent = "-";
    private static readonly Lazy<Dictionary<string, string>> Spellings = new(() => TalkData.Lines("sounds.txt")
        .Select(l => l.Split(' ')).ToDictionary(f => f[0], f => f[1] == Silent ? "" : f[1], StringComparer.Ordinal));

    private static readonly Lazy<int> Longest = new(() => Spellings.Value.Keys.Max(k => k.Length));

    /// <summary>The sound of a word; doubled letters count once.</summary>
    public static string Of(string word)
    {
        var folded = Folding.FoldWord(word);
        var sound = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length;)
        {
            var length = Math.Min(Longest.Value, folded.Length - at);
            string? written = null;
            while (length > 0 && !Spellings.Value.TryGetValue(folded.Substring(at, length), out written))
            {
                length--;
            }

            foreach (var letter in length > 0 ? written! : folded[at..(at + 1)])
            {
                if (sound.Length == 0 || sound[^1] != letter)
                {
                    sound.Append(letter);
                }
            }

            at += Math.Max(length, 1);
        }

        return sound.ToString();
    }

    /// <summary>The Latin letters that a word may begin with whose sound begins with a letter.</summary>
    public static IEnumerable<char> Beginnings(char sound) =>
        Spellings.Value.Where(s => s.Value.StartsWith(sound) && char.IsAsciiLetter(s.Key[0])).Select(s => s.Key[0])
            .Append(sound).Distinct();
}
