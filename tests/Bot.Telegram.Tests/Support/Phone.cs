using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.Support;

/// <summary>
/// How a message looks on a phone 390 pixels wide: some 38 characters a line, some 31 lines a screen beside the app's own bars.
/// </summary>
internal static class Phone
{
    public const int Screen = 31;
    private const int Columns = 38;

    // A folded quotation shows three lines and the sign that opens it; a row of buttons is as high as two lines.
    private const int FoldedLines = 4;
    private const int LinesOfAButton = 2;

    /// <summary>The lines of a text, wrapped between words.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > Columns)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = line.Length == 0 ? word : $"{line} {word}";
                }
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>How many lines high a message is before anything is unfolded, its buttons included.</summary>
    public static int Height(SentMessage sent)
    {
        var height = (sent.Keyboard?.Count ?? 0) * LinesOfAButton;
        var from = 0;
        foreach (var quotation in sent.Entities.Where(entity => entity.Type == "expandable_blockquote"))
        {
            height += Lines(sent.Text[from..quotation.Offset].TrimEnd('\n')).Count;
            from = quotation.Offset + quotation.Length;
            height += Math.Min(FoldedLines, Lines(sent.Text[quotation.Offset..from]).Count);
        }

        return height + (from < sent.Text.Length ? Lines(sent.Text[from..].Trim('\n')).Count : 0);
    }
}
