using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>
/// A message of the bot as somebody sees it on a phone of 390 pixels: about 38 characters a line, 30 lines a screen. Markup is read as
/// Discord reads it; what stands under a link is followed by ↗, what is quoted stands behind a bar.
/// </summary>
internal static partial class PhoneView
{
    public const int Screen = 30;

    /// <summary>What begins a line that is seen only when a menu is opened.</summary>
    public const string Folded = "  ▾ ";
    private const int Width = 38;

    /// <summary>The lines, from the question above to the buttons.</summary>
    public static IReadOnlyList<string> Lines(JsonObject message)
    {
        var embed = message["embeds"]?[0];
        if (embed is null)
        {
            return [.. Wrap(Text(message["content"]))];
        }

        var parts = new List<string>();
        parts.AddRange(Wrap(Text(embed["author"]?["name"])).Select(l => $"‹{l}›"));
        parts.AddRange(Wrap(Read(Text(embed["title"]))).Select(l => $"**{l}**"));
        Add(parts, Text(embed["description"]));
        foreach (var field in (embed["fields"] as JsonArray ?? []).OfType<JsonObject>())
        {
            parts.Add("");
            parts.Add($"**{Text(field["name"])}**");
            parts.AddRange(Text(field["value"]).Split('\n').SelectMany(Paragraph));
        }

        Add(parts, Text(embed["footer"]?["text"]));
        parts.AddRange(Buttons(message));
        return parts;
    }

    private static IEnumerable<string> Buttons(JsonObject message)
    {
        if (message.Labels().Count > 0)
        {
            yield return "";
            yield return $"[{string.Join("] [", message.Labels())}]";
        }

        if (message["components"]?.ToJsonString().Contains("\"options\"", StringComparison.Ordinal) == true)
        {
            var menu = message.Menu();
            yield return $"[{Text(menu["placeholder"])} ▾]";
            foreach (var option in (JsonArray)menu["options"]!)
            {
                yield return $"{Folded}{Text(option!["label"])}";
            }
        }
    }

    private static void Add(List<string> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add("");
            parts.AddRange(text.Split('\n').SelectMany(Paragraph));
        }
    }

    private static IEnumerable<string> Paragraph(string paragraph) =>
        paragraph.StartsWith("> ", StringComparison.Ordinal) ? Wrap(Read(paragraph[2..]), Width - 2).Select(l => $"┃ {l}")
        : paragraph.StartsWith("- ", StringComparison.Ordinal)
            ? Wrap(Read(paragraph[2..]), Width - 2).Select((l, i) => (i == 0 ? "• " : "  ") + l)
        : paragraph.StartsWith("-# ", StringComparison.Ordinal) ? Wrap(Read(paragraph[3..]), Width + 6).Select(l => $"‹{l}›")
        : paragraph.Length == 0 ? [""]
        : Wrap(Read(paragraph));

    /// <summary>What is seen of Markdown: links by their text, escapes and emphasis without their marks.</summary>
    private static string Read(string markdown)
    {
        var text = new StringBuilder();
        var linked = Link().Replace(markdown, "${text}↗");
        for (var i = 0; i < linked.Length; i++)
        {
            if (linked[i] == '\\' && i + 1 < linked.Length)
            {
                text.Append(linked[++i]);
            }
            else if (linked[i] != '*')
            {
                text.Append(linked[i]);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Wrap(string text, int width = Width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    [GeneratedRegex(@"(?<!\\)\[(?<text>[^\[\]]+)(?<!\\)\]\(<[^<>\s]+>\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Link();
}
