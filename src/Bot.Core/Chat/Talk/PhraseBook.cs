using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>Lists of phrases from a data file, folded and word by word.</summary>
internal sealed class PhraseBook
{
    /// <summary>What stands in a phrase for one word or more.</summary>
    public const string Open = "<x>";

    private static readonly Tokenizer Tokenizer = new(new Lemmas(new Dictionary<string, string>(StringComparer.Ordinal)));
    private readonly Dictionary<string, List<string[]>> _lists = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads the lists: <c>[name]</c> begins one, phrases are separated by |; <c>a/b</c> is either word, <c>a?</c> that word or nothing.
    /// A mistake raises: a test reads them.
    /// </summary>
    public PhraseBook(IEnumerable<string> lines)
    {
        List<string[]>? list = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('['))
            {
                _lists.Add(line.Trim('[', ']'), list = []);
                continue;
            }

            list!.AddRange(line.Split('|', StringSplitOptions.TrimEntries).SelectMany(Alternatives));
        }
    }

    /// <summary>The phrases of a list.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public IReadOnlyList<string[]> this[string list] => _lists[list];

    /// <summary>The words of a text, without what stands between them.</summary>
    public static List<Token> Tokens(string text) => [.. Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Boundary)];

    /// <summary>Whether a word is one of a list of single words.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public bool IsIn(string list, string word) => _lists[list].Exists(p => p is [var one] && one == word);

    /// <summary>Whether a phrase without an open place stands at a word of a message.</summary>
    public static bool IsAt(ReadOnlySpan<string> phrase, List<Token> tokens, int start)
    {
        // A loop, because every message is held against some thousand phrases.
        if (start + phrase.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (tokens[start + i].Norm != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string[]> Alternatives(string phrase) =>
        phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            (IEnumerable<string>)[""],
            (begun, word) => begun.SelectMany(b => Choices(word).Select(c => $"{b} {c}"))).Select(Words);

    private static string[] Choices(string word) =>
        word.EndsWith('?') ? [.. word[..^1].Split('/'), ""] : word.Split('/');

    // The tokenizer takes a final 's off, as in "what's"; so is it here.
    private static string[] Words(string phrase) =>
        [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w == Open ? w : Tokenizer.Tokenize(w)[0].Norm)];
}
