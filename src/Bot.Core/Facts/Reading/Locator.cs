using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Core.Facts.Reading;

/// <summary>Where in a source an assertion stands.</summary>
/// <param name="Paragraph">
/// The paragraph, 1-based, counted from the source's body; null where the place is told otherwise (an article, a time, a page alone, a
/// range).
/// </param>
internal sealed partial record Locator(int? Paragraph)
{
    /// <summary>
    /// Up to four parts of the source, each with one number, a range or two, the last of which may be a paragraph with its footnote; or the
    /// whole. The JSON Schema has the same pattern.
    /// </summary>
    public const string Pattern = $"^(?:whole document|(?:{OfPart}, ){{0,3}}(?:{OfPart}|{OfParagraph}(?:, nn?\\. {Ids})?))$";

    // Milliseconds; a locator is short, and no pattern here goes back over what it read.
    private const int Patience = 1000;

    private const string OfParagraph = @"(?:op\. )?para\. [1-9][0-9]{0,4}[a-z]?";

    private const string Id = @"[0-9A-Za-z]{1,8}(?:[.-][0-9A-Za-z]{1,8}){0,4}(?:\([0-9A-Za-z]{1,4}\)){0,3}";

    private const string Ids = Id + "(?:(?:\u2013| and )" + Id + ")?";

    private const string OfPart =
        "(?:preamble|(?:annex|appendix|schedule|protocol)(?: " + Ids
        + @")?|pp?\. (?!0)" + Ids + @"|(?:arts?|secs?|chs?|(?:op\. )?paras|nn?|figs?|vol|no)\. " + Ids
        + "|(?:tables?|parts?) " + Ids
        + "|at (?:[0-9]{1,2}:)?[0-5]?[0-9]:[0-5][0-9])";

    private static readonly Dictionary<string, string> Forms = EmbeddedText.Lines("Bot.Core.Facts.locator-words.tsv")
        .Select(line => line.Split('\t')).ToDictionary(fields => fields[0], fields => fields[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads a place such as "para. 3", "p. 27, para. 2", "pp. 12-14, n. 7", "art. 5(2), para. 1", "op. para. 8"; null for anything else.
    /// </summary>
    public static Locator? Parse(string text) =>
        !Place().IsMatch(text) ? null
        : Counted().Match(text) is { Success: true } counted
            ? new Locator(int.Parse(counted.Groups["paragraph"].ValueSpan, CultureInfo.InvariantCulture))
        : new Locator((int?)null);

    /// <summary>
    /// The form that a place in other words has here: "p. 88, n. 14" of "Page 88 note 14"; null where it is not known, or is the text's
    /// own.
    /// </summary>
    public static string? Meant(string text)
    {
        var meant = Word().Replace(text, m => Forms.TryGetValue(m.Groups["word"].Value, out var form)
            ? (m.Groups["gap"].Success ? ", " : "") + form + " " : m.Value).Replace(" ,", ",", StringComparison.Ordinal).TrimEnd();
        return meant != text && Parse(meant) is not null ? meant : null;
    }

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Place();

    // A word with the white space and the comma that part it from a number before it, and the point and white space behind it.
    [GeneratedRegex(
        @"(?:(?<=[0-9A-Za-z)])(?<gap>[,;]\s*|\s+))?(?<word>(?:[Oo]p\.?\s?)?\p{L}+|[\u00A7\u00B6])\.?\s*",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Word();

    // Operative paragraphs and those of an article have numbers of their own.
    [GeneratedRegex(@"^(?:p\. [0-9]+, )?para\. (?<paragraph>[0-9]+)$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Counted();
}
