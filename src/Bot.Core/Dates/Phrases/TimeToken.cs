using System.Runtime.InteropServices;

namespace Bot.Core.Dates.Phrases;

/// <summary>One token of a question.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">What it can mean, for words.</param>
/// <param name="Value">The number, the word's value (month 1 to 12, a <see cref="TimeUnit"/> …) or the mark's character.</param>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="Digits">How many digits a number has.</param>
/// <param name="IsGlued">Whether it follows the token before it without a blank.</param>
/// <param name="IsTypo">Whether the word is one edit away from a month's or weekday's name.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeToken(
    TokenKind Kind, TimeWord Word, int Value, int Start, int End, int Digits, bool IsGlued, bool IsTypo)
{
    public bool IsMark(char mark) => Kind == TokenKind.Mark && Value == mark;

    public bool Is(TimeWord word) => Word == word && Kind == TokenKind.Word;
}
