namespace Bot.Core.Chat.Talk;

/// <summary>The data files of small talk and languages, which are part of the program.</summary>
internal static class TalkData
{
    /// <summary>The lines of a file without comments and blank lines; an indented line goes on where the one above it ended.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(TalkData).Assembly.GetManifestResourceStream("Bot.Core.Chat.Data." + file)
            ?? throw new InvalidOperationException($"The data {file} is not embedded.");
        using var reader = new StreamReader(stream);
        var whole = "";
        while (reader.ReadLine() is { } line)
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }

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
