namespace Bot.Core.Text;

/// <summary>
/// Cuts a text into sentences. Total: any text gives a list. A line break ends a sentence always; a full stop, an exclamation mark, a
/// question mark or an ellipsis does with white space behind it, but not within a quotation that is closed on the same line, and a full
/// stop not behind an abbreviation, an initial or the number of a list.
/// </summary>
public static class SentenceSplitter
{
    private const string Resource = "Bot.Core.Text.Data.abbreviations.txt";
    private const string Opening = "“„«\"([";
    private const string Closing = "”“»\")]";
    private static readonly Lazy<HashSet<string>> Abbreviations = new(ReadAbbreviations);

    /// <summary>The sentences of a text in order, without the white space around them; none is empty.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).SelectMany(SplitLine)];
    }

    private static List<string> SplitLine(string line)
    {
        var sentences = new List<string>();
        var (start, quotedTo) = (0, -1);
        for (var i = 0; i < line.Length; i++)
        {
            if (i > quotedTo && EndOfQuotation(line, i) is { } close)
            {
                quotedTo = close;
            }

            // "… to talk.” Then": a quotation that ends with a sentence of its own ends the sentence that it stands in.
            if (i < quotedTo && !(i == quotedTo - 1 && IsStop(line[i])))
            {
                continue;
            }

            if (IsStop(line[i]) && Ends(line, start, i) is { } end)
            {
                Add(sentences, line[start..end]);
                (start, i) = (end, end - 1);
            }
        }

        Add(sentences, line[start..]);
        return sentences;
    }

    private static bool IsStop(char character) => character is '.' or '!' or '?' or '…';

    // Where the sentence is over that has a stop at a place: behind what closes with it; null where it goes on.
    private static int? Ends(string line, int start, int stop)
    {
        var end = stop + 1;
        while (end < line.Length && (IsStop(line[end]) || Closing.Contains(line[end], StringComparison.Ordinal)))
        {
            end++;
        }

        if (end == line.Length)
        {
            return end;
        }

        if (!char.IsWhiteSpace(line[end]) || (line[stop] == '.' && IsPartOfWord(line, start, stop)))
        {
            return null;
        }

        // "“Go home!” he said": what goes on in lower case behind a quotation or an ellipsis is the same sentence.
        var isOpen = end > stop + 1 || line[stop] == '…';
        return isOpen && char.IsLower(NextLetter(line, end)) ? null : end;
    }

    private static char NextLetter(string line, int from)
    {
        while (from < line.Length && (char.IsWhiteSpace(line[from]) || Opening.Contains(line[from], StringComparison.Ordinal)))
        {
            from++;
        }

        return from < line.Length ? line[from] : ' ';
    }

    private static bool IsPartOfWord(string line, int start, int stop)
    {
        var begin = stop;
        while (begin > start && !char.IsWhiteSpace(line[begin - 1]) && !Opening.Contains(line[begin - 1], StringComparison.Ordinal))
        {
            begin--;
        }

        var word = line[begin..stop];
        var isInitials = word.Length > 0 && word.Split('.').All(part => part.Length == 1 && char.IsLetter(part[0]));
        var isItem = word.Length > 0 && word.All(char.IsAsciiDigit) && string.IsNullOrWhiteSpace(line[start..begin]);
        return isInitials || isItem || Abbreviations.Value.Contains(Folding.Fold(word));
    }

    // The mark that closes a quotation opened at a place; null where none opens there, or it stays open.
    private static int? EndOfQuotation(string line, int at)
    {
        var close = line[at] switch { '“' or '„' => "”“", '«' => "»", '"' => "\"", _ => null };
        var end = close is null ? -1 : line.AsSpan(at + 1).IndexOfAny(close);
        return end < 0 ? null : at + 1 + end;
    }

    private static void Add(List<string> sentences, string sentence)
    {
        var trimmed = sentence.Trim();
        if (trimmed.Length > 0)
        {
            sentences.Add(trimmed);
        }
    }

    private static HashSet<string> ReadAbbreviations() =>
        EmbeddedText.Lines(Resource).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
}
