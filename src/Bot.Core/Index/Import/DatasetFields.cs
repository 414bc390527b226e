using System.Text;

namespace Bot.Core.Index.Import;

/// <summary>
/// Cuts a line into its fields: tabs between them, and quoted as in CSV where a field begins with a quote (a quote inside is doubled).
/// </summary>
internal static class DatasetFields
{
    /// <summary>Cuts a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="fields">Takes the fields; emptied first.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? Split(string line, List<string> fields)
    {
        fields.Clear();
        var at = 0;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                if (Quoted(line, ref at) is not { } text)
                {
                    return $"The quote that opens column {fields.Count + 1} is not closed.";
                }

                if (at < line.Length && line[at] != '\t')
                {
                    return $"Column {fields.Count + 1} goes on behind its closing quote; a quote inside a quoted field is doubled.";
                }

                fields.Add(text);
            }
            else
            {
                var tab = line.IndexOf('\t', at);
                var end = tab < 0 ? line.Length : tab;
                fields.Add(line[at..end]);
                at = end;
            }

            if (at == line.Length)
            {
                return null;
            }

            at++;
        }
    }

    // From the opening quote to behind the closing one; null where there is none.
    private static string? Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                text.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                text.Append('"');
                at++;
            }
            else
            {
                at++;
                return text.ToString();
            }
        }

        return null;
    }
}
