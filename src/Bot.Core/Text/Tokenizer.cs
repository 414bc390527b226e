namespace Bot.Core.Text;

/// <summary>Cuts a text into tokens. Total: any text gives a list, never an exception.</summary>
public sealed class Tokenizer(Lemmas lemmas)
{
    /// <summary>The tokens of a text in order; empty for a text without words.</summary>
    public IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        var position = 0;
        while (position < text.Length)
        {
            if (IsWordCharacter(text[position]))
            {
                var end = EndOfWord(text, position);
                Add(tokens, text, position, end);
                position = end;
            }
            else
            {
                if (IsBoundary(text, position) && tokens.Count > 0 && tokens[^1].Kind != TokenKind.Boundary)
                {
                    tokens.Add(new Token(",", ",", position, position + 1, TokenKind.Boundary));
                }

                position++;
            }
        }

        return tokens;
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || IsMark(character);

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    private static bool IsHyphen(char character) => character is '-' or '‐' or '‑';

    private static bool IsBoundary(string text, int position)
    {
        var character = text[position];
        if (character is ',' or ';' or ':' or '(' or ')' or '[' or ']' or '?' or '!' or '"' or '\n' or '—' or '/' or '+')
        {
            return true;
        }

        return character is '-' or '–' ? position > 0 && text[position - 1] == ' ' : character == '.' && EndsSentence(text, position);
    }

    // A full stop between a word of some length, which is no abbreviation, and a capital.
    private static bool EndsSentence(string text, int position)
    {
        var start = position;
        while (start > 0 && IsWordCharacter(text[start - 1]))
        {
            start--;
        }

        var next = position + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return position - start >= 3 && next > position + 1 && next < text.Length
            && char.IsUpper(text[next]) && !Abbreviations.Contains(Folding.Fold(text[start..position]));
    }

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "mrs", "gen", "sen", "rep", "gov", "prof", "capt", "maj", "col", "etc", "inc", "ltd", "corp", "dept", "univ", "approx",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    };

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (IsWordCharacter(text[end]))
            {
                end++;
            }
            else if (end + 1 < text.Length && IsWordCharacter(text[end + 1]) && Joins(text, start, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool Joins(string text, int start, int at)
    {
        var character = text[at];
        if (IsApostrophe(character))
        {
            return true;
        }

        if (character == '.')
        {
            // "U.S.": single letters with full stops are one word.
            return at - start == 1 || (at - start >= 3 && text[at - 2] == '.');
        }

        if (!IsHyphen(character))
        {
            return false;
        }

        var head = text.AsSpan(start, at - start);
        return head.Equals("co", StringComparison.OrdinalIgnoreCase)
            || head.Equals("re", StringComparison.OrdinalIgnoreCase)
            || head.Equals("non", StringComparison.OrdinalIgnoreCase)
            || (head.Length <= 3 && char.IsAsciiLetter(head[0]) && char.IsAsciiDigit(text[at + 1]));
    }

    private void Add(List<Token> tokens, string text, int start, int end)
    {
        var raw = text[start..end];
        var norm = Folding.Fold(raw).Replace("-", "", StringComparison.Ordinal);
        var possessive = norm.EndsWith("'s", StringComparison.Ordinal);
        if (possessive)
        {
            norm = norm[..^2];
        }
        else if (norm.EndsWith('s') && end < text.Length && IsApostrophe(text[end]))
        {
            possessive = true;
        }

        norm = norm.Replace("'", "", StringComparison.Ordinal);
        if (norm.Length == 0)
        {
            return;
        }

        if (norm.Length > 2 && norm[^1] == 's' && char.IsAsciiDigit(norm[^2]) && char.IsAsciiLetter(norm[0]))
        {
            // "F-16s" are several of "F-16".
            norm = norm[..^1];
        }

        var isNumber = norm.All(char.IsAsciiDigit);
        tokens.Add(new Token(
            norm,
            isNumber ? norm : lemmas.Stem(norm),
            start,
            end,
            isNumber ? TokenKind.Number : TokenKind.Word,
            possessive,
            char.IsUpper(raw[0]),
            raw.Length > 1 && raw.All(c => !char.IsLetter(c) || char.IsUpper(c))));
    }
}
