using System.Text;

namespace Bot.Host.Terminal;

/// <summary>Breaks text between words, so that it fits the width of a window. Total: any text and any width give lines.</summary>
internal static class Wrapping
{
    // Below this a hanging indent leaves no room for words.
    private const int LeastRoom = 20;

    /// <summary>
    /// One line, broken at blanks. What goes on below a list's mark or a citation's number stands in line with the text behind it. A word
    /// longer than the width stays whole.
    /// </summary>
    /// <param name="line">Without line breaks.</param>
    /// <param name="width">The columns of the window; 0 for no breaks.</param>
    public static string Line(string line, int width)
    {
        var words = line.TrimStart(' ').Split(' ');
        var leading = line.Length - line.TrimStart(' ').Length;
        var hanging = words[0] is "-" or ['[', .., ']'] ? words[0].Length + 1 : 0;
        return Fill([new string(' ', leading) + words[0], .. words.Skip(1)], " ", leading + hanging, width);
    }

    /// <summary>Parts side by side as far as they fit, none of them broken.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="between">What stands between two of a line.</param>
    /// <param name="indent">Blanks before each line but the first.</param>
    /// <param name="width">The columns of the window; 0 for no breaks.</param>
    public static string Fill(IReadOnlyList<string> parts, string between, int indent, int width)
    {
        if (width <= 0)
        {
            return string.Join(between, parts);
        }

        indent = width - indent < LeastRoom ? 0 : indent;
        var text = new StringBuilder();
        var used = 0;
        foreach (var part in parts)
        {
            var columns = Columns(part);
            if (text.Length > 0 && used + between.Length + columns > width)
            {
                text.Append('\n').Append(' ', indent);
                used = indent;
            }
            else if (text.Length > 0)
            {
                text.Append(between);
                used += between.Length;
            }

            text.Append(part);
            used += columns;
        }

        return text.ToString();
    }

    // Marks take no column, the signs of East Asia and pictures two (Unicode Standard Annex 11, by blocks).
    private static int Columns(string text) => text.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2
        : 1);
}
