using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.Facts.Reading;

/// <summary>Where in a source an assertion stands.</summary>
/// <param name="Paragraph">
/// The paragraph, 1-based, counted from the source's body; null where the place is told otherwise (an article, a time, a page alone).
/// </param>
internal sealed partial record Locator(int? Paragraph)
{
    /// <summary>
    /// Up to three of page, preamble, article, section, chapter, annex and time, then a paragraph; or a paragraph alone; or the whole. The
    /// JSON Schema has the same pattern.
    /// </summary>
    public const string Pattern = $"^(?:whole document|{OfParagraph}|{OfPart}(?:, {OfPart}){{0,2}}(?:, {OfParagraph})?)$";

    // Milliseconds; a locator is short, and no pattern here goes back over what it read.
    private const int Patience = 1000;

    private const string OfParagraph = @"(?:op\. )?para\. [1-9][0-9]{0,4}[a-z]?";

    private const string Id = @"[0-9A-Za-z]{1,8}(?:[.-][0-9A-Za-z]{1,4}){0,4}(?:\([0-9A-Za-z]{1,4}\)){0,3}";

    private const string OfPart =
        @"(?:p\. [1-9][0-9]{0,4}|preamble|(?:art|sec|ch)\. " + Id + "|annex(?: " + Id
        + ")?|at (?:[0-9]{1,2}:)?[0-5]?[0-9]:[0-5][0-9])";

    /// <summary>Reads a place such as "para. 3", "p. 27, para. 2", "art. 5(2), para. 1", "op. para. 8"; null for anything else.</summary>
    public static Locator? Parse(string text) =>
        !Place().IsMatch(text) ? null
        : Counted().Match(text) is { Success: true } counted
            ? new Locator(int.Parse(counted.Groups["paragraph"].ValueSpan, CultureInfo.InvariantCulture))
        : new Locator((int?)null);

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Place();

    // Operative paragraphs and those of an article have numbers of their own.
    [GeneratedRegex(@"^(?:p\. [0-9]+, )?para\. (?<paragraph>[0-9]+)$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Counted();
}
