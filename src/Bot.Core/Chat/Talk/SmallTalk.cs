using System.Buffers;
using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>
/// Tells small talk and everyday requests from questions about the timeline. A message is small talk only where patterns cover all of its
/// words: "help" is, "who asked for help" is not. Total: any text gives a reading.
/// </summary>
internal sealed class SmallTalk(TalkBook book)
{
    // As many as fit the bits of a number; what is longer is no small talk.
    private const int MostWords = 60;
    private static readonly SearchValues<char> Stops = SearchValues.Create(",.;!?\n…—–");
    private static readonly Lazy<SmallTalk> FromData = new(() => new SmallTalk(TalkReader.ReadShipped()));
    private static readonly Tokenizer Tokenizer = new(new Lemmas(new Dictionary<string, string>(StringComparer.Ordinal)));

    /// <summary>The recogniser over the shipped patterns, read when it is first asked for.</summary>
    public static SmallTalk Shipped => FromData.Value;

    /// <summary>Reads a message.</summary>
    public TalkReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Boundary).Take(MostWords + 1).ToList();
        if (tokens.Count is 0 or > MostWords)
        {
            return new TalkReading(null, "en", text);
        }

        var cover = new TalkCover(book, tokens.Select(t => TalkReader.Fold(t.Norm)).ToList());
        if (cover.From(0) is { } whole)
        {
            return new TalkReading(whole.Kind, whole.Language, text);
        }

        var start = 0;
        while (cover.Longest(start, (kind, end) => IsDroppedBefore(kind, start > 0, IsStop(text, tokens, end))) is var end && end > start)
        {
            start = end;
        }

        var last = tokens.Count;
        for (var i = tokens.Count - 1; i > start; i--)
        {
            last = IsStop(text, tokens, i) && cover.From(i) is { } rest && rest.Kinds.All(IsDroppedBehind) ? i : last;
        }

        if (start == 0 && last == tokens.Count)
        {
            return new TalkReading(null, "en", text);
        }

        // What is left may be small talk: "what's the date tomorrow, please".
        var cut = last == tokens.Count ? text.Length : tokens[last - 1].End;
        return Read(text[tokens[start].Start..cut]);
    }

    private bool IsDroppedBefore(TalkKind kind, bool isNextToAnother, bool isStop) =>
        book.Dropped.TryGetValue(kind, out var place)
            && (isStop || place == TalkPlace.Before || (isNextToAnother && kind == TalkKind.Address));

    private bool IsDroppedBehind(TalkKind kind) => book.Dropped.TryGetValue(kind, out var place) && place != TalkPlace.Ahead;

    // Whether a comma, a full stop, a dash or the like stands before a word; a hyphen is none.
    private static bool IsStop(string text, List<Token> tokens, int at)
    {
        if (at == 0 || at == tokens.Count)
        {
            return false;
        }

        var between = text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End);
        return between.ContainsAny(Stops) || between.StartsWith(" -");
    }
}
