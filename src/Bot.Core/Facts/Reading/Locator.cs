using System.Globalization;

namespace Bot.Core.Facts.Reading;

/// <summary>Where in a source an assertion stands.</summary>
/// <param name="Page">The printed page; null where the source has none.</param>
/// <param name="Paragraph">The paragraph, 1-based, counted from the source's body.</param>
internal sealed record Locator(int? Page, int Paragraph)
{
    private const string ParagraphWord = "para. ";
    private const string PageWord = "p. ";

    /// <summary>Reads "para. 3" or "p. 27, para. 2"; null for anything else.</summary>
    public static Locator? Parse(string text)
    {
        var rest = text.AsSpan();
        int? page = null;
        if (rest.StartsWith(PageWord, StringComparison.Ordinal))
        {
            var comma = rest.IndexOf(", ", StringComparison.Ordinal);
            page = comma < 0 ? null : Number(rest[PageWord.Length..comma]);
            if (page is null)
            {
                return null;
            }

            rest = rest[(comma + 2)..];
        }

        return rest.StartsWith(ParagraphWord, StringComparison.Ordinal) && Number(rest[ParagraphWord.Length..]) is { } paragraph
            ? new Locator(page, paragraph)
            : null;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 5 && digits[0] != '0'
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
