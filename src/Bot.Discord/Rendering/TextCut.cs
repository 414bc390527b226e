namespace Bot.DiscordAdapter.Rendering;

/// <summary>
/// The last guard of Discord's lengths. Core keeps replies short enough; what is longer all the same is cut, never refused.
/// </summary>
internal static class TextCut
{
    /// <summary>The same, cut behind a word where one ends in the second half; for texts without escapes.</summary>
    public static string AtWord(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        return end >= most / 2 ? string.Concat(text.AsSpan(0, end).TrimEnd(",;: "), "…") : At(text, most);
    }

    /// <summary>The text, or its beginning with an ellipsis, at most so many UTF-16 code units; no character is cut in two.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">1 or more.</param>
    public static string At(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        // an escape without what it escapes would escape the ellipsis, or in a row of them the wrong one
        var escapes = 0;
        while (escapes < end && text[end - 1 - escapes] == '\\')
        {
            escapes++;
        }

        return string.Concat(text.AsSpan(0, end - (escapes % 2)), "…");
    }
}
