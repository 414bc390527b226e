namespace Bot.Core.Chat;

/// <summary>
/// What Core keeps every reply within, so that it fits one Discord embed (title 256, description 4,096, field 1,024, 25 fields, 6,000 in
/// all) and one Telegram message (4,096 characters after entity parsing) without cutting. Lengths are UTF-16 code units.
/// </summary>
public static class ReplyLimits
{
    /// <summary>Longest headline.</summary>
    public const int Headline = 200;

    /// <summary>Longest block.</summary>
    public const int Block = 600;

    /// <summary>
    /// What a phone shows at once: headline and blocks of a reply, line breaks and citation marks included. The nearest facts are kept
    /// within it; an answer's two sentences fit by themselves.
    /// </summary>
    public const int Screen = 900;

    /// <summary>All blocks of a page together, line breaks and citation marks included.</summary>
    public const int Blocks = 2_000;

    /// <summary>All citations of a page together, as <c>[n] publisher, “title”, date, locator</c> lines.</summary>
    public const int Citations = 1_000;

    /// <summary>Most buttons.</summary>
    public const int Buttons = 10;

    /// <summary>Most of them that open a year of a list.</summary>
    public const int Years = 7;

    /// <summary>Most events to choose from where it is asked which is meant.</summary>
    public const int Choices = 5;

    /// <summary>Longest button state in bytes of UTF-8 (Telegram allows 64 for callback data).</summary>
    public const int ButtonState = 60;
}
