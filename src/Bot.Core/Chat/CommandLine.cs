namespace Bot.Core.Chat;

/// <summary>A text cut into its command and the rest.</summary>
/// <param name="Name">The command's name in lower case; empty for a plain question.</param>
/// <param name="Rest">What stands behind it, trimmed.</param>
/// <param name="Spec">The command; null for a plain question or an unknown command.</param>
internal sealed record CommandLine(string Name, string Rest, CommandSpec? Spec)
{
    private static readonly HashSet<string> QuestionWords = new(StringComparer.Ordinal)
    {
        "where", "why", "what", "which", "how", "howmany", "howlong", "whom", "list",
    };

    public static CommandLine Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '/' || !char.IsAsciiLetter(trimmed[1]))
        {
            return new CommandLine("", trimmed, null);
        }

        var end = 1;
        while (end < trimmed.Length && (char.IsAsciiLetterOrDigit(trimmed[end]) || trimmed[end] == '_'))
        {
            end++;
        }

        var name = trimmed[1..end].ToLowerInvariant();
        if (QuestionWords.Contains(name))
        {
            // "/where putin biden met": a question in the manner of a command.
            return new CommandLine("", (name == "howmany" ? "how many" : name == "howlong" ? "how long" : name) + trimmed[end..], null);
        }

        return new CommandLine(name, trimmed[end..].Trim(), CommandCatalogue.Find(name));
    }
}
