namespace Bot.Core.Facts.Reading;

/// <summary>Finds characters that no fact may hold, and their places.</summary>
internal static class TextPlaces
{
    /// <summary>The line and column of a character; lines end with LF, CR LF or CR.</summary>
    public static FilePosition PlaceOf(string file, string text, int index)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return new FilePosition(file, line, index - start + 1);
    }

    /// <summary>
    /// The index of the first character that a YAML file may not hold as it is, -1 where there is none. It is looked for
    /// before the parser runs, which would take a NUL for the end of the file and count lines differently from editors.
    /// </summary>
    public static int IndexOfForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\u2028' or '\u2029')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The index of the first tab with nothing but blanks before it in its line, -1 where there is none.</summary>
    public static int IndexOfIndentingTab(string text)
    {
        var isIndentation = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isIndentation && c == '\t')
            {
                return i;
            }

            isIndentation = c is '\n' or '\r' || (isIndentation && c == ' ');
        }

        return -1;
    }
}
