using System.Text;
using System.Text.Json;

namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>
/// Words what Discord finds wrong with a body: its tree of errors (documentation, "Error Messages") as one line for the log.
/// </summary>
internal static class ErrorTree
{
    private const int MostErrors = 5;
    private const int LongestMessage = 150;

    /// <summary>
    /// "embeds.0.title: Must be 256 or fewer in length. (BASE_TYPE_MAX_LENGTH)", several parted by semicolons; empty where nothing is told.
    /// What stands in quotation marks is left out: Discord quotes there what somebody has asked.
    /// </summary>
    public static string Words(JsonElement errors)
    {
        var told = new List<string>();
        Collect(errors, "", told);
        return string.Join("; ", told.Take(MostErrors)) + (told.Count > MostErrors ? "; …" : "");
    }

    private static void Collect(JsonElement node, string path, List<string> told)
    {
        if (node.ValueKind != JsonValueKind.Object || told.Count > MostErrors)
        {
            return;
        }

        foreach (var member in node.EnumerateObject())
        {
            if (member.NameEquals("_errors") && member.Value.ValueKind == JsonValueKind.Array)
            {
                told.AddRange(member.Value.EnumerateArray().Select(e => $"{path}: {Text(e, "message")} ({Text(e, "code")})"));
            }
            else
            {
                Collect(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", told);
            }
        }
    }

    private static string Text(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? WithoutQuotes(text.GetString()!)
            : "?";

    private static string WithoutQuotes(string message)
    {
        var kept = new StringBuilder();
        var isQuoted = false;
        foreach (var c in message)
        {
            isQuoted ^= c == '"';
            if (kept.Length < LongestMessage && (c == '"' || !isQuoted) && !char.IsControl(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
