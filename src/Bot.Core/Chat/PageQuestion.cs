using System.Buffers.Text;
using System.Text;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>
/// Makes the question of a list short enough to ride on a button, so that no page is out of reach: whole where it fits; otherwise with
/// the index's own numbers in the place of its words, and without the words that change nothing.
/// </summary>
internal static class PageQuestion
{
    /// <summary>What stands before the parts of a coded question: it is told from one that is whole, and names its index.</summary>
    private const string CodedMark = "~";
    private const int HashLength = 4;

    /// <summary>Most words that are tried to be left out: each asks the question once more.</summary>
    private const int MostTries = 40;

    /// <summary>The question at most so long, or null where it cannot be had.</summary>
    /// <param name="session">The index.</param>
    /// <param name="language">Tells the words of the question.</param>
    /// <param name="question">The question as typed, with its command.</param>
    /// <param name="most">Bytes of UTF-8.</param>
    /// <param name="isSame">Whether another wording gives the same list.</param>
    public static string? Fit(IndexSession session, Language language, string question, int most, Func<string, bool> isSame)
    {
        if (!question.StartsWith(CodedMark, StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(question) <= most)
        {
            return question;
        }

        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var tries = Math.Min(MostTries, words.Count);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (Short(session, language, words, most) is { } fitting && isSame(Read(session, fitting) ?? ""))
            {
                return fitting;
            }

            if (tries-- > 0)
            {
                var word = words[i];
                words.RemoveAt(i);
                if (!isSame(string.Join(' ', words)))
                {
                    words.Insert(i, word);
                }
            }
        }

        return Short(session, language, words, most) is { } last && isSame(Read(session, last) ?? "") ? last : null;
    }

    /// <summary>The question of a state; null where it was made over another index.</summary>
    public static string? Read(IndexSession session, string text)
    {
        if (!text.StartsWith(CodedMark, StringComparison.Ordinal))
        {
            return text;
        }

        var parts = text[CodedMark.Length..].Split(' ');
        if (parts[0] != Stamp(session))
        {
            return null;
        }

        var words = parts.Skip(1).Select(p => p.StartsWith(CodedMark, StringComparison.Ordinal) ? Word(session, p[1..]) : p).ToList();
        return words.Contains(null) ? null : string.Join(' ', words);
    }

    // "~a5d0 /timeline ~Bx ~3 2021-10"
    private static string? Short(IndexSession session, Language language, List<string> words, int most)
    {
        var whole = string.Join(' ', words);
        if (!whole.StartsWith(CodedMark, StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(whole) <= most)
        {
            return whole;
        }

        var coded = $"{CodedMark}{Stamp(session)} {string.Join(' ', words.Select(w => Code(session, language, w)))}";
        return Encoding.UTF8.GetByteCount(coded) <= most ? coded : null;
    }

    private static string Code(IndexSession session, Language language, string word)
    {
        var stems = language.Words.Tokenizer.Tokenize(word).Where(t => t.Kind == TokenKind.Word).Select(t => t.Stem).ToList();
        var isKnown = stems.Count == 1 && session.Rows("SELECT 1 FROM word WHERE stem = $1", _ => true, stems[0]).Count > 0;
        if (!isKnown)
        {
            return word;
        }

        var rank = session.Rows("SELECT count(*) FROM word WHERE stem < $1", r => r.GetInt32(0), stems[0])[0];
        var code = CodedMark + Base64Url.EncodeToString(Bytes(rank));
        return code.Length < word.Length ? code : word;
    }

    private static string? Word(IndexSession session, string code)
    {
        if (!Base64Url.IsValid(code) || Base64Url.DecodeFromChars(code) is not { Length: > 0 and <= 3 } bytes)
        {
            return null;
        }

        var rank = bytes.Select((b, i) => b << (8 * i)).Sum();
        return session.Rows("SELECT form FROM word ORDER BY stem LIMIT 1 OFFSET $1", r => r.GetString(0), rank).FirstOrDefault();
    }

    // Little-endian without the zeros behind: two or three characters for most words.
    private static byte[] Bytes(int rank) => rank < 256 ? [(byte)rank] : rank < 65_536 ? [(byte)rank, (byte)(rank >> 8)]
        : [(byte)rank, (byte)(rank >> 8), (byte)(rank >> 16)];

    private static string Stamp(IndexSession session) =>
        session.Rows("SELECT value FROM meta WHERE name = 'facts'", r => r.GetString(0))[0][..HashLength];
}
