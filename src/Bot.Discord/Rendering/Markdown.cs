using System.Text;

namespace Bot.DiscordAdapter.Rendering;

/// <summary>Makes plain text safe for a place that takes Discord's Markdown: it looks as it was written and notifies nobody.</summary>
internal static class Markdown
{
    /// <summary>
    /// Escapes emphasis, code, spoilers, links, mentions, timestamps, and at the start also headings, quotes and lists; breaks the
    /// addresses that would become links. Line breaks become spaces: a block is one paragraph. Control characters and those that turn the
    /// writing direction round are left out.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '[' or ']' or '@':
                    escaped.Append('\\').Append(c);
                    break;
                case ':' when text.AsSpan(i).StartsWith("://"):
                    escaped.Append("\\:");
                    break;
                case '\n' or '\r' or '\t' or '\u2028' or '\u2029':
                    escaped.Append(' ');
                    break;
                case '#' or '>' or '-' or '+' when IsStart(escaped):
                    escaped.Append('\\').Append(c);
                    break;
                case '.' or ')' when IsNumber(escaped):
                    escaped.Append('\\').Append(c);
                    break;
                case < ' ' or '\u007f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'):
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString().Trim();
    }

    /// <summary>One line, for a place that takes no Markdown: blanks are one, and nothing turns the writing direction.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u2028' or '\u2029')
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsUnseen(c))
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A control character, or one that turns the writing direction round.</summary>
    private static bool IsUnseen(char c) => char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether only blanks stand before: Markdown looks there for headings and lists.</summary>
    private static bool IsStart(StringBuilder before)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != ' ')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nothing but one number stands before: "1." would become a list.</summary>
    private static bool IsNumber(StringBuilder before)
    {
        if (before.Length is 0 or > 9)
        {
            return false;
        }

        for (var i = 0; i < before.Length; i++)
        {
            if (!char.IsAsciiDigit(before[i]))
            {
                return false;
            }
        }

        return true;
    }
}
