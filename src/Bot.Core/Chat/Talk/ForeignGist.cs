using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Index;
using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>
/// What of a question in another language is known in English: its names, its dates and its words for what states do. It is no translation,
/// and serves to find the facts that come nearest; nothing is answered by it. Total: any text gives a gist.
/// </summary>
internal sealed class ForeignGist
{
    // A shorter word is too often like a name by chance.
    private const int ShortestName = 4;
    private const int LongestPrefix = 3;
    private static readonly string[] Files = ["foreign_states.tsv", "foreign_words.tsv"];
    private static readonly Lazy<ForeignGist> FromData = new(() => new ForeignGist(Files.SelectMany(TalkData.Lines)));
    private readonly ILookup<char, ForeignForm> _forms;

    private ForeignGist(IEnumerable<string> lines) =>
        _forms = lines.Select(l => l.Split('\t'))
            .SelectMany(f => f[1].Split(';').Select(form => new ForeignForm(f[0], [.. Pieces(form)]))).ToLookup(f => f.Words[0][0]);

    /// <summary>The gist over the shipped words, read when it is first asked for.</summary>
    public static ForeignGist Shipped => FromData.Value;

    /// <summary>The gist of a question; empty where nothing is known of it.</summary>
    /// <param name="text">The question.</param>
    /// <param name="language">Its language.</param>
    /// <param name="session">Where names are looked up by their sound.</param>
    public string Of(string text, ForeignLanguage language, IndexSession session)
    {
        text = language.Date?.Replace(text, m => $" {Iso(m)} ") ?? text;
        var pieces = Pieces(text);
        var gist = new List<string>();
        for (var at = 0; at < pieces.Count;)
        {
            if (language.IsUnspaced && language.IsLetter(pieces[at][0]))
            {
                gist.AddRange(Unspaced(pieces[at]));
                at++;
            }
            else if (Longest(pieces, at, language) is { } form)
            {
                gist.Add(form.English);
                at += form.Words.Count;
            }
            else
            {
                gist.AddRange(Other(pieces[at], language, session));
                at++;
            }
        }

        // Whoever did it comes first: "ont été expulsés par la France".
        return string.Join(' ', gist.OrderBy(word => char.IsAsciiLetterLower(word[0])));
    }

    // Words and numbers, folded; what a date's numbers are joined by stays.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsMark(text[at]) || IsInNumber(text, at)))
            {
                continue;
            }

            if (at > start && Folding.FoldWord(text[start..at]) is { Length: > 0 } piece)
            {
                pieces.Add(piece);
            }

            start = at + 1;
        }

        return pieces;
    }

    private static bool IsMark(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsInNumber(string text, int at) =>
        text[at] is '-' or '.' or '/'
        && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static string Iso(Match match) =>
        string.Join('-', match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => g.Value.PadLeft(2, '0')));

    private ForeignForm? Longest(List<string> pieces, int at, ForeignLanguage language)
    {
        var (best, most) = ((ForeignForm?)null, (Words: 0, Shared: 0, Spare: 0));
        foreach (var first in Readings(pieces[at], language))
        {
            foreach (var form in _forms[first[0]].Where(f => f.Words.Count <= pieces.Count - at))
            {
                var shared = form.Words.Select((w, i) => ForeignForm.Shared(i == 0 ? first : pieces[at + i], w)).ToList();
                var fit = (form.Words.Count, shared.Sum(), -form.Words.Sum(w => w.Length));
                if (!shared.Contains(0) && fit.CompareTo(most) > 0)
                {
                    (best, most) = (form, fit);
                }
            }
        }

        return best;
    }

    // A word as it is written, and without the small words that may stand at its beginning.
    private static IEnumerable<string> Readings(string word, ForeignLanguage language) =>
        language.IsPrefixed && language.IsLetter(word[0])
            ? Enumerable.Range(0, Math.Min(LongestPrefix, word.Length - 1)).Select(skipped => word[skipped..])
            : [word];

    private IEnumerable<string> Unspaced(string run)
    {
        for (var at = 0; at < run.Length;)
        {
            var form = _forms[run[at]].Where(f => f.Words.Count == 1 && run.AsSpan(at).StartsWith(f.Words[0], StringComparison.Ordinal))
                .MaxBy(f => f.Words[0].Length);
            if (form is not null)
            {
                yield return form.English;
            }

            at += form?.Words[0].Length ?? 1;
        }
    }

    // Numbers stay as they are; a word may be somebody's name.
    private static IEnumerable<string> Other(string piece, ForeignLanguage language, IndexSession session) =>
        char.IsAsciiDigit(piece[0]) ? [piece]
        : piece.Length >= ShortestName && !language.Knows(piece) && Name(piece, session) is { } name ? [name]
        : [];

    private static string? Name(string piece, IndexSession session)
    {
        var sound = Sounds.Of(piece);
        if (sound.Length < ShortestName)
        {
            return null;
        }

        var names = Sounds.Beginnings(sound[0]).SelectMany(first => session.Rows(
            "SELECT DISTINCT a.name FROM actor_word w JOIN actor a ON a.id = w.actor WHERE w.stem >= $1 AND w.stem < $2",
            r => r.GetString(0), first.ToString(), ((char)(first + 1)).ToString()));
        return names.SelectMany(n => n.Split(' '))
            .Select(word => (Word: word, Shared: ForeignForm.Shared(sound, Sounds.Of(word))))
            .Where(n => n.Shared >= ShortestName).OrderByDescending(n => n.Shared).ThenBy(n => n.Word.Length)
            .ThenBy(n => n.Word, StringComparer.Ordinal).Select(n => n.Word).FirstOrDefault();
    }
}
