using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.TestSupport.Discord;

/// <summary>The rules that Discord's documentation states and its OpenAPI description leaves out.</summary>
public static partial class BodyRules
{
    private const int CommandBudget = 8_000;

    /// <summary>What is wrong with a message; empty where nothing is.</summary>
    /// <param name="message">The body of a message, or the data of a response.</param>
    public static IReadOnlyList<string> CheckMessage(JsonObject message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var problems = new List<string>();
        var embeds = Json.Objects(message["embeds"]).ToList();
        var rows = Json.Objects(message["components"]).ToList();
        if (string.IsNullOrEmpty(Json.Text(message["content"])) && embeds.Count == 0 && rows.Count == 0)
        {
            problems.Add("an empty message");
        }

        var total = embeds.Sum(Length);
        if (total > 6_000)
        {
            problems.Add($"embeds of {total} characters");
        }

        foreach (var embed in embeds)
        {
            CheckEmbed(embed, problems);
        }

        CheckRows(rows, problems);
        return problems;
    }

    /// <summary>What is wrong with a set of commands; empty where nothing is.</summary>
    public static IReadOnlyList<string> CheckCommands(JsonArray commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        var problems = new List<string>();
        var list = Json.Objects(commands).ToList();
        foreach (var group in list.GroupBy(c => (Json.Number(c["type"]) ?? 1, Json.Text(c["name"]))).Where(g => g.Count() > 1))
        {
            problems.Add($"command {group.Key.Item2} twice");
        }

        var localised = list.SelectMany(
            c => (c["name_localizations"] as JsonObject ?? []).Select(l => (Json.Number(c["type"]) ?? 1, l.Key, Json.Text(l.Value))));
        foreach (var locale in localised.GroupBy(x => x).Where(g => g.Count() > 1))
        {
            problems.Add($"localised name {locale.Key.Item3} twice in {locale.Key.Key}");
        }

        foreach (var command in list)
        {
            CheckCommand(command, problems);
        }

        return problems;
    }

    /// <summary>What a command counts towards the budget of 8,000: of each field the longest localisation.</summary>
    public static int CommandLength(JsonObject command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Longest(command, "name") + Longest(command, "description")
            + Json.Objects(command["options"]).Sum(o => Longest(o, "name") + Longest(o, "description"));
    }

    private static void CheckCommand(JsonObject command, List<string> problems)
    {
        var name = Json.Text(command["name"]) ?? "";
        var isSlash = (Json.Number(command["type"]) ?? 1) == 1;
        var names = Names(command).ToList();
        if (isSlash)
        {
            problems.AddRange(names.Where(n => !IsName(n)).Select(n => $"command name {n}"));
            if (string.IsNullOrEmpty(Json.Text(command["description"])))
            {
                problems.Add($"{name} has no description");
            }
        }
        else if (!string.IsNullOrEmpty(Json.Text(command["description"])) || command["options"] is JsonArray { Count: > 0 })
        {
            problems.Add($"{name} has a description or options, being no slash command");
        }

        if (CommandLength(command) > CommandBudget)
        {
            problems.Add($"{name} has {CommandLength(command)} characters");
        }

        var optional = false;
        var options = Json.Objects(command["options"]).ToList();
        foreach (var option in options)
        {
            problems.AddRange(Names(option).Where(n => !IsName(n)).Select(n => $"option name {n}"));
            var required = option["required"]?.GetValue<bool>() == true;
            if (required && optional)
            {
                problems.Add($"{name}: a required option after an optional one");
            }

            optional |= !required;
        }

        if (options.DistinctBy(o => Json.Text(o["name"])).Count() != options.Count)
        {
            problems.Add($"{name}: an option twice");
        }
    }

    private static void CheckEmbed(JsonObject embed, List<string> problems)
    {
        if (Length(embed) == 0)
        {
            problems.Add("an empty embed");
        }

        foreach (var field in Json.Objects(embed["fields"]))
        {
            if (string.IsNullOrWhiteSpace(Json.Text(field["name"])) || string.IsNullOrWhiteSpace(Json.Text(field["value"])))
            {
                problems.Add("an empty field");
            }
        }

        if ((embed["fields"] as JsonArray)?.Count > 25)
        {
            problems.Add("more than 25 fields");
        }
    }

    private static void CheckRows(List<JsonObject> rows, List<string> problems)
    {
        if (rows.Count > 5)
        {
            problems.Add($"{rows.Count} rows");
        }

        foreach (var row in rows.Where(r => Json.Number(r["type"]) == 1))
        {
            var parts = Json.Objects(row["components"]).ToList();
            var menus = parts.Count(p => Json.Number(p["type"]) == 3);
            if (parts.Count is 0 or > 5 || (menus > 0 && parts.Count > 1))
            {
                problems.Add($"a row of {parts.Count} components, {menus} of them menus");
            }

            foreach (var part in parts)
            {
                CheckPart(part, problems);
            }
        }

        var ids = rows.SelectMany(r => Json.Objects(r["components"])).Select(p => Json.Text(p["custom_id"])).OfType<string>().ToList();
        problems.AddRange(ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"custom id {g.Key} twice"));
    }

    private static void CheckPart(JsonObject part, List<string> problems)
    {
        if (Json.Number(part["type"]) == 2)
        {
            var isLink = Json.Number(part["style"]) == 5;
            if (isLink == part.ContainsKey("custom_id") || isLink != part.ContainsKey("url"))
            {
                problems.Add("a button with the wrong one of custom_id and url");
            }

            if (string.IsNullOrEmpty(Json.Text(part["label"])) && part["emoji"] is null)
            {
                problems.Add("a button without label");
            }
        }
        else if (Json.Number(part["type"]) == 3)
        {
            var values = Json.Objects(part["options"]).Select(o => Json.Text(o["value"])).ToList();
            if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
            {
                problems.Add("a menu with a value twice");
            }
        }
    }

    private static int Length(JsonObject embed) =>
        (Json.Text(embed["title"])?.Length ?? 0) + (Json.Text(embed["description"])?.Length ?? 0)
        + (Json.Text(embed["footer"]?["text"])?.Length ?? 0) + (Json.Text(embed["author"]?["name"])?.Length ?? 0)
        + Json.Objects(embed["fields"]).Sum(f => (Json.Text(f["name"])?.Length ?? 0) + (Json.Text(f["value"])?.Length ?? 0));

    private static int Longest(JsonObject item, string field) =>
        (item[$"{field}_localizations"] as JsonObject ?? []).Select(l => Json.Text(l.Value)?.Length ?? 0)
            .Append(Json.Text(item[field])?.Length ?? 0).Max();

    private static IEnumerable<string> Names(JsonObject item) =>
        (item["name_localizations"] as JsonObject ?? []).Select(l => Json.Text(l.Value) ?? "").Prepend(Json.Text(item["name"]) ?? "");

    private static bool IsName(string name) => NamePattern().IsMatch(name) && !name.Any(char.IsUpper);

    /// <summary>
    /// As the documentation gives it under "Application Command Naming", but for the two scripts that .NET has no class for.
    /// </summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamePattern();
}
