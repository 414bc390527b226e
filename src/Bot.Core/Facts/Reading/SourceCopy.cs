using System.Text;

namespace Bot.Core.Facts.Reading;

/// <summary>A copy of a source's text, in paragraphs that terms can be looked up in.</summary>
internal sealed class SourceCopy
{
    private readonly List<string> _lines = [];
    private int _body;

    /// <summary>Cuts a text into paragraphs: each line that is not blank is one.</summary>
    public SourceCopy(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var paragraph = Normalise(line);
            if (paragraph.Length > 0)
            {
                _lines.Add(paragraph);
            }
        }
    }

    /// <summary>Paragraphs from the body on.</summary>
    public int Count => _lines.Count - _body;

    /// <summary>Starts counting at the first line that begins with the words; false where none does.</summary>
    public bool FindBody(string firstWords)
    {
        var words = Normalise(firstWords);
        _body = _lines.FindIndex(line => line.StartsWith(words, StringComparison.Ordinal));
        return _body >= 0;
    }

    /// <summary>The paragraphs that the term stands in, from the body on.</summary>
    public IReadOnlyList<int> ParagraphsWith(string term)
    {
        var normal = Normalise(term);
        var found = new List<int>();
        for (var paragraph = 1; paragraph <= Count; paragraph++)
        {
            if (Stands(normal, _lines[_body + paragraph - 1]))
            {
                found.Add(paragraph);
            }
        }

        return found;
    }

    /// <summary>
    /// Lower case, one form for all quotation marks and all dashes, single spaces, nothing invisible: what typesetting
    /// changes without changing the words.
    /// </summary>
    internal static string Normalise(ReadOnlySpan<char> text)
    {
        var normal = new StringBuilder(text.Length);
        var isSpacePending = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                isSpacePending = normal.Length > 0;
                continue;
            }

            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
            {
                continue;
            }

            if (isSpacePending)
            {
                normal.Append(' ');
                isSpacePending = false;
            }

            switch (c)
            {
                case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '`' or '\u00B4':
                    normal.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB':
                    normal.Append('"');
                    break;
                case (>= '\u2010' and <= '\u2015') or '\u2212':
                    normal.Append('-');
                    break;
                case '\u2026':
                    normal.Append("...");
                    break;
                default:
                    normal.Append(char.ToLowerInvariant(c));
                    break;
            }
        }

        return normal.ToString();
    }

    private static bool Stands(string term, string paragraph)
    {
        for (var from = 0; ; from++)
        {
            from = paragraph.IndexOf(term, from, StringComparison.Ordinal);
            if (from < 0)
            {
                return false;
            }

            if (!Joins(paragraph, from - 1) && !Joins(paragraph, from + term.Length - 1))
            {
                return true;
            }
        }
    }

    /// <summary>Whether the characters at the index and behind it belong to one word or one number ("10" is not in "10,000").</summary>
    private static bool Joins(string text, int index)
    {
        if (index < 0 || index + 1 >= text.Length)
        {
            return false;
        }

        var (left, right) = (text[index], text[index + 1]);
        return (char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right))
            || (char.IsAsciiDigit(left) && (right is '.' or ',') && index + 2 < text.Length && char.IsAsciiDigit(text[index + 2]))
            || (char.IsAsciiDigit(right) && (left is '.' or ',') && index > 0 && char.IsAsciiDigit(text[index - 1]));
    }
}
