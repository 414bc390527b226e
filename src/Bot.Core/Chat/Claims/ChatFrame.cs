using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>Takes off a sentence what people of a chat put around a claim: "fun fact: …", "…, right?".</summary>
internal sealed class ChatFrame(Tokenizer tokenizer, ClaimLanguage words)
{
    private static readonly char[] Around = [' ', ',', ';', ':', '–', '—', '-', '…'];

    /// <summary>The sentence without it; as it is where it has none, or nothing else.</summary>
    public string Strip(string sentence)
    {
        var tokens = tokenizer.Tokenize(sentence);
        var (start, end) = (0, tokens.Count);
        while (start < end && Opening(tokens, start) is > 0 and var length)
        {
            start += length;
        }

        while (end > start && Closing(tokens, start, end) is > 0 and var length)
        {
            end -= length;
        }

        if (start == end || (start == 0 && end == tokens.Count))
        {
            return sentence;
        }

        var last = end == tokens.Count ? sentence.Length : tokens[end - 1].End;
        return sentence[tokens[start].Start..last].Trim(Around);
    }

    private int Opening(IReadOnlyList<Token> tokens, int at) => tokens[at].Kind == TokenKind.Boundary ? 1
        : words.Openers.FirstOrDefault(phrase => Stands(tokens, at, phrase))?.Length ?? 0;

    // "…, right": a comma goes before it, and no more than marks behind.
    private int Closing(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (tokens[end - 1].Kind == TokenKind.Boundary && end < tokens.Count)
        {
            return 1;
        }

        var stop = tokens[end - 1].Kind == TokenKind.Boundary ? end - 1 : end;
        var phrase = words.Closers.FirstOrDefault(p => stop - p.Length > start + 1 && tokens[stop - p.Length - 1].Kind == TokenKind.Boundary
            && Stands(tokens, stop - p.Length, p));
        return phrase is null ? 0 : phrase.Length + 1 + end - stop;
    }

    private static bool Stands(IReadOnlyList<Token> tokens, int at, string[] phrase) =>
        at + phrase.Length < tokens.Count + 1 && tokens.Skip(at).Take(phrase.Length).Select(t => t.Norm)
            .SequenceEqual(phrase, StringComparer.Ordinal);
}
