namespace Bot.TelegramAdapter.Handling;

/// <summary>A message that starts with <c>/name</c> or <c>/name@bot</c>.</summary>
/// <param name="Name">The command without the slash, as typed.</param>
/// <param name="Bot">The bot that is meant, without the @; null where none is named.</param>
/// <param name="Argument">The rest, trimmed; may be empty.</param>
internal readonly record struct Command(string Name, string? Bot, string Argument)
{
    // Bot API: 1 to 32 letters, digits and underscores.
    private const int LongestName = 32;

    public static bool TryRead(string text, out Command command)
    {
        command = default;
        var end = End(text, 1);
        if (end == 1 || end > LongestName + 1)
        {
            return false;
        }

        var bot = (string?)null;
        var rest = end;
        if (end < text.Length && text[end] == '@')
        {
            rest = End(text, end + 1);
            bot = text[(end + 1)..rest];
        }

        if (rest < text.Length && !char.IsWhiteSpace(text[rest]))
        {
            return false;
        }

        command = new Command(text[1..end], bot, text[rest..].Trim());
        return true;
    }

    private static int End(string text, int from)
    {
        while (from < text.Length && (char.IsAsciiLetterOrDigit(text[from]) || text[from] == '_'))
        {
            from++;
        }

        return from;
    }
}
