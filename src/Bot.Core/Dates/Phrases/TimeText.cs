using System.Buffers;
using System.Globalization;

namespace Bot.Core.Dates.Phrases;

/// <summary>A question cut into tokens, with the day that "today" means. Disposing gives the memory back.</summary>
internal sealed class TimeText : IDisposable
{
    /// <summary>Nine digits fit an <see cref="int"/>; a longer number is no date and its value is of no matter.</summary>
    private const int MostDigits = 9;

    private static readonly TimeToken[] Outside = [default];

    private readonly TimeToken[] _tokens;

    public TimeText(string text, CalendarDay today)
    {
        Text = text;
        Today = today;
        _tokens = ArrayPool<TimeToken>.Shared.Rent(Math.Max(1, text.Length));
        Tokenise();
    }

    public string Text { get; }

    public CalendarDay Today { get; }

    public int Count { get; private set; }

    /// <summary>The token; outside the text one of kind <see cref="TokenKind.End"/>.</summary>
    public ref readonly TimeToken this[int index] => ref (uint)index < (uint)Count ? ref _tokens[index] : ref Outside[0];

    public ReadOnlySpan<char> TextOf(int index) => Text.AsSpan(this[index].Start, this[index].End - this[index].Start);

    public bool IsPlural(int index) => TextOf(index) is [.., 's' or 'S'];

    public void Dispose() => ArrayPool<TimeToken>.Shared.Return(_tokens);

    private void Tokenise()
    {
        var at = 0;
        while (at < Text.Length)
        {
            var c = Text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var glued = Count > 0 && _tokens[Count - 1].End == at;
            var token = char.IsAsciiDigit(c) ? ReadNumber(at, glued)
                : IsWordPart(c) ? ReadWord(at, glued)
                : new TimeToken(TokenKind.Mark, TimeWord.None, Normalise(c), at, at + 1, 0, glued, false);
            _tokens[Count++] = token;
            at = token.End;
        }
    }

    private TimeToken ReadNumber(int start, bool glued)
    {
        var at = start;
        var value = 0;
        while (at < Text.Length && char.IsAsciiDigit(Text[at]))
        {
            value = at - start < MostDigits ? (value * 10) + (Text[at] - '0') : int.MaxValue;
            at++;
        }

        var digits = at - start;
        var end = at;
        while (end < Text.Length && IsWordPart(Text[end]))
        {
            end++;
        }

        var letters = Text.AsSpan(at, end - at);

        // the time of an ISO 8601 date-time is cut off from its day
        var isTime = letters.Length > 1 && letters[0] is 'T' or 't' && char.IsAsciiDigit(letters[1]);
        var kind = letters.IsEmpty || isTime ? TokenKind.Number
            : IsOrdinalEnding(letters) ? TokenKind.Ordinal
            : letters is "s" or "S" ? TokenKind.Decade
            : TokenKind.Other;
        return new TimeToken(kind, TimeWord.None, value, start, isTime ? at : end, digits, glued, false);
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> letters) =>
        letters.Equals("th", StringComparison.OrdinalIgnoreCase) || letters.Equals("st", StringComparison.OrdinalIgnoreCase)
        || letters.Equals("nd", StringComparison.OrdinalIgnoreCase) || letters.Equals("rd", StringComparison.OrdinalIgnoreCase);

    private TimeToken ReadWord(int start, bool glued)
    {
        var end = start;
        while (end < Text.Length && IsWordPart(Text[end]))
        {
            end++;
        }

        var text = Text.AsSpan(start, end - start);
        var (word, value) = TimeVocabulary.Find(text);
        var isTypo = false;
        if (word == TimeWord.None)
        {
            (word, value) = TimeVocabulary.FindMisspelt(text);
            isTypo = word != TimeWord.None;
        }

        return new TimeToken(TokenKind.Word, word, value, start, end, 0, glued, isTypo);
    }

    /// <summary>Letters, marks on letters and digits of any script: "2０21" is one word, not the number 2.</summary>
    private static bool IsWordPart(char c) =>
        c < 128
            ? char.IsAsciiLetterOrDigit(c)
            : char.GetUnicodeCategory(c) <= UnicodeCategory.OtherNumber;

    private static char Normalise(char c) => c switch
    {
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        '’' or '‘' or '´' or '`' => '\'',
        _ => c,
    };
}
