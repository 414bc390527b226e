using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>The data files of small talk and languages, which are part of the program.</summary>
internal static class TalkData
{
    /// <summary>The lines of a file without comments and blank lines; an indented line goes on where the one above it ended.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var whole = "";
        foreach (var line in EmbeddedText.Lines("Bot.Core.Chat.Data." + file))
        {
            var text = line.Trim();
            if (line[0] == ' ')
            {
                whole += whole.EndsWith('/') ? text : " " + text;
                continue;
            }

            if (whole.Length > 0)
            {
                yield return whole;
            }

            whole = text;
        }

        yield return whole;
    }
}
