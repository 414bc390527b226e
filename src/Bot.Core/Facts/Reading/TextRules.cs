using System.Globalization;
using System.Text;

namespace Bot.Core.Facts.Reading;

/// <summary>The rules that texts and ids keep.</summary>
internal static class TextRules
{
    /// <summary>Characters that an id may have.</summary>
    public const int IdLength = 64;

    /// <summary>
    /// The first character that cannot be seen or that steers the display (control characters, line separators, direction
    /// overrides, private use, half surrogate pairs); null where there is none. Zero-width joiners are letters' parts in
    /// some scripts and stay.
    /// </summary>
    public static Rune? FirstInvisible(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is >= ' ' and <= '~')
            {
                i++;
                continue;
            }

            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                return Rune.ReplacementChar;
            }

            if (IsInvisible(rune))
            {
                return rune;
            }

            i += rune.Utf16SequenceLength;
        }

        return null;
    }

    /// <summary>Whether the text has more characters (code points, as JSON Schema counts) than the limit.</summary>
    public static bool IsLongerThan(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return false;
        }

        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count > limit;
    }

    /// <summary>Whether the text is an id: lower-case ASCII letters and digits in groups that single hyphens join.</summary>
    public static bool IsId(string text)
    {
        if (text.Length is 0 or > IdLength)
        {
            return false;
        }

        var previous = '-';
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || previous == '-'))
            {
                return false;
            }

            previous = c;
        }

        return previous != '-';
    }

    /// <summary>The number of words, as spaces part them.</summary>
    public static int CountWords(string text)
    {
        var words = 0;
        foreach (var part in text.AsSpan().Split(' '))
        {
            words += part.Start.Value == part.End.Value ? 0 : 1;
        }

        return words;
    }

    /// <summary>Whether the text ends with a full stop, or with one inside the quotation mark that closes it.</summary>
    public static bool IsSentence(string text) =>
        text.EndsWith('.') || (text.Length > 1 && text[^1] is '"' or '”' or '’' or '»' && text[^2] == '.');

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
